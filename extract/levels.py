"""Levels: where the bodies of one document stand, its own abbreviations resolved."""

import re
from collections.abc import Mapping

from duban.document import Level
from duban.language import Language
from extract.bodies import definitions, level_of
from extract.lexicon import load

_DETERMINER = re.compile(r"(?:^|\b(?:the|an?|by|under)\s+)", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s(?:of|for|on|in|under|to|at)\s", re.IGNORECASE)
_LEADING = re.compile(r"lead(?:ing|ership)\s+(?:group|team)")
_MARKED = re.compile(r"inter|provinc|municip|count|cit(?:y|ies)")
# so many departments that issued together: 三部门, the two departments
_COUNTED = re.compile(
    r"[两二三四五六七八九十]{1,2}(?:个)?(?:部门|部委|部)"
    r"|(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:departments|ministries|agencies)"
)
_NATIONAL = re.compile(r"\b(?:State|National|Ministry|Ministries|Central)\b")
_FOUNDED = re.compile(r"([^，。；]{2,30}?)(?:成立|组建|设立|建立)")
_ONE_WORD = re.compile(
    r"(?:the |these )?(?:directorate|office|bureau|board|council|commission|committee|inspectorate"
    r"|group|team|task force|headquarters)s?"
)
_SHORT_NAMES = ("领导小组", "专班", "指挥部", "联席会议", "办公室", "工作组", "协调小组")


class Levels:
    """The levels of names in one text; each name is looked up once."""

    def __init__(self, text: str, folder: str = "") -> None:
        self._text, self._folder = text, folder
        self._short: dict[Language, Mapping[str, str]] = {}
        self._known: dict[tuple[str, Language], Level | None] = {}

    def level(self, name: str, language: Language) -> Level | None:
        """By the document's own definition, by its own mark, else by the first full mention.

        >>> text = "成立省安全领导小组（以下简称领导小组）。领导小组要加强指导。"
        >>> Levels(text).level("领导小组", Language.ZH).value
        'provincial'
        """
        key = (name, language)
        if key not in self._known:
            self._known[key] = self._resolved(name, language)
        return self._known[key]

    def _resolved(self, name: str, language: Language) -> Level | None:
        level = level_of(name, language, self._folder)
        if _COUNTED.fullmatch(name.lower()) and self._central():
            return Level.INTER_MINISTERIAL
        key = _key(name, language)
        full = self._defined(language).get(key) or self._defined(language).get(
            key.removesuffix("办公室"), ""
        )
        told = self._told(full, name, language) if full else None
        if not _is_short(name, level):
            return told if level is None else level
        if told not in (None, Level.AGENCY):
            return told
        return self._mentioned(name, language) or level

    def _told(self, full: str, short: str, language: Language) -> Level | None:
        """The level of what a definition abbreviates, whose clause may say more before it."""
        if language is Language.ZH:
            founder = _FOUNDED.match(full)
            own = level_of(_founded(full), language, self._folder)
            stands = own in (None, Level.AGENCY) and founder
            return self.level(founder.group(1), language) if stands and founder else own
        last = short.lower().split()[-1]
        for found in reversed(list(_DETERMINER.finditer(full))):
            head = _PREPOSITION.split(full[found.end() :])[0]
            if head.lower().rstrip("s").endswith(last.rstrip("s")):
                return level_of(full[found.end() :], language, self._folder)
        return level_of(full, language, self._folder)

    def _central(self) -> bool:
        """Whether ministries speak in the title and the first lines."""
        head = self._text[:400]
        names = (w for e in load("bodies.zh", self._folder).entries("ministry") for w in e.words)
        return any(name in head for name in names) or _NATIONAL.search(head) is not None

    def _mentioned(self, name: str, language: Language) -> Level | None:
        """The level of the first longer name in the text that ends with this one."""
        short = name.removesuffix("办公室") or name
        if language is Language.EN:
            short = re.sub(r"^the\s+", "", name.lower())
            before = (
                r"\b((?:inter[ -]ministerial|provincial|municipal|county|district)\s+(?:\w+\s+)?)"
            )
        else:
            before = r"([^，。；：、（）\s成立]{1,24})"
        for found in re.finditer(before + re.escape(short), self._text, re.IGNORECASE):
            level = level_of(_founded(found.group()), language, self._folder)
            if level not in (None, Level.AGENCY):
                return level
        return None

    def _defined(self, language: Language) -> Mapping[str, str]:
        if language not in self._short:
            found = definitions(self._text, language)
            self._short[language] = {_key(k, language): v for k, v in found.items()}
        return self._short[language]


def _is_short(name: str, level: Level | None) -> bool:
    """Whether a name says too little by itself: 领导小组, the leading group."""
    folded = name.lower()
    if _LEADING.search(folded) or _ONE_WORD.fullmatch(folded):
        return not _MARKED.search(folded)
    return level in (None, Level.AGENCY) and name.endswith(_SHORT_NAMES)


def _founded(full: str) -> str:
    """The body in “成立…领导小组”, without the verb."""
    return re.sub(r"^.*(?:成立|组建|设立|建立)(?:了)?", "", full)


def _key(name: str, language: Language) -> str:
    folded = name.lower().removeprefix("the ") if language is Language.EN else name
    return folded.strip('”“"》《 ')
