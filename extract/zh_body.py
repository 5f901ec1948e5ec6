"""Bodies in Chinese clauses: who a clause begins with, who stands behind 由, who is described."""

import re
from functools import cache, lru_cache

from extract.lexicon import load
from extract.zh_level import suffix_level
from extract.zh_name import is_doer, is_name
from extract.zh_words import any_of, zh_words

_LONGEST = 64
# the field of a department, which may sound like a verb: 各县教育局, 市建设管理部门
_FIELD = re.compile(
    r"(?:教育|管理|监督|建设|监管|消防|应急|审计|统计|执法|救助|保障|服务|宣传|规划|发展|改革|卫生|健康"
    r"|文化|交通|运输|环境|生态|住房|城乡|市场|农业|农村|人力资源|社会|安全|生产|救援|行政|主管|检察"
    r"|监察|体育|科技|财政|民政|公安|水利|林业|、|和){1,6}(?:主管|行政)?"
    r"(?:部门|局|厅|委员会|机构|委|办公室|单位|院|中心|机关)(?![长员办])"
)
# a team whose task sounds like a verb: 省协调小组, 市督导组
_TEAM = re.compile(
    r"(?:协调|整治|治理|督导|督查|巡查|检查|考核|评估|调查|指导|专项|工作|领导|联合){1,4}"
    r"(?:小组|组(?![织建成])|专班|指挥部)(?:办公室)?"
)
# who speaks for a body (单位主要负责人), where the adverb in it would end the name
_HEADS = re.compile(
    r"的?(?:党政|主要|分管|直接|相关|有关|其他|负有责任的|[、和及]){0,4}"
    r"(?:负责人员?|负责同志|责任人员?|领导同志|领导(?!小组|班子|机构|下|和))"
)
_BREAK = re.compile(r"[，。；：！？“”\s]")
_CHARS = r"[^，。；：！？“”\s]"
_PREDICATE = (
    r"要(?![求点素件])|负(?!责人)|应(?![急对])|须|必须|务必|不得|可以|可(?!能|行)|有权|连续|累计|得(?![到出知以分当力])|负责(?!人|同志)|牵头(?!部门|单位)|将|对(?!口)|把|向|按|根据|依照"
    r"|收到|接到|发现|是(?!否)|依据|结合|围绕|通过|在(?!线)|于|与|会同|联合|为(?!主)|以(?![上下内外前后及])|从(?!业)|自(?![然治贸])|需|每|不|严禁|禁止|均|都|主管(?!部门)|之间|原则上|依法|无权|方可|享有|履行|请|经(?![营理济办过费验销纪])"
    r"|[0-9]{1,4}[年月日]|[0-9]+个?(?:小时|工作日)"
)
# a last character that begins another word is no end of a name (部 in 部署, 处 in 处理)
_NOT_INSIDE = (
    r"(?!(?<=部)[署位分门队件]|(?<=处)[理置罚分于以长]|(?<=会)[同议商员计诊]|(?<=办)[理法结公案事证学好]"
    r"|(?<=所)[有在需属要得称辖涉]|(?<=组)[织建成长]|(?<=委)[托派员任]|(?<=站)[位点]"
    r"|(?<=方)[案式面法可向针便]|(?<=科)[学技目研室]|(?<=司)[法机]|(?<=局)[部面势限]|(?<=团)[结体队]"
    r"|(?<=师)[资生]|(?<=院)[校长]|(?<=厂)[房区]|(?<=旅)[游客]|(?<=馆)[藏])"
)
# how an office calls itself at the beginning of what it will do, or another: 部将适时组织抽查, 你局
_OWN = re.compile(
    r"[我本省市县区]?(?:部|厅|委|局|署|办)(?=将(?:适时|会同|组织|对|视|定期|不定期|联合|根据|按|结合|于|在|继续|派)"
    r"|(?:适时|会同)(?:组织|对|有关|相关))"
    r"|[你贵](?:[局厅委部办市县区省院校处行](?!部)|公司|单位|中心|集团)"
    r"|\d{3,5}(?:政务服务|便民|市民|服务|举报|投诉){0,3}(?:热线|平台)"
)
_DESCRIBED = re.compile(r"[^，。；：]{2,50}的([^的，]{2,12}?)")
_PLACES = re.compile(r"(?:[各省市县区州旗盟乡镇村、和及]|地区|地方|街道|社区|城市)+")
_MEETS = re.compile(
    r"发现|发生|出现|遇|因|未|拟|确?需|申请|接到|收到|有(?!关)|被|无|不|已|变更|终止|超过"
)
_NO_HEAD = re.compile(
    r"从(?!事)|[对将把向按在为与以于自由经当]|根据|通过|针对|围绕|结合|应|必|须|不得"
)


@cache
def _patterns(folder: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    lexicon, words = load("bodies.zh", folder), zh_words(folder)
    names = [word for entry in lexicon.entries("name") for word in entry.words]
    suffixes = [word for entry in lexicon.entries("suffix") for word in entry.words]
    suffixes += [word for entry in lexicon.entries("ministry") for word in entry.words]
    suffixes += lexicon.words("pronoun.words")
    ahead = f"(?={_PREDICATE}|{words.adverb.pattern}|{words.order.pattern}|$)"
    suffix = f"(?:{any_of(suffixes)}){_NOT_INSIDE}"
    bearer = (
        r"[一-龥]{2,12}人(?=可以|应当|必须|不得|须|有权|有责任|有义务)"
        r"|[一-龥]{2,10}员(?=可以|应当|必须|不得|须|要|每)"
    )
    subject = re.compile(
        f"(?<![^※])(?:{any_of(names)})(?:※+)?{ahead}|{suffix}(?:※+)?{ahead}|{bearer}"
    )
    agent = re.compile(
        f"由(?!于|此|来|衷)((?:{_CHARS}{{0,60}}?{suffix}|{any_of(names)}|(?!专人|他人)[一-龥]{{1,8}}人)"
        f"(?:※+)?)(?:{ahead}|(?=代为|签[字批]|处(?![理置])|罚|规定|裁[定决]|颁发))"
    )
    return subject, agent


@lru_cache(maxsize=20000)
def subject_of(words: str, folder: str = "") -> str:
    """The body a clause begins with, empty if it begins with none.

    >>> subject_of("各市领导小组要进行抽查")
    '各市领导小组'
    >>> subject_of("组织有关部门开展自查"), subject_of("全部整改到位")
    ('', '')
    """
    own = _OWN.match(words)
    if own:
        return own.group()
    for found in _patterns(folder)[0].finditer(words):
        name = words[: found.end()]
        if found.end() > _LONGEST or _BREAK.search(name):
            break
        if not is_name(name, folder) and not is_doer(name, words[found.end() :]):
            continue
        if name.endswith("组织") and suffix_level(name[:-2], folder):
            name = name[:-2]
        more = (pattern.match(words, found.end()) for pattern in (_FIELD, _TEAM, _HEADS))
        name = next((words[: longer.end()] for longer in more if longer), name)
        if not words.startswith("、", len(name)):
            return name
    return ""


def agent_of(words: str, folder: str = "") -> re.Match[str] | None:
    """The body after 由, as group 1.

    >>> agent_of("专项工作由省民政厅牵头").group(1)
    '省民政厅'
    """
    return _patterns(folder)[1].search(words)


def agent_place(words: str, folder: str = "") -> tuple[int, int] | None:
    """Where the body after 由 stands, with its field where that sounds like a verb.

    >>> agent_place("由消防救援机构处以罚款")
    (1, 7)
    """
    found = agent_of(words, folder)
    if found is None:
        return None
    longer = _FIELD.match(words, found.end(1))
    return found.start(1), longer.end() if longer else found.end(1)


def is_body(name: str, folder: str = "") -> bool:
    """Whether the whole of the words names a body.

    >>> is_body("各养老机构"), is_body("有关情况")
    (True, False)
    """
    return suffix_level(name, folder) is not None and is_name(name, folder)


def described_of(words: str, folder: str = "") -> tuple[int, int] | None:
    """Where a body that is described, not named, stands before a binding word.

    >>> described_of("涉及重大危险源的企业"), described_of("按照规定的要求")
    ((0, 10), None)
    """
    found = _DESCRIBED.fullmatch(words)
    if not found or _NO_HEAD.match(words):
        return None
    named = suffix_level(found.group(1), folder) or _PLACES.fullmatch(found.group(1))
    return found.span() if named else None


def meeting_of(words: str, folder: str = "") -> str:
    """The body that a condition says something of, empty if it names none.

    >>> meeting_of("回收企业发现赃物的"), meeting_of("确有困难的")
    ('回收企业', '')
    """
    for found in _MEETS.finditer(words):
        name = words[: found.start()]
        if len(name) > 1 and suffix_level(name, folder) and is_name(name, folder):
            return name
    return subject_of(words, folder)
