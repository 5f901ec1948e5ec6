"""Chinese words that look like an order and are none: speech, need, waiver, fine, who is meant."""

import re

_SPEECH = re.compile(
    r"(?:应当?|应该|必须|需要?|要)(?:清醒地?|充分)?"
    r"(?:指出|看到|承认|说(?![明服清出法到话]))"
)
# forms of speech that close a letter or a call
_FORMULA = re.compile(
    r"让我们|请(?:依说明(?:办理|配合)?(?:事项)?(?:办理)?|查照|鉴核|核备|备查|知照|卓参|惠复|核示|照办)$"
)
# what a word of the text means
_DEFINES = re.compile(
    r"(?:本[一-龥]{1,4}|上述|前款)?所[称指](?!的)|(?:均|主要)?是?指(?![导定派挥示明])"
)
# what only leads the list of duties in: 重点做好以下工作
_LEADS_IN = re.compile(
    r"[^，]{0,12}(?:做好|抓好|开展|推进|落实|抓)(?:好|以下|如下|下列)+[^，]{0,6}(?:工作|任务|事项|举措|措施)$"
)
_NEED = re.compile(
    r"需要?(?:约|大约|花费|耗时)?[\d〇一二三四五六七八九十百千万两几]+(?:多|余)?个?(?:小时|天|日|周|月|年|季度)"
    r"(?:左右)?(?:的?时间)?$"
)
_WAIVED = re.compile(r"不再(?:要求|需要|收取)|(?:无|毋|不)(?:需|须|必)(?!要?[的，])")
_CONTACT = re.compile(r"(?:欢迎|敬)?请(?:致电|来电|拨打|垂询|与[^，]{2,40}联[系络])")
_TOPIC = re.compile(r"(?:应当|必须|不得|须(?!知)|方可|可以|有权|由(?!于))")
_FINE = re.compile(r"(?:并?处(?:以|罚)?|加处|科以)[^，]{0,30}(?:罚款|罚金)|违者[^，]*罚")
_MEANT = re.compile(
    r"(?:凡|对)?(?:未|没有|尚未|不(?!得|准|许|断|少|低|超|高|多|大|小|定|折)|无(?!偿))[^，]{1,40}的[^的，]{1,14}"
)
_BOUND_FLOOR = re.compile(r"(?:低|少|小)于")


def is_told(words: str) -> bool:
    """Whether a binding word is a turn of speech or names how long something takes.

    >>> is_told("应当指出"), is_told("工程需要三个月时间"), is_told("应当说明理由")
    (True, True, False)
    >>> is_told("本通知所称老旧电梯"), is_told("重点做好以下工作"), is_told("做好汛期值守工作")
    (True, True, False)
    """
    patterns = (_SPEECH.search, _NEED.search, _FORMULA.match, _DEFINES.match, _LEADS_IN.match)
    return any(told(words) is not None for told in patterns)


def is_waived(words: str) -> bool:
    """Whether something is no longer, or not, asked for, or only an address for questions.

    >>> is_waived("不再要求企业提供证明材料"), is_waived("要求企业提供证明材料")
    (True, False)
    """
    return bool(_WAIVED.match(words) or _CONTACT.search(words))


def binds_topic(words: str) -> bool:
    """Whether a segment begins with the word that binds, so that what stands before is its topic.

    >>> binds_topic("应当制定预案"), binds_topic("各校应当制定预案")
    (True, False)
    """
    return _TOPIC.match(words) is not None


def fine_in(words: str) -> str:
    """The words that impose a fine, empty if there are none; a fine is no duty in any genre.

    >>> fine_in("由消防救援机构处一千元以上罚款"), fine_in("罚款收入上缴国库")
    ('处一千元以上罚款', '')
    """
    found = _FINE.search(words)
    return found.group() if found else ""


def is_meant(words: str) -> bool:
    """Whether a segment names, by what they have not, those whom the next segment binds.

    >>> is_meant("未取得许可的企业"), is_meant("未取得许可")
    (True, False)
    """
    return _MEANT.fullmatch(words) is not None


def is_floor(rest: str) -> bool:
    """Whether what follows 不得 makes it a least amount, a duty to reach it (不得低于95%)."""
    return _BOUND_FLOOR.match(rest) is not None
