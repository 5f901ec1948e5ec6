"""Set phrases of official Chinese that translators take word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from align.garbles.case import Case
from align.wording import data
from duban.garble import Garble, GarbleKind
from duban.language import Language


@dataclass(frozen=True, slots=True)
class Phrase:
    """A set phrase, what translators make of it, and what it means."""

    zh: str
    wrong: re.Pattern[str]
    right: str
    kind: GarbleKind
    alone: bool
    unless: re.Pattern[str] | None


def set_phrases(case: Case) -> Iterator[Garble]:
    """Wrong renderings of set phrases, beside the phrase or, where none else reads so, alone."""
    for phrase in phrases():
        for pair in case.pairs:
            fits = pair.language is Language.EN and phrase.zh in pair.other
            if fits and not (phrase.unless and phrase.unless.search(pair.other)):
                for match in phrase.wrong.finditer(pair.own):
                    yield _garble(case, phrase, pair.start, match, 0.85)
        if phrase.alone:
            for line in case.english():
                for match in phrase.wrong.finditer(line.text):
                    yield _garble(case, phrase, line.start, match, 0.7)


def _garble(case: Case, phrase: Phrase, start: int, match: re.Match[str], sure: float) -> Garble:
    lead = len(match[0]) - len(match[0].lstrip())
    where = start + match.start() + lead, start + match.end()
    return case.found(
        where,
        phrase.kind,
        "garbled.phrase",
        phrase.right,
        sure,
        words=match[0].strip(),
        zh=phrase.zh,
    )


@cache
def phrases() -> tuple[Phrase, ...]:
    """All set phrases of the lexicon."""
    table = data("officialese")["phrase"]
    assert isinstance(table, list)
    return tuple(
        Phrase(
            row["zh"],
            re.compile(row["wrong"], re.I),
            row["right"],
            GarbleKind(row.get("kind", "mistranslated_term")),
            row.get("alone", False),
            re.compile(row["unless"]) if "unless" in row else None,
        )
        for row in table
    )
