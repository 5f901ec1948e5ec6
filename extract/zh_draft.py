"""A norm of a Chinese sentence put together: who, what, on which condition, by which words."""

import re
from collections.abc import Sequence

from duban.message import Message, message
from duban.obligation import NormType, Strength
from extract.draft import Draft
from extract.zh_body import meeting_of, subject_of
from extract.zh_classified import Classified
from extract.zh_phrase import ORDERS, Clause, Kind, touching

# what is done to those who meet a condition, by someone else
_ENFORCES = re.compile(
    r"责令|依法|依规|予以|给予|追究|查处|通报|约谈|[并]?处[以罚]|撤销|吊销|取消|没收|暂停|停止|责成|督促|警告"
    r"|批评|问责|移送|不予|收回|追回|纳入|列入|降|罚"
)
_FOUNDING = re.compile(r"成立|组建|设立|建立")
_TASKED = re.compile(r"(?:具体|主要|统一)?(?:负责|承担|统筹|牵头)")
_STRENGTH = {
    Kind.BOUND: Strength.EXPLICIT,
    Kind.ASSIGNED: Strength.EXPLICIT,
    Kind.FUTURE: Strength.EXPLICIT,
    Kind.ORDER: Strength.IMPERATIVE,
    Kind.FRONTED: Strength.IMPERATIVE,
    Kind.DUE: Strength.IMPERATIVE,
    Kind.ACTS: Strength.IMPERATIVE,
    Kind.AIM: Strength.GOAL,
    Kind.SEAT: Strength.ASSIGNMENT,
    Kind.SCHEDULE: Strength.SCHEDULE,
    Kind.CRITERION: Strength.CRITERION,
    Kind.MEASURE: Strength.EXPLICIT,
    Kind.SANCTION: Strength.SANCTION,
    Kind.FRAME: Strength.IMPERATIVE,
}
_REFRAINS = re.compile(
    r"(?:坚决|一律|自觉|切实)?不(?![断仅但只同等足能可会是再漏留应当失误慎]|定期|折不扣|[少低超高多大小]于|超过)"
)
_DUTIES = (Strength.EXPLICIT, Strength.IMPERATIVE)


def draft(read: Classified, index: int, frames: Sequence[int]) -> Draft:
    """The norm whose core is that segment, with the segments that frame it."""
    clause, segment = read.clauses[index], read.segment(index)
    frames = [i for i in touching(frames, index) if not _is_principle(read, i)]
    lead = next((read.clauses[i] for i in frames if read.clauses[i].is_duty), clause)
    condition = _condition(read, index, frames)
    start = _start(read, index, frames, clause)
    subject = _subject(read, index, frames)
    return Draft(
        type=lead.type if lead is not clause else _type(read, index),
        strength=_strength(read, lead),
        start=start,
        end=segment.end,
        core=segment.start,
        reason=_reason(read, lead),
        subject=subject,
        condition=condition,
        agent=clause.agent or clause.kind in (Kind.ASSIGNED, Kind.SANCTION),
    )


def _type(read: Classified, index: int) -> NormType:
    """The type of a clause; an order not to do something forbids it (不携带易燃物品乘车)."""
    clause, words = read.clauses[index], read.words(index)
    own = words[clause.subject[1] :] if clause.subject else words
    refrains = clause.kind in ORDERS and _REFRAINS.match(own)
    return NormType.PROHIBITION if refrains else clause.type


def _is_principle(read: Classified, index: int) -> bool:
    """Whether a frame states a principle (坚持属地负责，) and no way of acting."""
    return read.clauses[index].kind is Kind.FRAME and read.words(index)[:2] == "坚持"


def _strength(read: Classified, clause: Clause) -> Strength:
    strength = _STRENGTH[clause.kind]
    aims = read.setting.goal and clause.type is not NormType.PROHIBITION
    return Strength.GOAL if aims and strength in _DUTIES else strength


def _start(read: Classified, index: int, frames: Sequence[int], clause: Clause) -> int:
    own = read.segment(index).start
    if not frames:
        return own
    first = read.segment(frames[0]).start
    conditional = any(read.clauses[i].kind is Kind.CONDITION for i in frames)
    return own if conditional and clause.kind is Kind.ASSIGNED else first


def _condition(read: Classified, index: int, frames: Sequence[int]) -> tuple[int, int] | None:
    own = read.clauses[index].condition
    if own:
        start = read.segment(index).start
        return start + own[0], start + own[1]
    places = [i for i in frames if read.clauses[i].kind is Kind.CONDITION]
    if not places:
        return None
    return read.segment(frames[0]).start, read.segment(places[-1]).end


def _subject(read: Classified, index: int, frames: Sequence[int]) -> tuple[int, int] | None:
    for place in (index, *reversed(frames)):
        clause = read.clauses[place]
        if clause.subject and clause.kind is not Kind.CONDITION:
            start = read.segment(place).start
            return start + clause.subject[0], start + clause.subject[1]
    return _founded(read, index) or _meeting(read, index, frames)


def _meeting(read: Classified, index: int, frames: Sequence[int]) -> tuple[int, int] | None:
    """Who meets the condition acts on it, unless it is acted on (企业发现隐患的，应当报告)."""
    clause = read.clauses[index]
    place = next((i for i in frames if read.clauses[i].kind is Kind.CONDITION), None)
    if place is None or clause.kind is not Kind.BOUND:
        return None
    if _ENFORCES.search(read.words(index)):
        return None
    start = read.segment(place).start
    name = meeting_of(read.words(place), read.setting.folder)
    return (start, start + len(name)) if name else None


def _founded(read: Classified, index: int) -> tuple[int, int] | None:
    """The body a segment before set up, if this one says what it does (成立…，负责统筹)."""
    if not index or not _TASKED.match(read.words(index)):
        return None
    segment = read.segment(index - 1)
    found = _FOUNDING.search(segment.words)
    name = subject_of(segment.words[found.end() :], read.setting.folder) if found else ""
    if not found or not name:
        return None
    start = segment.start + found.end()
    return start, start + len(name.rstrip("※"))


def _reason(read: Classified, clause: Clause) -> Message:
    code = Kind.ORDER.value if clause.kind is Kind.FRAME else clause.kind.value
    if clause.kind is Kind.BOUND and clause.words.startswith("请"):
        code = "norm.request"
    if code not in ("norm.imperative", "norm.acts"):
        return message(code, words=clause.words)
    section, genre = read.setting.section, read.setting.genre
    return message(code, words=clause.words, section=section, genre=genre)
