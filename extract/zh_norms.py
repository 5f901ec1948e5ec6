"""The norms of a Chinese passage: what binds, forbids or allows, and the bare orders."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duban.message import Message, message
from duban.obligation import NormType, Strength
from extract.bodies import described_of, meeting_of, subject_of
from extract.draft import Draft, Setting
from extract.listed import item
from extract.zh_clause import clause_of
from extract.zh_open import is_topic, spoken_of
from extract.zh_phrase import ORDERS, Clause, Kind, touching
from extract.zh_telling import binds_topic
from extract.zh_text import Segment, Sentence, sentences, untitled
from extract.zh_words import zh_words

# what a meeting or a leader said, and what happened on a day
_REPORTED = re.compile(
    r"[^，]{0,14}(?:会议|讲话|总书记|领导|市长|省长|书记|同志|主席|部长)[^，]{0,6}"
    r"(?:指出|强调|要求|认为|提出|传达|听取|审议)"
)
_HAPPENED = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?!之?前|以前|起|至|后|—|-|－)[^。]{0,40}?(?:召开|举行|发生|出席|印发|下发|接到)"
)
_PURE = re.compile(r"(?:每[一-龥]{1,2})*(?:不(?:得)?(?:少于|低于|超过|高于)|至少)")
_EVERY = re.compile(r"(?:原则上)?每(?:年|半年|季度?|月|周|日|天|旬|学期|学年|半月|次|户|人|家)")
# what a meeting agreed binds where its minutes say so
_RESOLVED = re.compile(
    r"会议(?:还|经研究|研究)?(?:要求|强调|议定|明确|决定|同意|原则同意|确定|商定)(?:事项如下)?[，：:,]?"
)
# in a letter: what the sender will do itself, and how it closes
_SENDER = re.compile(
    r"(?:下一步[，,])?(?:为此[，,])?[我本](?:局|委|厅|部|办|市|省|县|区|单位|公司|院|会|中心|处|方)[^，]{0,8}?(?:将|拟|已|会同|愿)"
    r"|我们(?:将|拟|已|愿)"
)
_CLOSES = re.compile(
    r"(?:专此|特此|此致|谨此|此复|以上)[^，]{0,8}(?:[，,]|$)|[盼望请]予?(?:支持|函复|为荷)$"
)
# what is done to those who meet a condition, by someone else
_ENFORCES = re.compile(
    r"责令|依法|依规|予以|给予|追究|查处|通报|约谈|[并]?处[以罚]|撤销|吊销|取消|没收|暂停|停止|责成|督促|警告"
    r"|批评|问责|移送|不予|收回|追回|纳入|列入|降|罚"
)
_TOPIC = re.compile(r"[^，]{0,6}(?:禁止|限制|允许|准许|可以)[^，]{1,20}的[^的，]{1,10}$")
_EACH = re.compile(r"^每[市县区省人户家个]")
_FLOOR = re.compile(
    r"[^，]{0,10}(?:比例|面|率|时间|数量|户数|家数)不得(?:少于|低于|超过|高于|多于|大于|小于)"
)
# a field of a form, not a clause: 完成时限：6月底
_LABEL = re.compile(
    r"(?:完成|责任|牵头|配合|整改|办理)(?:时限|时间|期限|单位|部门|处室|领导|人)[：:]"
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


def norms(text: str, setting: Setting) -> tuple[Draft, ...]:
    """The norms of a passage in order; offsets are those of `text`."""
    if setting.problems or setting.forbidden:
        return item(text, setting)
    found: list[Draft] = []
    for sentence in untitled(tuple(sentences(text, _RESOLVED if setting.minutes else None))):
        if not _tells_why(sentence, setting):
            found.extend(_Reader(sentence, setting).drafts())
    return tuple(found)


def _tells_why(sentence: Sentence, setting: Setting) -> bool:
    """Whether the sentence gives reasons or announces the text (…现通知如下)."""
    words, lexicon = sentence.words.rstrip("：: "), zh_words(setting.folder)
    if _LABEL.match(sentence.words):
        return True
    if _REPORTED.match(words) or (_HAPPENED.match(words) and not setting.numbered):
        return True
    if words.endswith(lexicon.why_end):
        return True
    if _CLOSES.match(words) or (setting.genre == "letter" and _SENDER.match(words)):
        return True
    asks = "，请" in words
    return setting.preamble and words.startswith(lexicon.why_start) and not asks


class _Reader:
    """Reads one sentence: classifies its segments, then joins frames, cores and tails."""

    def __init__(self, sentence: Sentence, setting: Setting) -> None:
        self._sentence, self._setting = sentence, setting
        self._clauses = self._told(self._classified())
        facts = any(c.kind is Kind.FACT for c in self._clauses)
        punishes = setting.law and any(c.kind is Kind.SANCTION for c in self._clauses)
        self._bare = setting.bare and not facts and not punishes

    def drafts(self) -> list[Draft]:
        found: list[Draft] = []
        frames: list[int] = []
        for index, clause in enumerate(self._clauses):
            kind = clause.kind
            if kind is Kind.FRAME and clause.orders and self._about(frames, index):
                found.extend([self._draft(index, frames)] if self._bare else [])
                frames = []
            elif kind in (Kind.FRAME, Kind.CONDITION) or (
                (clause.framed or self._segment(index).stop == "：") and self._leads(index)
            ):
                frames.append(index)
            elif kind in (Kind.FACT, Kind.WAIVED):
                frames.clear()
            elif kind is Kind.REST and self._opens_topic(index):
                frames.append(index)
            elif (
                kind is Kind.REST
                or self._bounds_before(index)
                or (kind is Kind.MEASURE and not self._measures(found, frames, index))
            ):
                self._extend(found, frames, index)
            elif self._counts(clause, frames):
                if found and self._joins(index, found[-1]):
                    found[-1] = self._longer(found[-1], index)
                else:
                    found.append(self._permitted(self._draft(index, frames), clause, found))
                frames = []
            else:
                self._flush(found, frames)
                frames = []
        self._flush(found, frames)
        return found

    def _permitted(self, draft: Draft, clause: Clause, before: Sequence[Draft]) -> Draft:
        """In a law, a bare verb behind a permission is part of what is permitted."""
        allowed = before and before[-1].type is NormType.PERMISSION
        if not self._setting.law or not allowed or clause.kind is not Kind.ORDER or draft.subject:
            return draft
        reason = message("norm.coordinated", words=clause.words)
        return replace(draft, type=NormType.PERMISSION, strength=Strength.EXPLICIT, reason=reason)

    def _about(self, frames: Sequence[int], index: int) -> bool:
        """Whether a measure is taken about something named (对隐患，采取措施): an order."""
        return (
            bool(frames) and frames[-1] == index - 1 and self._segment(index - 1).words[0] == "对"
        )

    def _flush(self, found: list[Draft], frames: list[int]) -> None:
        """A frame with a verb of its own (采取封控措施) is the order when no other follows."""
        if not frames or not self._bare:
            return
        last = frames[-1]
        clause = self._clauses[last]
        if clause.kind is Kind.FRAME and clause.orders:
            found.append(self._draft(last, frames[:-1]))

    def _classified(self) -> list[Clause]:
        found: list[Clause] = []
        for index, segment in enumerate(self._sentence.segments):
            after = any(clause.is_duty for clause in found)
            aim = after or self._setting.goal
            clause = clause_of(segment.words, self._setting, after_duty=aim, first=index == 0)
            listed = any(each.kind is Kind.CRITERION for each in found)
            if listed and "是否" in segment.words:
                clause = Clause(Kind.CRITERION, "是否")
            found.append(clause)
        return self._with_topic(self._led(found))

    def _led(self, clauses: list[Clause]) -> list[Clause]:
        """A body and a predicate of any shape, before an order that names nobody, is an order.

        卫生监督机构派员驻场，逐车查验: the second order says that the first is no mere name.
        """
        after, words = clauses[1:2], self._segment(0).words
        if self._setting.law or not after or clauses[0].kind is not Kind.REST:
            return clauses
        name = spoken_of(words, self._setting.folder)
        if name is None or after[0].subject or after[0].kind not in ORDERS:
            return clauses
        return [Clause(Kind.ACTS, words[name[1] :][:6], subject=name), *clauses[1:]]

    def _with_topic(self, clauses: list[Clause]) -> list[Clause]:
        """举办大型活动，应当制定预案: a bare verb right before its modal is when, not what.

        从事回收的单位，应当备案: a described body right before its modal is who.
        """
        if len(clauses) < 2 or clauses[0].subject:
            return clauses
        if clauses[1].kind not in (Kind.BOUND, Kind.ASSIGNED):
            return clauses
        words, topic = self._segment(0).words, binds_topic(self._segment(1).words)
        if topic and clauses[0].kind is Kind.BOUND and _TOPIC.match(words):
            return [Clause(Kind.FRAME, words[:8]), *clauses[1:]]
        if not topic or clauses[0].kind not in (Kind.ORDER, Kind.FRAME, Kind.REST):
            return clauses
        described = described_of(words, self._setting.folder)
        if described is None and clauses[0].kind is not Kind.ORDER:
            return clauses
        return [Clause(Kind.FRAME, words[:8], subject=described), *clauses[1:]]

    def _told(self, clauses: list[Clause]) -> list[Clause]:
        """What a law says before the breach it punishes, or before what it then binds, is told.

        机关不予制止，致使利益受损的，给予处分; 看守所接受委托，可以检查.
        """
        if not self._setting.law:
            return clauses
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

    def _measures(self, found: list[Draft], frames: list[int], index: int) -> bool:
        """Whether a measure (抽查面不少于50%) stands on its own, bound to the body before it."""
        words = self._segment(index).words
        if found and _PURE.match(words):
            return False
        if self._clauses[index].subject or (not found and _EVERY.match(words)):
            return self._bare
        if found and not frames:
            return self._bare and not self._repeats(index)
        return any(self._clauses[i].subject for i in frames)

    def _bounds_before(self, index: int) -> bool:
        """Whether a bound measure only measures the duty before it (复核，复核比例不得低于…)."""
        clause, words = self._clauses[index], self._segment(index).words
        bound = clause.kind is Kind.BOUND and not clause.subject and _FLOOR.match(words)
        return bool(bound) and self._repeats(index)

    def _repeats(self, index: int) -> bool:
        """Whether a measure takes up the word the segment before it ends with (抽查，抽查面…)."""
        if not index:
            return False
        words, before = self._segment(index).words, self._segment(index - 1).words
        return _EACH.sub("", words)[:2] in before[-4:]

    def _counts(self, clause: Clause, frames: Sequence[int]) -> bool:
        bound = any(
            self._clauses[i].is_duty for i in touching(frames, len(frames) and frames[-1] + 1)
        )
        if clause.kind in ORDERS and not bound:
            return self._bare
        return self._setting.binding

    def _leads(self, index: int) -> bool:
        """Whether a core follows that a framing clause (要结合实际，) can join."""
        after = (clause for clause in self._clauses[index + 1 :] if clause.kind is not Kind.FRAME)
        follows = next(after, None)
        return follows is not None and follows.kind in ORDERS

    def _opens_topic(self, index: int) -> bool:
        """Whether a described thing is what the duty right behind it is about."""
        after = self._clauses[index + 1 : index + 2]
        led = bool(after) and after[0].is_duty and (after[0].agent or not after[0].subject)
        return led and is_topic(self._segment(index).words)

    def _joins(self, index: int, last: Draft) -> bool:
        """Whether a short second verb belongs to the one before it (了解是否…)."""
        words = self._segment(index).words
        if re.match(r"(?:重点)?(?:了解|查看|看|核实|检查)?(?:是否|有无)", words):
            return True
        if (
            re.search(r"的(?:意见|建议)(?:和(?:意见|建议))?$", words)
            and self._clauses[index - 1].words == "提出"
        ):
            return True
        before, same = self._segment(index - 1), self._clauses[index].kind is Kind.ORDER
        conditional = last.condition is not None and last.end == before.end
        return same and conditional and len(words) <= 4 and last.end - last.core <= 7

    def _extend(self, found: list[Draft], frames: list[int], index: int) -> None:
        """A fragment lengthens the duty before it; before any duty it opens the next one."""
        serves = self._segment(index).words.startswith(("作为", "视为", "并作为"))
        if found and found[-1].end == self._segment(index - 1).end and not serves:
            found[-1] = self._longer(found[-1], index)
        elif not found:
            frames.append(index)

    def _longer(self, draft: Draft, index: int) -> Draft:
        return replace(draft, end=self._segment(index).end)

    def _draft(self, index: int, frames: Sequence[int]) -> Draft:
        clause, segment = self._clauses[index], self._segment(index)
        frames = [i for i in touching(frames, index) if not self._is_principle(i)]
        lead = next((self._clauses[i] for i in frames if self._clauses[i].is_duty), clause)
        condition = self._condition(index, frames)
        start = self._start(index, frames, clause)
        subject = self._subject(index, frames)
        return Draft(
            type=lead.type if lead is not clause else clause.type,
            strength=self._strength(lead),
            start=start,
            end=segment.end,
            core=segment.start,
            reason=self._reason(lead),
            subject=subject,
            condition=condition,
            agent=clause.agent or clause.kind in (Kind.ASSIGNED, Kind.SANCTION),
        )

    def _is_principle(self, index: int) -> bool:
        """Whether a frame states a principle (坚持属地负责，) and no way of acting."""
        return self._clauses[index].kind is Kind.FRAME and self._segment(index).words[:2] == "坚持"

    def _strength(self, clause: Clause) -> Strength:
        strength = _STRENGTH[clause.kind]
        aims = self._setting.goal and clause.type is not NormType.PROHIBITION
        return Strength.GOAL if aims and strength in _DUTIES else strength

    def _start(self, index: int, frames: Sequence[int], clause: Clause) -> int:
        own = self._segment(index).start
        if not frames:
            return own
        first = self._segment(frames[0]).start
        conditional = any(self._clauses[i].kind is Kind.CONDITION for i in frames)
        return own if conditional and clause.kind is Kind.ASSIGNED else first

    def _condition(self, index: int, frames: Sequence[int]) -> tuple[int, int] | None:
        own = self._clauses[index].condition
        if own:
            start = self._segment(index).start
            return start + own[0], start + own[1]
        places = [i for i in frames if self._clauses[i].kind is Kind.CONDITION]
        if not places:
            return None
        return self._segment(frames[0]).start, self._segment(places[-1]).end

    def _subject(self, index: int, frames: Sequence[int]) -> tuple[int, int] | None:
        for place in (index, *reversed(frames)):
            clause = self._clauses[place]
            if clause.subject and clause.kind is not Kind.CONDITION:
                start = self._segment(place).start
                return start + clause.subject[0], start + clause.subject[1]
        return self._founded(index) or self._meeting(index, frames)

    def _meeting(self, index: int, frames: Sequence[int]) -> tuple[int, int] | None:
        """Who meets the condition acts on it, unless it is acted on (企业发现隐患的，应当报告)."""
        segment, clause = self._segment(index), self._clauses[index]
        place = next((i for i in frames if self._clauses[i].kind is Kind.CONDITION), None)
        if place is None or clause.kind is not Kind.BOUND:
            return None
        if _ENFORCES.search(segment.words):
            return None
        start = self._segment(place).start
        name = meeting_of(self._segment(place).words, self._setting.folder)
        return (start, start + len(name)) if name else None

    def _founded(self, index: int) -> tuple[int, int] | None:
        """The body a segment before set up, if this one says what it does (成立…，负责统筹)."""
        if not index or not _TASKED.match(self._segment(index).words):
            return None
        segment = self._segment(index - 1)
        found = _FOUNDING.search(segment.words)
        name = subject_of(segment.words[found.end() :], self._setting.folder) if found else ""
        if not found or not name:
            return None
        start = segment.start + found.end()
        return start, start + len(name.rstrip("※"))

    def _reason(self, clause: Clause) -> Message:
        code = Kind.ORDER.value if clause.kind is Kind.FRAME else clause.kind.value
        if clause.kind is Kind.BOUND and clause.words.startswith("请"):
            code = "norm.request"
        if code not in ("norm.imperative", "norm.acts"):
            return message(code, words=clause.words)
        section, genre = self._setting.section, self._setting.genre
        return message(code, words=clause.words, section=section, genre=genre)

    def _segment(self, index: int) -> Segment:
        return self._sentence.segments[index]


_DUTIES = (Strength.EXPLICIT, Strength.IMPERATIVE)
