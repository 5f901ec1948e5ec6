"""The norms of a Chinese passage: what binds, forbids or allows, and the bare orders."""

import re
from collections.abc import Sequence
from dataclasses import replace

from duban.message import message
from duban.obligation import NormType, Strength
from extract.draft import Draft, Setting
from extract.listed import item
from extract.zh_classified import classified
from extract.zh_draft import draft
from extract.zh_open import is_topic
from extract.zh_phrase import ORDERS, Clause, Kind, touching
from extract.zh_text import Sentence, sentences, untitled
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
# a thing and the bound that is set to it: 扫描分辨率不低于300dpi
_SET = re.compile(
    r"[^，的]{2,16}(?:不(?:得)?(?:少于|低于|超过|高于|多于|大于|小于)|控制在)[^，]*\d"
)
_EVERY = re.compile(r"(?:原则上)?每(?:年|半年|季度?|月|周|日|天|旬|学期|学年|半月|次|户|人|家)")
# what a meeting agreed binds where its minutes say so
_RESOLVED = re.compile(
    r"会议(?:还|经研究|研究)?(?:要求|强调|议定|明确|决定|同意|原则同意|确定|商定)(?:事项如下)?[，：:,]?"
    r"|(?:原则上?)?同意由?"
)
# in a letter: what the sender will do itself, and how it closes
_SENDER = re.compile(
    r"(?:下一步[，,])?(?:为此[，,])?[我本](?:局|委|厅|部|办|市|省|县|区|单位|公司|院|会|中心|处|方)[^，]{0,8}?(?:将|拟|已|会同|愿)"
    r"|我们(?:将|拟|已|愿)"
)
_CLOSES = re.compile(
    r"(?:专此|特此|此致|谨此|此复|以上)[^，]{0,8}(?:[，,]|$)|[盼望请]予?(?:支持|函复|为荷)$"
)
_EACH = re.compile(r"^每[市县区省人户家个]")
_ITS_SIDE = re.compile(r"[^，]{0,3}(?:比例|面|率|时间|数量|户数|家数|次数|频次|范围|不|至少|每)")
_FLOOR = re.compile(
    r"[^，]{0,10}(?:比例|面|率|时间|数量|户数|家数)不得(?:少于|低于|超过|高于|多于|大于|小于)"
)
# a field of a form, not a clause: 完成时限：6月底
_LABEL = re.compile(
    r"(?:完成|责任|牵头|配合|整改|办理)(?:时限|时间|期限|单位|部门|处室|领导|人)[：:]"
)


def norms(text: str, setting: Setting) -> tuple[Draft, ...]:
    """The norms of a passage in order; offsets are those of `text`."""
    if setting.problems or setting.stem:
        return item(text, setting)
    found: list[Draft] = []
    for sentence in untitled(tuple(sentences(text, _RESOLVED if setting.minutes else None))):
        if not _tells_why(sentence, setting):
            found.extend(_Reader(sentence, setting).drafts())
    return tuple(found) or (item(text, setting) if setting.tasked else ())


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
    """Reads one sentence: joins the frames, cores and tails that its clauses are."""

    def __init__(self, sentence: Sentence, setting: Setting) -> None:
        self._read, self._setting = classified(sentence, setting), setting
        self._clauses = self._read.clauses
        punishes = setting.law and self._read.has(Kind.SANCTION)
        self._bare = setting.bare and not self._read.has(Kind.FACT) and not punishes

    def drafts(self) -> list[Draft]:
        found: list[Draft] = []
        frames: list[int] = []
        for index, clause in enumerate(self._clauses):
            if clause.kind is Kind.FRAME and clause.orders and self._about(frames, index):
                found.extend([self._draft(index, frames)] if self._bare else [])
                frames = []
            elif self._opens(index):
                frames.append(index)
            elif clause.kind in (Kind.FACT, Kind.WAIVED):
                frames = []
            elif self._only_adds(found, frames, index):
                self._extend(found, frames, index)
            elif self._counts(clause, frames):
                self._add(found, frames, index)
                frames = []
            else:
                self._flush(found, frames)
                frames = []
        self._flush(found, frames)
        return found

    def _opens(self, index: int) -> bool:
        """Whether a clause frames the core behind it: how, when, on which condition, about what."""
        clause = self._clauses[index]
        if clause.kind in (Kind.FRAME, Kind.CONDITION):
            return True
        if (clause.framed or self._read.segment(index).stop == "：") and self._leads(index):
            return True
        return clause.kind is Kind.REST and self._opens_topic(index)

    def _only_adds(self, found: list[Draft], frames: list[int], index: int) -> bool:
        """Whether a clause is no core of its own, only more about the duty before or behind it."""
        kind = self._clauses[index].kind
        if kind is Kind.REST or self._bounds_before(index):
            return True
        return kind is Kind.MEASURE and not self._measures(found, frames, index)

    def _add(self, found: list[Draft], frames: list[int], index: int) -> None:
        """A core begins a norm, or goes on with the one before it."""
        if found and self._joins(index, found[-1]):
            found[-1] = self._longer(found[-1], index)
        else:
            begun = self._draft(index, frames)
            found.append(self._permitted(begun, self._clauses[index], found))

    def _permitted(self, draft: Draft, clause: Clause, before: Sequence[Draft]) -> Draft:
        """In a law, a bare verb behind a permission is part of what is permitted."""
        allowed = before and before[-1].type is NormType.PERMISSION
        if not self._setting.law or not allowed or clause.kind is not Kind.ORDER or draft.subject:
            return draft
        reason = message("norm.coordinated", words=clause.words)
        return replace(draft, type=NormType.PERMISSION, strength=Strength.EXPLICIT, reason=reason)

    def _about(self, frames: Sequence[int], index: int) -> bool:
        """Whether a measure is taken about something named (对隐患，采取措施): an order."""
        return bool(frames) and frames[-1] == index - 1 and self._read.words(index - 1)[0] == "对"

    def _flush(self, found: list[Draft], frames: list[int]) -> None:
        """A frame with a verb of its own (采取封控措施) is the order when no other follows."""
        if not frames or not self._bare:
            return
        last = frames[-1]
        clause = self._clauses[last]
        if clause.kind is Kind.FRAME and clause.orders:
            found.append(self._draft(last, frames[:-1]))

    def _measures(self, found: list[Draft], frames: list[int], index: int) -> bool:
        """Whether a measure (抽查面不少于50%) stands on its own, bound to the body before it."""
        words = self._read.words(index)
        if found and _PURE.match(words):
            return False
        if self._clauses[index].subject or (not found and _EVERY.match(words)):
            return self._bare
        if not frames and (found or _SET.match(words)):
            return self._bare and not self._repeats(index)
        if any(self._clauses[i].kind is Kind.CONDITION for i in frames):
            return self._bare
        return any(self._clauses[i].subject for i in frames)

    def _bounds_before(self, index: int) -> bool:
        """Whether a bound measure only measures the duty before it (复核，复核比例不得低于…)."""
        clause, words = self._clauses[index], self._read.words(index)
        bound = clause.kind is Kind.BOUND and not clause.subject and _FLOOR.match(words)
        return bool(bound) and self._repeats(index)

    def _repeats(self, index: int) -> bool:
        """Whether a measure takes up the word the segment before it ends with (抽查，抽查面…)."""
        if not index:
            return False
        words, before = _EACH.sub("", self._read.words(index)), self._read.words(index - 1)
        return words[:2] in before[-4:] and _ITS_SIDE.match(words, 2) is not None

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
        return led and is_topic(self._read.words(index))

    def _joins(self, index: int, last: Draft) -> bool:
        """Whether a short second verb belongs to the one before it (了解是否…)."""
        words = self._read.words(index)
        if re.match(r"(?:重点)?(?:了解|查看|看|核实|检查)?(?:是否|有无)", words):
            return True
        if (
            re.search(r"的(?:意见|建议)(?:和(?:意见|建议))?$", words)
            and self._clauses[index - 1].words == "提出"
        ):
            return True
        before, same = self._read.segment(index - 1), self._clauses[index].kind is Kind.ORDER
        conditional = last.condition is not None and last.end == before.end
        return same and conditional and len(words) <= 4 and last.end - last.core <= 7

    def _extend(self, found: list[Draft], frames: list[int], index: int) -> None:
        """A fragment lengthens the duty before it; before any duty it opens the next one."""
        serves = self._read.words(index).startswith(("作为", "视为", "并作为"))
        if found and found[-1].end == self._read.segment(index - 1).end and not serves:
            found[-1] = self._longer(found[-1], index)
        elif not found:
            frames.append(index)

    def _longer(self, draft: Draft, index: int) -> Draft:
        return replace(draft, end=self._read.segment(index).end)

    def _draft(self, index: int, frames: Sequence[int]) -> Draft:
        made = draft(self._read, index, frames)
        return replace(made, leads=True) if self._is_stem(index) else made

    def _is_stem(self, index: int) -> bool:
        """Whether a segment only says whom a list binds (各县应当：)."""
        clause, segment = self._clauses[index], self._read.segment(index)
        last = index + 1 == len(self._clauses) and segment.stop in ("：", ":")
        bound = clause.kind is Kind.BOUND and clause.type is NormType.OBLIGATION
        return last and bound and segment.words.endswith(clause.words)
