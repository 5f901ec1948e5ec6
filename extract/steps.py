"""The steps of the pipeline: spaCy components without trained weights; each works alone."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from duban.deadline import Deadline, Interval, OnDate
from duban.document import Genre
from duban.identity import content_id
from duban.language import Language
from duban.obligation import Obligation, Stage
from extract import en_norms, quantities, times, years, zh_norms
from extract.actors import ActorFinder
from extract.assignments import Assignments
from extract.bodies import Named, level_of
from extract.draft import Draft, Setting
from extract.dues import dues
from extract.genre import genre_of, is_minutes
from extract.grid import parted
from extract.outline import outline
from extract.passage import Column, Passage, Role
from extract.problems import Problems
from extract.problems import taxonomy as loaded
from extract.reading import Reading, mark, reading_of
from extract.roles import core_words, roles_of, within
from extract.zh_body import subject_of

STEPS = ("sections", "times", "quantities", "bodies", "norms", "roles")
_SILENT = frozenset({Role.FORM, Role.TITLE, Role.HEADING, Role.IMPRINT, Role.REMARK})
_ORDERS = frozenset({Role.DUTY, Role.PROSPECT})
_WHOLE = frozenset({"", "article", "chapter", "一、", "I."})
_TELLING = frozenset({Genre.REPORT, Genre.NEWS})
_ORDINAL = {han: number for number, han in enumerate("一二三四五六七八九十", 1)}


class _Step:
    """What all steps share: the folder of lexicons that replaces the shipped ones."""

    def __init__(self, folder: str) -> None:
        self.folder = folder


class Sections(_Step):
    """Genre, the role of each passage, and the windows of stages."""

    def __call__(self, doc: Doc) -> Doc:
        """Adds genre, passages, reference day and stages."""
        reading = reading_of(doc)
        if reading.genre is None or reading.genre is Genre.OTHER:
            reading.genre = genre_of(reading.text, reading.language, self.folder)
        reading.minutes = is_minutes(reading.text, reading.language, self.folder)
        if reading.minutes and reading.genre in (Genre.REPORT, Genre.NEWS):
            reading.genre = Genre.OTHER
        reading.lines = parted(reading.text, reading.lines, self.folder)
        reading.passages = outline(reading.text, reading.lines, self.folder)
        if reading.reference is None and len(reading.passages) > 1:
            reading.reference = _latest_form_day(reading)
            reading.guessed = reading.reference is None
            reading.reference = reading.reference or _first_day(reading)
        reading.stages = dict(_stages(reading))
        mark(doc, "sections", [(p.start, p.end, p.role.value) for p in reading.passages])
        return doc


class Times(_Step):
    """Phrases of time, read against the document's date."""

    def __call__(self, doc: Doc) -> Doc:
        """Adds deadlines."""
        reading = reading_of(doc)
        windows = _windows(reading)
        reading.deadlines = tuple(
            deadline
            for start, end, language in _stretches(reading)
            for deadline in _dated(reading, start, end, language, windows.get(start), self.folder)
        )
        base = reading.base
        shown = [(d.span.start - base, d.span.end - base, d.reason.code) for d in reading.deadlines]
        mark(doc, "times", shown)
        return doc


class Quantities(_Step):
    """Thresholds and other quantities."""

    def __call__(self, doc: Doc) -> Doc:
        """Adds thresholds."""
        reading = reading_of(doc)
        reading.thresholds = tuple(
            threshold
            for start, end, language in _stretches(reading)
            for threshold in quantities.find(
                reading.text[start:end], language, reading.document, reading.base + start,
                lexicons=self.folder,
            )
        )  # fmt: skip
        base = reading.base
        shown = [(t.span.start - base, t.span.end - base, t.norm.op) for t in reading.thresholds]
        mark(doc, "quantities", shown)
        return doc


class Bodies(_Step):
    """Bodies that clauses begin with, with their level."""

    def __call__(self, doc: Doc) -> Doc:
        """Adds the bodies named."""
        reading = reading_of(doc)
        reading.named = tuple(_named(reading, self.folder))
        mark(doc, "bodies", [(n.start, n.end, n.level or "unknown") for n in reading.named])
        return doc


class Norms(_Step):
    """Obligations, prohibitions and permissions, without actors yet."""

    def __call__(self, doc: Doc) -> Doc:
        """Adds drafts, each with the index of its passage."""
        reading = reading_of(doc)
        reading.drafts = tuple(self._drafts(reading))
        places = ((reading.passages[i].start, draft) for i, draft in reading.drafts)
        mark(doc, "norms", [(at + d.start, at + d.end, d.strength.value) for at, d in places])
        return doc

    def _drafts(self, reading: Reading) -> Iterator[tuple[int, Draft]]:
        for index, passage in enumerate(reading.passages):
            if passage.role in _SILENT:
                continue
            setting = self._setting(reading, passage)
            words = reading.text[passage.start : passage.end]
            rules = zh_norms if passage.language is Language.ZH else en_norms
            drafts = rules.norms(words, setting)
            if _looks_ahead(reading, passage) and not _commits(reading, passage, drafts):
                continue
            for draft in drafts:
                yield index, draft

    def _setting(self, reading: Reading, passage: Passage) -> Setting:
        role, genre = passage.role, reading.genre or Genre.OTHER
        telling = role is Role.BACKGROUND
        telling |= genre in _TELLING and not _looks_ahead(reading, passage)
        problems = role is Role.PROBLEMS and not telling
        listed = genre is Genre.LAW and passage.label not in _WHOLE
        return Setting(
            bare=role in _ORDERS and not telling and not listed and not self._past(reading),
            binding=not telling,
            tasked=passage.cell is not None and passage.cell.column is Column.TASK and not telling,
            goal=role is Role.GOAL,
            law=genre is Genre.LAW,
            preamble=role is Role.PREAMBLE,
            numbered=passage.depth > 0,
            problems=passage.heading or "…" if problems else "",
            stem="" if telling else passage.stem,
            minutes=reading.minutes,
            folder=self.folder,
            section=passage.heading or role.value,
            genre=genre.value,
        )

    def _past(self, reading: Reading) -> bool:
        """Whether a verb without a word that binds tells what was (English minutes)."""
        return reading.minutes and reading.language is Language.EN


class Roles(_Step):
    """Actors, actions and objects; deadlines, thresholds and stages on the right duty."""

    def __call__(self, doc: Doc) -> Doc:
        """Adds obligations."""
        reading = reading_of(doc)
        actors, told = ActorFinder(reading, self.folder), Assignments(reading, self.folder)
        found: list[Obligation] = []
        at = 0
        for index, draft in reading.drafts:
            for passage in reading.passages[at : index + 1]:
                actors.enter(passage)
            at = max(at, index + 1)
            if draft.leads:
                actors.actor(reading.passages[index], draft)
                continue
            norm = self._obligation(reading, reading.passages[index], draft, actors)
            found.append(told.completed(index, draft, norm))
        reading.obligations = tuple(found)
        return doc

    def _obligation(
        self, reading: Reading, passage: Passage, draft: Draft, actors: ActorFinder
    ) -> Obligation:
        words = reading.text[passage.start : passage.end]
        span = reading.span(passage.start + draft.start, passage.start + draft.end)
        roles = roles_of(core_words(words, draft), passage.language, self.folder)
        condition = words[slice(*draft.condition)] if draft.condition else ""
        return Obligation(
            id=content_id(reading.document, span.start, span.end, draft.type, draft.strength),
            type=draft.type,
            strength=draft.strength,
            span=span,
            reason=draft.reason,
            actor=actors.actor(passage, draft),
            action=roles.action,
            object=roles.object,
            recipient=roles.recipient,
            condition=condition,
            deadlines=dues(reading, span, draft.type),
            thresholds=within(span, reading.thresholds),
            stage=reading.stages.get(passage.stage) if passage.stage is not None else None,
            inferred=draft.inferred,
        )


def _looks_ahead(reading: Reading, passage: Passage) -> bool:
    """Whether a passage of a report says what its writer will do next."""
    return reading.genre in _TELLING and passage.role is Role.PROSPECT


def _commits(reading: Reading, passage: Passage, drafts: Sequence[Draft]) -> bool:
    """Whether what a report says of the future can be checked: it names who, by when or how much.

    继续加大投入 is an intention; 县水利局将于3月底前出台办法 binds.
    """
    span = reading.span(passage.start, passage.end)
    spans = [item.span for item in within(span, reading.thresholds)]
    spans += [item.span for item in within(span, reading.deadlines)]
    measured = any(map(str.isdigit, "".join(map(reading.words, spans))))
    names = (reading.text[passage.start :][slice(*d.subject)] for d in drafts if d.subject)
    return measured or any(name[:1] not in "我本" for name in names)


def _stretches(reading: Reading) -> Iterator[tuple[int, int, Language]]:
    """Where values are looked for: the passages, or the lines before there are any.

    What the imprint says, when it was printed, binds nobody and is left out.
    """
    passages = [item for item in reading.passages if item.role is not Role.IMPRINT]
    for item in passages or reading.lines:
        yield item.start, item.end, item.language


def _windows(reading: Reading) -> dict[int, Interval | None]:
    """The window of the stage that each passage of a stage stands in, by its offset."""
    return {
        passage.start: reading.stages[passage.stage].window
        for passage in reading.passages
        if passage.stage in reading.stages
    }


def _dated(
    reading: Reading, start: int, end: int, language: Language, stage: Interval | None, folder: str
) -> Iterator[Deadline]:
    """The phrases of time of a stretch, each in the year that it means."""
    found = times.find(
        reading.text[start:end], language, reading.reference, reading.document,
        reading.base + start, lexicons=folder,
    )  # fmt: skip
    yield from years.settled(found, reading, stage)


def _stages(reading: Reading) -> Iterator[tuple[int, Stage]]:
    for index, passage in enumerate(reading.passages):
        if passage.stage != index:
            continue
        words = reading.text[passage.start : passage.end]
        name = re.split(r"[（(]", words)[0].strip(" 。.：:")
        found = _dated(reading, passage.start, passage.end, passage.language, None, "")
        windows = [d.norm for d in found if isinstance(d.norm, Interval)]
        window = windows[0] if windows else None
        before = [p for p in reading.passages[:index] if p.stage is not None]
        ordinal = len({p.stage for p in before}) + 1
        yield index, Stage(ordinal, name, window, reading.span(passage.start, passage.end))


def _latest_form_day(reading: Reading) -> date | None:
    for passage in reversed(reading.passages):
        if passage.role in (Role.FORM, Role.TITLE, Role.IMPRINT):
            words = reading.text[passage.start : passage.end]
            for deadline in times.find(words, passage.language):
                if isinstance(deadline.norm, OnDate):
                    return deadline.norm.value
    return None


def _first_day(reading: Reading) -> date | None:
    for passage in reading.passages:
        for deadline in times.find(reading.text[passage.start : passage.end], passage.language):
            if isinstance(deadline.norm, OnDate):
                return deadline.norm.value
            if isinstance(deadline.norm, Interval) and (deadline.norm.start or deadline.norm.end):
                return deadline.norm.start or deadline.norm.end
    return date(reading.year, 1, 1) if reading.year else None


def _named(reading: Reading, folder: str) -> Iterator[Named]:
    for start, end, language in _stretches(reading):
        if language is not Language.ZH:
            continue
        for found in re.finditer(r"[^，。；：！？\s]+", reading.text[start:end]):
            name = subject_of(found.group(), folder)
            if name:
                at = start + found.start()
                yield Named(at, at + len(name), name, level_of(name, language, folder))


_FACTORIES = {
    "sections": Sections,
    "times": Times,
    "quantities": Quantities,
    "bodies": Bodies,
    "norms": Norms,
    "roles": Roles,
}


def _register(name: str, step: type[_Step]) -> None:
    def create(nlp: Pipeline, name: str, folder: str) -> _Step:  # noqa: ARG001 - spaCy's call
        return step(folder)

    Pipeline.factory(f"duban_{name}", default_config={"folder": ""}, func=create)


@Pipeline.factory("duban_problems", default_config={"taxonomy": ""})
def _problems(nlp: Pipeline, name: str, taxonomy: str) -> Problems:  # noqa: ARG001 - spaCy's call
    return Problems(loaded(taxonomy))


for _name, _step in _FACTORIES.items():
    _register(_name, _step)
