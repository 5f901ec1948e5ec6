"""Chinese names of those who act: what may be one, and what only looks like one."""

import re

from extract.lexicon import load
from extract.zh_words import ZhWords, zh_words

_GENERIC = re.compile(
    r"(?:各|主管|行政|执法|监管)?(?:单位|部门|机构|企业|机关|人|者|人员|队伍|组|主体|方|站|中心|公司|局|所|处|小组|大队|支队|委员会)"
)
# those named by what they do, and what must follow for the verb in their name to be no order
_DOERS = re.compile(
    r"(?!(?:有关|相关|各|全|本|所|其)|[^，]{2,4}(?:有关|相关|各|全|本|所|其))[一-龥]{3,12}"
    r"(?:单位|企业|机构|公司|部门|人员|成员|人)"
)
_BINDS = re.compile(r"不得|应当|必须|须(?!知)|禁止|严禁|可以|有权|应(?![急对])")
_NO_NAME = re.compile(
    r"(?:未经|非经|未取得|未按)|(?:抽调|选派|派出|调配|选调|招聘|配备|增派|指派|调集|召集)(?:专业|骨干|精干|得力|有关|相关)?(?:人员|力量|干部|队伍|骨干)|并?请|要|进一步|不断|切实|认真|大力|着力|深入|积极|全面(?!深化)|我代表|[破消清解废扫]除|打破|督促|责令|动员|发动|约谈|帮助|推动|(?:指导|组织|监督|检查|服务|支持)(?:企业|公司|群众|商户|个人)"
    r"|应(?!急)|可以|有权|无需|方可|鼓励|支持|引导|倡导|会同|联合|协同|配合(?!部门|单位)|协助(?!部门|单位)|充分|利用|采取|通过|运用|借助|依托|结合|针对|围绕|发挥|须|必须|不|[对将把向按在从为与以于自由]"
)
# 机房全部 is no department: 部 ends a word for all or a part of it
_PARTS = re.compile(r"[全内外局底顶头尾]部$")


def is_name(name: str, folder: str) -> bool:
    """Whether words may name a body: no verb begins or ends them, nothing binds inside."""
    words, lexicon = zh_words(folder), load("bodies.zh", folder)
    plain = name.rstrip("※")
    blocked = (
        _PARTS.search(plain) is not None
        or plain in lexicon.words("blocked.words")
        or _ends_in_verb(plain, words)
    )
    if blocked or _NO_NAME.match(plain):
        return False
    if (
        re.search(
            r"(?<!应急|综合)(?:是|了|(?<![国公私])有(?!关|限|权|条)|已|等(?![部单机企]|有关|相关))",
            plain[:-1],
        )
        or "的" in plain[-3:-1]
    ):
        return False
    if re.search(
        r"[将把向\d]|对(?![外口])|于|按照|根据|(?!^每[家所个名户座支])每|没收|处以|可以|应当|必须|不得|(?<!所)有权|[前后内](?:报|送|完|上|提)",
        plain,
    ):
        return False
    core = words.skip.match(plain)
    if core and words.order.match(plain, core.end()):
        return False
    start = words.order.match(plain)
    if not start:
        return True
    rest = plain[start.end() :]
    while rest and (more := words.order.match(rest.lstrip("、和及与或"))):
        rest = rest.lstrip("、和及与或")[more.end() :]
    rest = rest.lstrip("、和及与或")
    return rest[:1] not in "有相各全本下所" and bool(_GENERIC.fullmatch(rest))


def is_doer(name: str, behind: str) -> bool:
    """Whether a word that binds follows those named by what they do (维护保养单位不得…)."""
    return _DOERS.fullmatch(name) is not None and _BINDS.match(behind) is not None


def _ends_in_verb(name: str, words: ZhWords) -> bool:
    """Whether the last character belongs to a verb (问题现场交办) and to no body."""
    last = range(max(0, len(name) - 4), len(name) - 1)
    return any(words.order.fullmatch(name, at) for at in last)
