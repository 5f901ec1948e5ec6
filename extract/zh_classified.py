"""The sentence of a Chinese passage with what each of its segments says."""

import re
from dataclasses import dataclass

from extract.draft import Setting
from extract.zh_body import described_of
from extract.zh_clause import clause_of
from extract.zh_open import spoken_of
from extract.zh_phrase import DUTIES, ORDERS, Clause, Kind
from extract.zh_telling import binds_topic
from extract.zh_text import Segment, Sentence

# what a duty behind it is about: 工作中的重要情况，各地要及时报告
_MATTER = re.compile(
    r"[^，]{2,30}的(?:重要|重大|有关|突出|其他|新)?(?:情况|事项|问题|进展|经验|建议|意见|线索)"
)
_SINCE = re.compile(r"(?:自|从)[^，]{2,16}起")
_TOPIC = re.compile(r"[^，]{0,6}(?:禁止|限制|允许|准许|可以)[^，]{1,20}的[^的，]{1,10}$")


@dataclass(frozen=True, slots=True)
class Classified:
    """A sentence, the clause that each of its segments is, and where it stands."""

    sentence: Sentence
    clauses: tuple[Clause, ...]
    setting: Setting

    def segment(self, index: int) -> Segment:
        """The segment of that number."""
        return self.sentence.segments[index]

    def words(self, index: int) -> str:
        """Its words."""
        return self.segment(index).words

    def has(self, kind: Kind) -> bool:
        """Whether one of its clauses is of that kind."""
        return any(clause.kind is kind for clause in self.clauses)


def classified(sentence: Sentence, setting: Setting) -> Classified:
    """The sentence with its clauses, each read in the light of its neighbours."""
    clauses = _begun(_alone(sentence, setting), sentence)
    clauses = _with_topic(_led(clauses, sentence, setting), sentence, setting)
    return Classified(sentence, tuple(_told(clauses) if setting.law else clauses), setting)


def _alone(sentence: Sentence, setting: Setting) -> list[Clause]:
    found: list[Clause] = []
    for index, segment in enumerate(sentence.segments):
        after = any(clause.is_duty for clause in found)
        clause = clause_of(
            segment.words, setting, after_duty=after or setting.goal, first=index == 0
        )
        listed = any(each.kind is Kind.CRITERION for each in found)
        if listed and "是否" in segment.words:
            clause = Clause(Kind.CRITERION, "是否")
        found.append(clause)
    return found


def _begun(clauses: list[Clause], sentence: Sentence) -> list[Clause]:
    """The day from which a duty binds frames it: 自3月1日起，新建食堂必须安装监控."""
    after, words = clauses[1:2], sentence.segments[0].words
    if not after or not after[0].is_duty or not _SINCE.fullmatch(words):
        return clauses
    return [Clause(Kind.FRAME, words[:8]), *clauses[1:]]


def _led(clauses: list[Clause], sentence: Sentence, setting: Setting) -> list[Clause]:
    """A body and a predicate of any shape, before an order that names nobody, is an order.

    卫生监督机构派员驻场，逐车查验: the second order says that the first is no mere name.
    """
    after, words = clauses[1:2], sentence.segments[0].words
    if setting.law or not after or clauses[0].kind is not Kind.REST:
        return clauses
    name = spoken_of(words, setting.folder)
    if name is None or after[0].subject or after[0].kind not in ORDERS:
        return clauses
    return [Clause(Kind.ACTS, words[name[1] :][:6], subject=name), *clauses[1:]]


def _with_topic(clauses: list[Clause], sentence: Sentence, setting: Setting) -> list[Clause]:
    """举办大型活动，应当制定预案: a bare verb right before its modal is when, not what.

    从事回收的单位，应当备案: a described body right before its modal is who.
    """
    if len(clauses) < 2 or clauses[0].subject or clauses[1].kind not in DUTIES:
        return clauses
    if clauses[1].kind in ORDERS and sentence.segments[1].words.startswith("按"):
        return _by_rule(clauses, sentence, setting)
    words, topic = sentence.segments[0].words, binds_topic(sentence.segments[1].words)
    topic = topic and clauses[1].kind in (Kind.BOUND, Kind.ASSIGNED)
    matter = clauses[1].subject and _MATTER.fullmatch(words)
    if matter or (topic and clauses[0].kind is Kind.BOUND and _TOPIC.match(words)):
        return [Clause(Kind.FRAME, words[:8]), *clauses[1:]]
    if not topic or clauses[0].kind not in (Kind.ORDER, Kind.FRAME, Kind.REST):
        return clauses
    described = described_of(words, setting.folder)
    if described is None and clauses[0].kind is not Kind.ORDER:
        return clauses
    return [Clause(Kind.FRAME, words[:8], subject=described), *clauses[1:]]


def _by_rule(clauses: list[Clause], sentence: Sentence, setting: Setting) -> list[Clause]:
    """收住失能老人的机构，按每30人增配1名护理员: a described body before its measure is who."""
    words = sentence.segments[0].words
    described = described_of(words, setting.folder)
    if described is None or clauses[1].subject or clauses[0].kind not in ORDERS:
        return clauses
    return [Clause(Kind.FRAME, words[:8], subject=described), *clauses[1:]]


def _told(clauses: list[Clause]) -> list[Clause]:
    """What a law says before the breach it punishes, or before what it then binds, is told.

    机关不予制止，致使利益受损的，给予处分; 看守所接受委托，可以检查.
    """
    breach = [i for i, clause in enumerate(clauses) if clause.kind is Kind.CONDITION]
    punished = any(clause.kind is Kind.SANCTION for clause in clauses)
    for index, clause in enumerate(clauses[:-1]):
        after = next((c for c in clauses[index + 1 :] if c.kind is not Kind.FRAME), clause)
        bound = after.kind is Kind.BOUND and not after.subject and not after.framed
        told = bound and clause.kind is Kind.ORDER
        waived = after.kind is Kind.WAIVED and clause.kind is Kind.ORDER
        fined = clause.framed and after.kind is Kind.SANCTION
        broken = punished and clause.kind is Kind.BOUND and any(i > index for i in breach)
        if told or waived or fined or broken:
            clauses[index] = Clause(Kind.FRAME, clause.words, subject=clause.subject)
    return clauses
