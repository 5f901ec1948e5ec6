"""Chinese segments that a word binds: a modal, 由 with a body, or 将 of what will be done."""

import re

from duban.obligation import NormType
from extract.zh_body import agent_of, agent_place, described_of, is_body
from extract.zh_phrase import Clause, Kind, Seen
from extract.zh_telling import is_floor
from extract.zh_verb import behind_adverbs, head_verb

_FUTURE = re.compile(
    r"将(?=会同|对|于|在|按|根据|适时|组织|不?定期|视|择|选|采取|进行|开展|予以|通过|及时|继续|派|联合"
    r"|依法|严肃|约谈|抽|随机|结合|逐|从|把|与|向|给予|纳入|每|全程|统一)"
)
_MOVED = re.compile(r"将.*(?:纳入|作为|报|列入|转|交|给)")
_EMBEDS = re.compile(r"(?:或者?|和|以及|是否|[对将把])$")
WHEN = re.compile(
    r"(?:(?<![按及随实适同届定准学课小])时|(?<!最)后|(?<![目提])前|期间|之日起|基础上|过程中|的同时"
    r"|[况件导持合提景作助]下|[日天月年时期]内)$"
)
_NOUN_PHRASE = re.compile(r"[^的]{1,14}的[^的，]{1,8}$")
_TELLS = re.compile(r"(?:规定|确定|认为|要求|明确|知道|强调|指出|发现|依法|提出)(?:其|他|它|的)?$")
# a thing described by who made it: 由旧厂房改建的冷库
_NAMES = re.compile(r"[^，的]{1,6}的[^的，]{1,12}")
_UNASSIGNED = re.compile(r"变更|改为|转变|(?:印发|制定|公布|规定|批准|确定)的")


def bound(seen: Seen) -> Clause | None:
    """The first word that binds, forbids or allows, if it stands in no noun phrase."""
    if not seen.lexicon.binding.search(seen.words):
        return None
    found = [
        (match.start(), match.group(), trigger.type)
        for trigger in seen.lexicon.triggers
        if seen.setting.law or not trigger.law
        for match in trigger.pattern.finditer(seen.words)
        if not _is_embedded(seen, match.start())
    ]
    if not found:
        return None
    at, words, mode = min(found, key=lambda item: (item[0], -len(item[1])))
    rest = seen.words[at + len(words) :]
    framed = (
        bool(seen.lexicon.frame.match(rest)) and head_verb(rest, seen.lexicon) is None
    ) or bool(WHEN.search(seen.words) or re.match(r"由[^，]+牵头$", seen.words))
    if mode is NormType.PROHIBITION and is_floor(rest):
        mode = NormType.OBLIGATION
    name = seen.name or described_of(seen.words[:at], seen.setting.folder)
    name = name or _each(seen, at)
    agent = agent_place(seen.words, seen.setting.folder)
    if name and (agent is None or agent[1] != at):
        agent = None
    name = agent or name
    return Clause(Kind.BOUND, words, mode, name, framed, agent=agent is not None)


def _each(seen: Seen, end: int) -> tuple[int, int] | None:
    """Each body whose thing is spoken of (各热源企业存煤量不得少于…)."""
    start = end - len(behind_adverbs(seen.words[:end], seen.lexicon))
    if seen.words[start] != "各":
        return None
    ends = range(start + 3, end - 1)
    folder = seen.setting.folder
    return next(((start, at) for at in ends if is_body(seen.words[start:at], folder)), None)


def allowed(seen: Seen) -> Clause | None:
    """得 behind a body, as Taiwan's offices write for 可以 (学校得联合采购)."""
    if seen.name is None or not seen.rest.startswith("得"):
        return None
    verb = seen.lexicon.order.match(behind_adverbs(seen.rest[1:], seen.lexicon))
    return Clause(Kind.BOUND, "得", NormType.PERMISSION, seen.name) if verb else None


def _is_embedded(seen: Seen, at: int) -> bool:
    """Whether a binding word belongs to a noun phrase or to a verb of telling."""
    before, after = seen.words[:at], seen.words[at:]
    if _NOUN_PHRASE.match(after) and re.match(r"对|将|把|按|根据|在|与|为", before):
        return True
    if _TELLS.search(before) and "的" in after:
        return True
    if _EMBEDS.search(before) and "的" in after:
        return True
    if seen.name or at <= 4 or not re.search(r"的[^的]*$", after):
        return False
    body = behind_adverbs(before, seen.lexicon)
    return bool(seen.lexicon.order.match(before) or seen.lexicon.order.match(body))


def assigned(seen: Seen) -> Clause | None:
    """What 由 gives to a body (由市教育局组织)."""
    found = agent_of(seen.words, seen.setting.folder)
    if not found or _UNASSIGNED.search(seen.words[found.end() : found.end() + 12]):
        return None
    if found.start() == 0 and _NAMES.fullmatch(seen.words, found.end()):
        return None
    return Clause(
        Kind.ASSIGNED, found.group(), subject=agent_place(seen.words, seen.setting.folder)
    )


def future(seen: Seen) -> Clause | None:
    """What a body says it will do (省厅将组织抽查)."""
    found = _FUTURE.search(seen.words)
    if not found and seen.name and seen.rest.startswith("将"):
        verb = seen.lexicon.order.match(seen.rest, 1)
        return Clause(Kind.FUTURE, "将", subject=seen.name) if verb else None
    if not found:
        return None
    if seen.name is None and (found.start() > 0 or _MOVED.match(seen.words)):
        return None
    return Clause(Kind.FUTURE, "将", subject=seen.name)
