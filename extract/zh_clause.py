"""What one Chinese segment is: an order, a frame, a condition, an aim, a fact, or the rest."""

import re

from extract.draft import Setting
from extract.zh_body import agent_place, described_of, subject_of
from extract.zh_bound import WHEN, allowed, assigned, bound, future
from extract.zh_law import binds, consequence, declares, encourages
from extract.zh_open import begins_with_verb, carried, open_subject, opened, tasked
from extract.zh_orders import acts, answers, due, inner, is_dated, sends_by
from extract.zh_phrase import Clause, Kind, Seen
from extract.zh_telling import fine_in, is_meant, is_told, is_waived
from extract.zh_verb import behind_adverbs, fronted_verb, head_verb, own_order, tagged_verb
from extract.zh_words import ZhWords, zh_words

_SEAT = re.compile(
    r"(?:组长|主任|成员|召集人|总指挥|秘书长|联络员|会长|主席|委员)(?:由|为|：)|由.{2,60}(?:组成|担任|兼任)"
    r"|设在|(?:任|担任|兼任)(?:副?组长|副?主任|成员|召集人)|为(?:成员|副?组长)"
)
_HOPES = re.compile(r"力争|争取达到|争取实现")
_SCHEDULE = re.compile(
    r"(?:从|自|于).{0,16}(?:开始|启动|起).{0,12}$|(?:年|月|日)(?:底|初)?(?:结束|开始|完成全部)$|为期"
    r"|(?:大体|共|总体上?)?分为?(?:.{0,3})个?阶段|时间(?:为|是|从|自)"
)
_BINDING = re.compile(r"应当|必须|务必|(?<![重主需必摘概纪首])要(?![求点素件])|负责(?!人|同志)")
_ASPECT = re.compile(
    r"(?<![为终])了(?![解望结断事却然])|(?<![业对把将])已(?!满|有的|建的|发现|经?[^，]{0,12}的)"
    r"|取得.{0,8}(?:成效|成果|进展|成绩|效果)"
)
_STATED = re.compile(
    r"目前|当前|去年|前年|近年|近期(?=.*(?:发生|出现|连续))|一些|有的(?!放)|个别|部分(?!.*[要应])|虽然"
    r"|尽管|这是|这次|此次|我国|形势|但是?(?!对|[须应要可])|然而|不过|甚至|其原因|主要原因"
)
_NAMES_TIME = re.compile(r"[^由将要应]{2,40}为[^，]{1,12}[期区日周月]$")
_MEASURE = re.compile(
    r"不(?:得)?(?:少于|低于|超过|高于|多于|大于|小于)|达到?.{0,6}(?:%|以上)|控制在"
    r"|至少[^，]{0,8}[0-9一二三四五六七八九十两]+[次名人个件份场户处家条项篇轮遍课天]"
)
_POINTS = re.compile(r"(?:重点|内容|主要|标准|要点).{0,4}是")
_LEADS = re.compile(
    r"(?:[^，]{2,14})?将以[^，]+为(?:重点|抓手|契机|引领|导向|统领|主线|牵引|核心|目标|突破口|切入点)$"
)
_LACKING = re.compile(
    r"(?:未经|非经|未取得|未获得?)[^，的]{2,24}|(?:逾期|拒)(?:仍|拒)?不[^，的]{1,6}"
)
_SERVES = re.compile(
    r"(?:主要|专项)?用于|并?作为|视为|[^，将把对]{1,12}作为[^，]+的(?:重要)?(?:参考|依据|内容)$"
)
_ALSO = re.compile(r"以及[^，]{2,40}的[^的，]{1,8}")
_MET = re.compile(r"[^，]{1,10}[中时](?:发现|发生|出现|遇到|遇有)[^，的]{1,20}$")
_HOW = re.compile(
    r"按照?|根据|依据|依照|通过|采取|以|结合|围绕|针对|利用|运用|对照|本着|参照|比照|借助|依托"
)


def clause_of(words: str, setting: Setting, *, after_duty: bool, first: bool) -> Clause:
    """The part a masked segment plays, given whether a duty precedes it in its sentence.

    >>> clause_of("应当建立台账", Setting(), after_duty=False, first=True).kind.name
    'BOUND'
    >>> clause_of("对拒不整改的", Setting(), after_duty=False, first=True).kind.name
    'CONDITION'
    """
    lexicon = zh_words(setting.folder)
    name = _subject(words, lexicon, setting)
    if not setting.law:
        name = _opened(words, name, setting)
    rest = words[name[1] :] if name else words
    core = behind_adverbs(rest, lexicon)
    seen = Seen(words, lexicon, setting, name, rest, core, after_duty, first)
    answers = (rule(seen) for rule in _RULES)
    return next((found for found in answers if found), Clause(Kind.REST, subject=name))


def _subject(words: str, lexicon: ZhWords, setting: Setting) -> tuple[int, int] | None:
    """The body a segment begins with, adverbs before it left out."""
    start = 0
    while True:
        name = subject_of(words[start:], setting.folder)
        if start and lexicon.order.match(name):
            name = ""
        skip = lexicon.skip.match(words, start) or re.compile("请").match(words, start)
        if name or not skip or skip.end() == start or lexicon.order.fullmatch(skip.group()):
            return (start, start + len(name)) if name else None
        start = skip.end()


def _opened(words: str, name: tuple[int, int] | None, setting: Setting) -> tuple[int, int] | None:
    """The subject before a verb that no list holds; no whole clause is taken for a name."""
    if name is not None and name[1] < len(words):
        return name
    shorter = open_subject(words, setting.folder)
    if shorter:
        return 0, len(shorter)
    return None if begins_with_verb(words) else name


def _condition(seen: Seen) -> Clause | None:
    bare = seen.words.rstrip("※ ")
    conditional = re.search(r"(?<!目)的$", bare) or bare.endswith(("的话", "的除外"))
    lacking = _LACKING.fullmatch(bare) and not seen.lexicon.binding.search(bare)
    return Clause(Kind.CONDITION) if conditional or lacking else None


def _told(seen: Seen) -> Clause | None:
    """What only sounds like an order: a turn of speech, a waiver, a fine, who is meant."""
    if is_told(seen.words):
        return Clause(Kind.FACT)
    if is_waived(seen.words) or is_waived(seen.core):
        return Clause(Kind.WAIVED)
    fine = fine_in(seen.words)
    if fine and not binds(seen.words):
        return Clause(Kind.SANCTION, fine, subject=_punisher(seen))
    if is_meant(seen.words) and not seen.lexicon.binding.search(seen.words):
        skip = 1 if seen.words[0] in "凡对" else 0
        body = described_of(seen.words[skip:], seen.setting.folder)
        thing = seen.words.rpartition("的")[2]
        if body or head_verb(thing, seen.lexicon) is None:
            place = (skip, len(seen.words)) if body else None
            return Clause(Kind.FRAME, seen.words[:8], subject=place)
    return None


def _punisher(seen: Seen) -> tuple[int, int] | None:
    """Who punishes: the body after 由, else the one the segment begins with."""
    return agent_place(seen.words, seen.setting.folder) or seen.name


def _lawful(seen: Seen) -> Clause | None:
    """What only a legal text says: a consequence of a breach, a definition, an encouragement."""
    if not seen.setting.law:
        return None
    if not seen.first and encourages(seen.words):
        return Clause(Kind.AIM, seen.words[:4])
    acts = seen.lexicon.order.match(seen.core) is not None
    if declares(seen.words, first=seen.first, acts=acts):
        return Clause(Kind.FACT)
    found = consequence(seen.words)
    return Clause(Kind.SANCTION, found, subject=_punisher(seen)) if found else None


def _seat(seen: Seen) -> Clause | None:
    found = _SEAT.search(seen.words)
    if not found or seen.setting.law or _BINDING.search(seen.words[: found.end()]):
        return None
    led = found.group().startswith(("设在", "任", "担任", "兼任"))
    start = len(seen.words) - len(seen.words.lstrip("由")) if led else 0
    return Clause(Kind.SEAT, found.group()[:12], subject=(start, found.start()) if led else None)


def _criterion(seen: Seen) -> Clause | None:
    if re.search(r"^[^，]{1,8}(?:主要|重点)看", seen.words):
        return Clause(Kind.CRITERION, "看")
    if "是否" not in seen.words:
        return None
    listed = _POINTS.search(seen.words) or not seen.lexicon.order.match(seen.words)
    return Clause(Kind.CRITERION, "是否") if listed else None


def _guided(seen: Seen) -> Clause | None:
    """What will guide the work (将以…为抓手) only frames what is done."""
    return Clause(Kind.FRAME, seen.words[:8]) if _LEADS.fullmatch(seen.words) else None


def _serves(seen: Seen) -> Clause | None:
    """作为…的依据 tells what the thing before it serves for; 以及…的场所 names one more thing."""
    rest = _SERVES.match(seen.words) or _ALSO.fullmatch(seen.words)
    return Clause(Kind.REST) if rest else None


def _fact(seen: Seen) -> Clause | None:
    acted_on = re.match(r"对|将|把|针对|摸清|查清|解决", seen.words)
    told = (
        _STATED.match(seen.words)
        or _NAMES_TIME.match(seen.words)
        or seen.lexicon.told.search(seen.words)
    )
    past = _ASPECT.search(seen.words) or seen.lexicon.past.search(seen.words)
    return Clause(Kind.FACT) if told or (past and not acted_on) else None


def _schedule(seen: Seen) -> Clause | None:
    found = not seen.after_duty and not seen.name and _SCHEDULE.search(seen.words)
    return Clause(Kind.SCHEDULE, seen.words[:12]) if found else None


def _aim(seen: Seen) -> Clause | None:
    """A purpose or wished result behind a duty, unless its object makes it a task."""
    if encourages(seen.core) or _HOPES.search(seen.words):
        return Clause(Kind.AIM, seen.core[:2])
    found = seen.lexicon.purpose.match(seen.rest) or seen.lexicon.purpose.match(seen.core)
    if seen.name or not found or not seen.after_duty or is_dated(seen.rest):
        return None
    prepares = re.search(r"奠定|打下|准备$|营造|创造.*(?:条件|环境)$", seen.core)
    if found.group() == "为" and not prepares and head_verb(seen.core, seen.lexicon):
        return None
    thing = found.string[found.end() : found.end() + 14]
    return None if seen.lexicon.purpose_order.search(thing) else Clause(Kind.AIM, seen.core[:8])


def _frame(seen: Seen) -> Clause | None:
    if WHEN.search(seen.words) or _MET.match(seen.words):
        return Clause(Kind.FRAME, seen.words[-4:], subject=seen.name)
    frames = any(_is_frame(seen, text) for text in (seen.rest, seen.core))
    if not frames or sends_by(seen.rest):
        return None
    return Clause(Kind.FRAME, seen.words[:8], subject=seen.name, orders=own_order(seen.core))


def _is_frame(seen: Seen, text: str) -> bool:
    how = _HOW.match(seen.words) and seen.words.endswith(seen.lexicon.frame_end)
    opens = seen.lexicon.frame.match(text) is not None
    return opens and (bool(how) or head_verb(text, seen.lexicon) is None)


def _told_order(seen: Seen) -> Clause | None:
    """主要是检查…: what the work mainly is, as the first words of a sentence."""
    found = re.match(r"(?:主要|重点)?是", seen.rest) if seen.first else None
    verb = head_verb(seen.rest[found.end() :], seen.lexicon) if found else None
    return Clause(Kind.ORDER, verb, subject=seen.name) if verb else None


def _order(seen: Seen) -> Clause | None:
    verb = head_verb(seen.core, seen.lexicon)
    return Clause(Kind.ORDER, verb, subject=seen.name) if verb else None


def _measure(seen: Seen) -> Clause | None:
    found = _MEASURE.search(seen.words)
    if not found:
        return None
    verbs = [] if seen.name else list(seen.lexicon.order.finditer(seen.words))
    if any(verb.end() == found.start() for verb in verbs):
        return Clause(Kind.ORDER, verbs[-1].group())
    counted = _MEASURE.match(seen.rest)
    return Clause(Kind.MEASURE, seen.words, subject=None if counted else seen.name)


def _other_order(seen: Seen) -> Clause | None:
    fronted = None if seen.name else fronted_verb(seen.words, seen.lexicon)
    if fronted:
        return Clause(Kind.FRONTED, fronted)
    tagged = tagged_verb(seen.core, seen.lexicon)
    return Clause(Kind.ORDER, tagged, subject=seen.name) if tagged else None


# the first that answers decides
_RULES = (
    _condition,
    _told,
    _lawful,
    answers,
    _seat,
    bound,
    allowed,
    assigned,
    _guided,
    future,
    _criterion,
    _serves,
    _fact,
    _schedule,
    _aim,
    _told_order,
    carried,
    _frame,
    inner,
    _order,
    due,
    _measure,
    _other_order,
    tasked,
    acts,
    opened,
)
