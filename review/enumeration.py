"""Lists in running text: the items of a scope, in either language."""

import re

from duban.language import Language, language_of
from review.words import cut, pattern

_BRACKETS = re.compile(r"（[^（）]*）|\([^()]*\)")
_ZH_LIST = re.compile(r"[^、，；。：:;,（）\s]+(?:、[^、，；。：:;,（）]+)+")
_ZH_TAIL = re.compile(
    r"(?<=.{2})(?:等.*|进行.*|开展.*|建立.+|宣传.+|普及.+|公开.+|要.*|应.*|必须.*|为重点.*)$"
)
_ZH_LAST = re.compile(r"(?<=.{2})的.{0,6}$")
_ZH_KIND = re.compile(r"^.+的(?=.{4}$)")
_ZH_HEAD = re.compile(
    r"^(?:.*(?:的|包括|涉及|是否|是|为|解决|对|由|在|按照|针对|采取|结合|围绕|会同"
    r"|联合(?!会)|(?<![主重需必])要|应当|必须)(?=.{2}))"
)
_ZH_ACTOR = re.compile(r"(?:应当?|[要须]|必须|会同)$")  # cut off before 与, which joins nothing
_ZH_JOIN = re.compile(r"以及|(?<=.{2})[和及与](?=.{2})")
_EN_CUE = re.compile(r"\b(?:including|such as|namely)\b|:\s", re.IGNORECASE)
_EN_END = re.compile(r"[.:]|,? (?:must|shall|should|will|are|is|to)\b.*")
_EN_ITEM = r"[A-Za-z][\w'’-]*(?: (?!and\b|or\b)[\w'’-]+){0,3}"
_EN_LIST = re.compile(rf"{_EN_ITEM}(?:, {_EN_ITEM})+,? (?:and|or) {_EN_ITEM}")
_CLAUSE = re.compile(r"\b(?:the|an?|this|these|its?|their|them|not)\b", re.IGNORECASE)
_EN_JOIN = re.compile(r"\s*[;,]\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
_EN_TAIL = re.compile(
    r"(?<=\w) (?:from|in|of|for|to|by|at|with|on|according|within|under"
    r"|must|shall|should|will|may|is|are)\b.*"
)
_OTHERS = re.compile(r"(?:(?:any|all|and) )?(?:other|others|the rest|so on)\b", re.IGNORECASE)


def elements(text: str, least: int = 3) -> tuple[str, ...]:
    """The items of the longest list in a passage; none when nothing lists that many.

    What stands in brackets explains an item and is left out.

    >>> elements("范围包括：商场、学校（含幼儿园）、医院和养老机构。")
    ('商场', '学校', '医院', '养老机构')
    >>> elements("各市教育局要会同公安、民政、消防等部门建立制度。")
    ('公安', '民政', '消防')
    >>> elements("各省税务局应当与海关、公安、外汇管理部门建立联合办案机制。")
    ('海关', '公安', '外汇管理部门')
    >>> elements("对工程建设领域及欠薪多发的加工制造、餐饮服务等行业进行排查。")
    ('工程建设领域', '加工制造', '餐饮服务')
    >>> elements("母婴用品店、商场超市、网络销售平台是检查的重点。")
    ('母婴用品店', '商场超市', '网络销售平台')
    >>> elements("The scope includes: mines, metallurgy, building materials.")
    ('mines', 'metallurgy', 'building materials')
    """
    language = language_of(text)
    plain = _BRACKETS.sub("", cut("number", text))
    cue = pattern("scope", language).search(plain)
    told = pattern("scope_told", language).search(plain)
    if told:
        found = _split(plain[: told.start()], language)
    elif cue:
        found = _split(plain[cue.end() :], language)
    elif language is Language.ZH:
        found = _split(max(_ZH_LIST.findall(plain), key=len, default=""), language)
    else:
        found = _english(plain)
    return found if len(found) >= least else ()


def certain(text: str) -> tuple[str, ...]:
    """The items whose borders are sure, so that one of them can be called left out.

    An English list that nothing announces begins somewhere in its first item, and an item with an
    article or a pronoun is a clause.

    >>> certain("Stop in rain, strong wind, dense fog and other bad weather.")
    ('strong wind', 'dense fog')
    >>> certain("Schools must purchase rice, flour, cooking oil and meat from suppliers.")
    ('flour', 'cooking oil', 'meat')
    """
    items = elements(text)
    announced = pattern("scope", language_of(text)).search(text) or _EN_CUE.search(text)
    if language_of(text) is Language.ZH or announced:
        return items
    sure = (item for item in items[1:] if not _CLAUSE.search(item))
    return tuple(item for item in sure if not _OTHERS.match(item))


def _english(plain: str) -> tuple[str, ...]:
    """The list after a word that promises one, failing that a list of short items."""
    cue = _EN_CUE.search(plain)
    listed = _split(_EN_END.split(plain[cue.end() :], maxsplit=1)[0], Language.EN) if cue else ()
    if len(listed) > 2:
        return listed
    items = _split(max(_EN_LIST.findall(plain), key=len, default=""), Language.EN)
    if not items:
        return ()
    first, *middle, last = items
    return (" ".join(first.split()[-2:]), *middle, _EN_TAIL.sub("", last))


def _split(listing: str, language: Language) -> tuple[str, ...]:
    listing = listing.strip(" 。.：:")
    if language is Language.ZH:
        parts = [part for chunk in re.split("[、；，]", listing) for part in _ZH_JOIN.split(chunk)]
        parts[:1] = [] if _ZH_ACTOR.search(parts[0]) else [_ZH_HEAD.sub("", parts[0])]
        items = [_ZH_TAIL.sub("", part.strip()) for part in parts]
        items = [*(_ZH_KIND.sub("", item) for item in items[:-1]), _ZH_LAST.sub("", items[-1])]
    else:
        items = [part.strip() for part in _EN_JOIN.split(listing)]
    return tuple(item for item in items if len(item) > 1)
