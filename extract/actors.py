"""Actors: who is bound by a norm, named in the clause or inherited from what stands before it."""

import re
from bisect import bisect_left
from collections.abc import Mapping

from duban.document import Level
from duban.language import Language
from duban.obligation import Actor
from extract.bodies import definitions, level_of
from extract.draft import Draft
from extract.outline import Passage, Role
from extract.reading import Reading

_SENTENCE = re.compile(r"[。；！？;.]")
_DUTIES_OF = {
    Language.ZH: re.compile(
        r"([^，。、；]{2,30}?)(?:的?(?:主要|工作|具体)*(?:职责|责任|任务|分工))"
    ),
    Language.EN: re.compile(
        r"(.{3,80}?)['’]s? (?:main |primary )?(?:responsibilit|dut|task)"
        r"|(?:main )?(?:responsibilities|duties|tasks?) of (?:the )?([^.:]{3,80})",
        re.IGNORECASE,
    ),
}


class ActorFinder:
    """Goes through the norms of one reading in order and keeps who is spoken of.

    A body named by 由 or by answers for its own sentence only; a condition never changes who is
    spoken of; a new section forgets, a section below inherits.
    """

    def __init__(self, reading: Reading, folder: str = "") -> None:
        self._reading, self._folder = reading, folder
        self._short: dict[Language, Mapping[str, str]] = {}
        self._levels: dict[str, Level | None] = {}
        self._spoken: dict[int, Actor] = {}
        self._agent: tuple[int, Actor] | None = None
        self._passage: Passage | None = None
        self._ends: list[int] = []
        self._default = self._of_addressees()

    def enter(self, passage: Passage) -> None:
        """Begins a passage: what was spoken of under deeper or equal labels is forgotten."""
        previous, self._passage, self._agent = self._passage, passage, None
        found = _SENTENCE.finditer(self._reading.text, passage.start, passage.end)
        self._ends = [match.end() for match in found]
        moved = previous is None or previous.heading != passage.heading
        if passage.label or passage.role is Role.HEADING or moved:
            self._spoken = {d: a for d, a in self._spoken.items() if d < passage.depth}
        if passage.role is Role.HEADING:
            self._head(passage)

    def _head(self, passage: Passage) -> None:
        """A heading that names a body and its duties speaks of that body."""
        words = self._reading.text[passage.start : passage.end]
        found = _DUTIES_OF[passage.language].match(words)
        name = next((group for group in found.groups() if group), "") if found else ""
        level = self._level(name.strip(), passage.language) if name else None
        if level is not None:
            at = passage.start + words.index(name)
            span = self._reading.span(at, at + len(name))
            self._spoken[passage.depth] = Actor(name.strip(), level, span)

    def actor(self, passage: Passage, draft: Draft) -> Actor | None:
        """Who is bound by that norm; None when the text names nobody."""
        if draft.subject is not None:
            return self._named(passage, draft)
        sentence = self._sentence(passage, draft.start)
        if self._agent and self._agent[0] == sentence:
            return self._inherited(self._agent[1])
        spoken = [self._spoken[depth] for depth in sorted(self._spoken, reverse=True)]
        return self._inherited(spoken[0]) if spoken else self._default

    def _named(self, passage: Passage, draft: Draft) -> Actor:
        assert draft.subject is not None
        start, end = (passage.start + offset for offset in draft.subject)
        name = self._reading.text[start:end].rstrip("（(")
        level = self._level(_plain(name), passage.language) or self._spoken_level()
        actor = Actor(_plain(name), level, self._reading.span(start, end))
        if draft.agent:
            self._agent = (self._sentence(passage, draft.start), actor)
        elif name[:1] != "其":
            self._spoken[passage.depth] = actor
            self._agent = None
        return actor

    def _spoken_level(self) -> Level | None:
        spoken = [self._spoken[depth] for depth in sorted(self._spoken, reverse=True)]
        return spoken[0].level if spoken else None

    def _inherited(self, actor: Actor) -> Actor:
        return Actor(actor.name, actor.level, actor.span, inherited=True)

    def _sentence(self, passage: Passage, offset: int) -> int:
        """How many sentences of the passage end before the offset."""
        return bisect_left(self._ends, passage.start + offset + 1)

    def _level(self, name: str, language: Language) -> Level | None:
        if name not in self._levels:
            self._levels[name] = self._resolved(name, language)
        return self._levels[name]

    def _resolved(self, name: str, language: Language) -> Level | None:
        """By the document's own definition, by its own mark, else by the first full mention."""
        level = level_of(name, language, self._folder)
        if not _is_short(name, level):
            return level
        full = self._defined(language).get(_key(name, language), "")
        told = level_of(_founded(full), language, self._folder) if full else None
        if told not in (None, Level.AGENCY):
            return told
        return self._mentioned(name, language) or level

    def _mentioned(self, name: str, language: Language) -> Level | None:
        """The level of the first longer name in the text that ends with this one."""
        short = name.removesuffix("办公室") or name
        if language is Language.EN:
            short = re.sub(r"^the\s+", "", name.lower())
            before = r"\b((?:inter[ -]ministerial|provincial|municipal|county|district)\s+)"
        else:
            before = r"([^，。；：、（）\s成立]{1,24})"
        for found in re.finditer(before + re.escape(short), self._reading.text, re.IGNORECASE):
            level = level_of(_founded(found.group()), language, self._folder)
            if level not in (None, Level.AGENCY):
                return level
        return None

    def _defined(self, language: Language) -> Mapping[str, str]:
        if language not in self._short:
            found = definitions(self._reading.text, language)
            self._short[language] = {_key(k, language): v for k, v in found.items()}
        return self._short[language]

    def _of_addressees(self) -> Actor | None:
        """The bodies a notice is addressed to answer for what it orders of nobody in particular."""
        for text in self._reading.addressees:
            level = level_of(_plain(text), self._reading.language, self._folder)
            return Actor(_plain(text), level, None, inherited=True)
        for passage in self._reading.passages[:8]:
            words = self._reading.text[passage.start : passage.end]
            if (
                passage.role is not Role.HEADING
                and words.endswith(("：", ":"))
                and len(words) < 120
            ):
                first = re.split(r"[，、：:,]", re.sub(r"^to\s+", "", words, flags=re.IGNORECASE))[
                    0
                ]
                level = level_of(first, passage.language, self._folder)
                if level is not None:
                    at = passage.start + words.index(first)
                    span = self._reading.span(at, at + len(first))
                    return Actor(first, level, span, inherited=True)
        return None


_SHORT_NAMES = ("领导小组", "专班", "指挥部", "联席会议", "办公室", "工作组", "协调小组")


def _is_short(name: str, level: Level | None) -> bool:
    """Whether a name says too little by itself: 领导小组, the leading group."""
    folded = name.lower()
    if re.search(r"lead(?:ing|ership)\s+(?:group|team)", folded):
        return not re.search(r"inter|provinc|municip|count|cit(?:y|ies)", folded)
    return level in (None, Level.AGENCY) and name.endswith(_SHORT_NAMES)


def _founded(full: str) -> str:
    """The body in “成立…领导小组”, without the verb."""
    return re.sub(r"^.*(?:成立|组建|设立|建立)(?:了)?", "", full)


def _key(name: str, language: Language) -> str:
    folded = name.lower().removeprefix("the ") if language is Language.EN else name
    return folded.strip('”“"》《 ')


def _plain(name: str) -> str:
    return name.strip(" ,，、：:").removeprefix("期间").strip()
