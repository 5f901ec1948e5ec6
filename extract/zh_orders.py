"""Chinese orders by their form alone: who acts, how, by when, and under which condition."""

import re

from extract.zh_phrase import Clause, Kind, Seen
from extract.zh_verb import behind_adverbs, head_verb

_ANSWERS = re.compile(
    r"(?:作为|[是为])[^，的]{0,10}?(?:第一|直接|主要|具体)?责任(?:人|主体|单位)$"
    r"|(?:是|作为)[^，]{0,20}(?:主管|监管|牵头|实施|执法|管理)(?:部门|单位|机构|主体|机关)$"
)
_DAY = re.compile(r"(?:原则上)?[于在到]?[0-9一二三四五六七八九十年月明今]")
_DUE = re.compile(
    r"(?:原则上)?(?:于|在|到)?[^，]{0,6}?(?:[0-9一二三四五六七八九十]+(?:年|月|日|号)|[年月周季]度?|明年|今年)[^，]{0,4}?"
    r"(?:底|末|初|日|号|中旬|下旬|上旬)?(?:下班)?(?:之?前|以前|之?内)"
)
_SENDS = re.compile(r"报送?(?=[省市县区乡我])|报送|上报|反馈|送交|提交")
_RATE = re.compile(r"(?:率|比例|水平|覆盖面)(?:提高到|提升到|达到?|不低于|稳定在)")
_INNER = re.compile(
    r"(?:对|凡是?|能|未|没有|无|不|确|拒|有|属于?|符合|逾期|情节|一时|暂时|需)[^，的]{1,14}的"
    r"|[^，的对将把]{2,10}的(?=给予|予以)"
)
_AT_ONCE = re.compile(
    r"(?:马上|立即|随时|当场|现场|即时|及时|就地|立刻|当日|当天)[改报办查停修补退交还清结]"
)


def answers(seen: Seen) -> Clause | None:
    """Who is the one to answer (…是第一责任人): says who, not what to do."""
    found = _ANSWERS.search(seen.words)
    if not found:
        return None
    return Clause(Kind.SEAT, found.group(), subject=(0, found.start()))


def is_dated(words: str) -> bool:
    """Whether the words begin with a day to meet: what is to be by then is a task, no aim.

    >>> is_dated("8月20日前形成档案"), is_dated("确保年底前完成任务")
    (True, False)
    """
    return _DAY.match(words) is not None and _DUE.match(words) is not None


def sends_by(words: str) -> bool:
    """Whether words begin with a day and then say what is sent by then, in whatever way.

    >>> sends_by("4月3日下班前以正式文件报县农业农村局"), sends_by("按照要求报县农业农村局")
    (True, False)
    """
    return is_dated(words) and _SENDS.search(words) is not None


def due(seen: Seen) -> Clause | None:
    """A day to meet and what is done by then, whatever verb says it (3月底前全部开工)."""
    found = _DUE.match(seen.rest)
    core = behind_adverbs(seen.rest[found.end() :], seen.lexicon) if found else ""
    if found and _RATE.search(core):
        return Clause(Kind.AIM, found.group(), subject=seen.name)
    if found is None or len(core) < 2 or seen.lexicon.state.match(core) or "的" in core:
        return None
    return Clause(Kind.DUE, found.group(), subject=seen.name)


def acts(seen: Seen) -> Clause | None:
    """A body, or an adverb of manner, and a predicate that no list holds."""
    manner = seen.lexicon.manner.match(seen.rest)
    rest = seen.rest[manner.end() :] if manner else seen.core
    if (
        not (manner or seen.name)
        or len(rest) < (3 if manner and not seen.name else 2)
        or seen.setting.law
    ):
        return None
    if not manner and "的" in rest:
        return None
    if seen.lexicon.state.match(rest) or rest[0] in "的了是着过、和" or rest.endswith("的"):
        return None
    return Clause(Kind.ACTS, (manner.group() if manner else rest)[:6], subject=seen.name)


def inner(seen: Seen) -> Clause | None:
    """A condition and its order in one breath (没有问题的实行零报告)."""
    found = _INNER.match(seen.words)
    if not found:
        return None
    rest = seen.words[found.end() :]
    verb = head_verb(rest, seen.lexicon) or (_AT_ONCE.fullmatch(rest) and rest)
    return Clause(Kind.ORDER, verb, condition=(0, found.end())) if verb else None
