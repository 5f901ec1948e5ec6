"""Actors: who is bound by a norm, named in the clause or inherited from what stands before it."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from duban.document import Genre, Level
from duban.language import Language
from duban.message import message
from duban.obligation import Actor
from extract.draft import Draft
from extract.en_clause import names_body
from extract.levels import Levels
from extract.passage import Passage, Role
from extract.reading import Reading
from extract.zh_body import is_body

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
_LOCAL = frozenset({Level.PROVINCIAL, Level.CITY, Level.COUNTY, Level.ALL_LOCALITIES})
_STANDING = _LOCAL | {Level.INTER_MINISTERIAL}
_REQUESTED = frozenset({None, Level.AGENCY, Level.ENTERPRISE, Level.PERSON})
# those who lead the body spoken of, and its office: they stand where that body stands
_ITS_HEADS = re.compile(
    r"(?:党政|其)?(?:主要|分管|相关|有关|直接)?(?:负责同志|负责人|领导同志|领导|责任人)"
    r"|(?:其)?办公室|(?:the|its|their) (?:office|secretariat)",
    re.IGNORECASE,
)
_FOUNDS = re.compile(
    r"(?:成立|组建|设立|建立)([省市县区州旗][^，。；]{0,40}?(?:领导小组|专班|指挥部|委员会|办公室|联席会议))"
)
_ADDRESSED = re.compile(
    r"贵|你[局厅委部办市县区省院校处行]|你(?:公司|单位|中心|集团)|you$", re.IGNORECASE
)
_OWN = re.compile(r"[我本][省市县区州]|our (?:province|city|county|district)", re.IGNORECASE)
_TO = re.compile(r"to\s*[:：]?\s+", re.IGNORECASE)
_DEAR = re.compile(r"dear\s+([^.;:,]{2,80})[,:]?", re.IGNORECASE)
_BOUND = re.compile(r"(?:要|应|应当|必须|须|负责|\b(?:shall|must|should|will|may|to))$")
_HEADS_OF = re.compile(r"(?:the\s+)?(?:heads?|directors?|chiefs?) of (?:all |the )*", re.IGNORECASE)


class ActorFinder:
    """Goes through the norms of one reading in order and keeps who is spoken of.

    A body named by 由 or by answers for its own sentence only; a condition never changes who is
    spoken of; a new section forgets, a section below inherits. Where nobody is spoken of, the local
    body of the section before it answers, else those a text is addressed to, else the local bodies
    it names most often.
    """

    def __init__(self, reading: Reading, folder: str = "") -> None:
        self._reading, self._levels = reading, Levels(reading.context or reading.text, folder)
        self._spoken: dict[int, Actor] = {}
        self._before: dict[int, Actor] = {}
        self._agent: tuple[int, Actor] | None = None
        self._passage: Passage | None = None
        self._ends: list[int] = []
        self._default = self._writer() or self._addressee() or self._most_named()

    def enter(self, passage: Passage) -> None:
        """Begins a passage: what was spoken of under deeper or equal labels is forgotten."""
        previous, self._passage, self._agent = self._passage, passage, None
        found = _SENTENCE.finditer(self._reading.text, passage.start, passage.end)
        self._ends = [match.end() for match in found]
        moved = previous is None or previous.heading != passage.heading
        if previous and previous.role is Role.PREAMBLE and passage.role is not Role.PREAMBLE:
            self._spoken.clear()
        if passage.label or passage.role is Role.HEADING or moved:
            self._forget(passage.depth)
        if passage.role is Role.HEADING:
            self._head(passage)

    def _forget(self, depth: int) -> None:
        """Closes the sections as deep as that; of its sibling the local body is kept in mind."""
        closed = [self._spoken[d] for d in sorted(self._spoken) if d >= depth]
        local = [actor for actor in closed if actor.level in _LOCAL]
        self._spoken = {d: a for d, a in self._spoken.items() if d < depth}
        self._before = {d: a for d, a in self._before.items() if d <= depth}
        if local and depth > 1:
            self._before[depth] = local[-1]

    def _head(self, passage: Passage) -> None:
        """A heading that names a body, or a body and its duties, speaks of that body."""
        words = self._words(passage)
        found = _DUTIES_OF[passage.language].match(words)
        name = next((group for group in found.groups() if group), "") if found else ""
        name = name or _only_body(words, passage.language)
        level = self._levels.level(name.strip(), passage.language) if name else None
        if level is not None or (name and _only_body(words, passage.language)):
            at = passage.start + words.index(name)
            span = self._reading.span(at, at + len(name))
            how = message("actor.heading", words=words.strip())
            self._spoken[passage.depth] = Actor(name.strip(), level, span, reason=how)

    def actor(self, passage: Passage, draft: Draft) -> Actor | None:
        """Who is bound by that norm; None when the text names nobody."""
        if draft.subject is not None:
            return self._named(passage, draft)
        sentence = self._sentence(passage, draft.start)
        if self._agent and self._agent[0] == sentence:
            return _taken(self._agent[1], "spoken")
        spoken = self._speaking()
        if spoken is None:
            return self._founder(passage, draft) or self._sibling() or self._default
        asks = draft.reason.code == "norm.request" and spoken.level in _REQUESTED
        return (self._default if asks else None) or _taken(spoken, "spoken")

    def _named(self, passage: Passage, draft: Draft) -> Actor:
        assert draft.subject is not None
        start, end = (passage.start + offset for offset in draft.subject)
        name = _plain(self._reading.text[start:end].rstrip("（("))
        if self._default and _ADDRESSED.match(name):
            self._spoken[passage.depth] = self._default
            return self._default
        how = message("actor.agent" if draft.agent else "actor.named", words=name)
        span = self._reading.span(start, end)
        actor = Actor(name, self._level(name, passage), span, reason=how)
        if draft.agent:
            self._agent = (self._sentence(passage, draft.start), actor)
        elif name[:1] != "其" and not (_ITS_HEADS.fullmatch(name) and self._speaking()):
            # the stem of a list speaks of its items, which open a section of their own
            self._spoken[max(0, passage.depth - draft.leads)] = actor
            self._agent = None
        return actor

    def _level(self, name: str, passage: Passage) -> Level | None:
        level, spoken = self._levels.level(name, passage.language), self._speaking()
        if spoken and level is None:
            return spoken.level
        if spoken and _ITS_HEADS.fullmatch(name) and spoken.level in _STANDING:
            return spoken.level
        return level

    def _speaking(self) -> Actor | None:
        return self._spoken[max(self._spoken)] if self._spoken else None

    def _sibling(self) -> Actor | None:
        """The local body that the section before this one spoke of, under the same heading."""
        before = self._before[max(self._before)] if self._before else None
        return _taken(before, "sibling") if before else None

    def _founder(self, passage: Passage, draft: Draft) -> Actor | None:
        """Who founds a body of a level of its own (成立省领导小组) where nobody is spoken of."""
        found = _FOUNDS.match(self._words(passage), draft.core)
        level = self._levels.level(found.group(1), passage.language) if found else None
        if found is None or level not in _STANDING:
            return None
        at = passage.start + found.start(1)
        span = self._reading.span(at, at + 1)
        how = message("actor.founder", words=found.group())
        return Actor(self._reading.text[at : at + 1], level, span, inherited=True, reason=how)

    def _sentence(self, passage: Passage, offset: int) -> int:
        """How many sentences of the passage end before the offset."""
        return bisect_left(self._ends, passage.start + offset + 1)

    def _writer(self) -> Actor | None:
        """A report speaks of the place that writes it (我县)."""
        found = _OWN.search(self._reading.text) if self._reading.genre is Genre.REPORT else None
        if found is None:
            return None
        level = self._levels.level(found.group(), self._reading.language)
        actor = Actor(found.group(), level, self._reading.span(*found.span()))
        return _taken(actor, "writer")

    def _addressee(self) -> Actor | None:
        """The bodies a notice is addressed to answer for what it orders of nobody in particular."""
        for text in self._reading.addressees:
            level = self._addressed_level(_plain(text), self._reading.language)
            return _taken(Actor(_plain(text), level, None), "addressee")
        for passage in self._reading.passages[:8]:
            first = _first_addressee(self._words(passage), passage)
            level = self._addressed_level(first, passage.language) if first else None
            if level is not None:
                at = passage.start + self._words(passage).index(first)
                span = self._reading.span(at, at + len(first))
                return _taken(Actor(first, level, span), "addressee")
        return None

    def _addressed_level(self, name: str, language: Language) -> Level | None:
        """A letter to the head of a body is a letter to that body."""
        return self._levels.level(_HEADS_OF.sub("", name, count=1), language)

    def _most_named(self) -> Actor | None:
        """The local bodies that norms name most often, the first of them where several are."""
        counts: Counter[str] = Counter()
        places: dict[str, Actor] = {}
        for index, draft in self._reading.drafts:
            if draft.subject is None or draft.agent:
                continue
            passage = self._reading.passages[index]
            start, end = (passage.start + offset for offset in draft.subject)
            name = _plain(self._reading.text[start:end])
            level = self._levels.level(name, passage.language)
            if level in _LOCAL:
                counts[name] += 1
                span = self._reading.span(start, end)
                places.setdefault(name, _taken(Actor(name, level, span), "most_named"))
        return places[counts.most_common(1)[0][0]] if counts else None

    def _words(self, passage: Passage) -> str:
        return self._reading.text[passage.start : passage.end]


def _only_body(words: str, language: Language) -> str:
    """The words, if they name a body and say nothing of it (Contract caterers:)."""
    name = words.strip(" :：")
    if language is Language.ZH:
        return name if is_body(name) else ""
    return name if names_body(name.lower()) else ""


def _first_addressee(words: str, passage: Passage) -> str:
    """The first body of a line that names addressees (各市政府：, To: All schools); else empty."""
    if passage.role is Role.HEADING or len(words) > 400:
        return ""
    dear = _DEAR.fullmatch(words)
    if dear:
        return dear.group(1)
    opened = _TO.match(words) if passage.language is Language.EN else None
    if not words.endswith(("：", ":")) and not (opened and ":" in opened.group()):
        return ""
    first = re.split(r"[，、：:,;]", words[opened.end() if opened else 0 :])[0].strip()
    return "" if _BOUND.search(first) else first


def _taken(actor: Actor, code: str) -> Actor:
    """The actor as taken over by that rule from where it is named."""
    return replace(actor, inherited=True, reason=message(f"actor.{code}", words=actor.name))


def _plain(name: str) -> str:
    return name.strip(" ,，、：:").removeprefix("期间").strip()
