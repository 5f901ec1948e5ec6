"""The English lexicons as compiled patterns, once for each folder of lexicons."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from duban.obligation import NormType
from extract.lexicon import load

_DOUBLE = re.compile(r"[^aeiou][aeiou][bdgmnprt]\Z")
_LONG = frozenset({"submit", "transfer", "refer", "commit", "permit", "plan", "stop", "control"})
_SHORT = frozenset({"deliver", "enter", "offer", "open", "master", "cover", "discover", "register"})


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb of order: base, present, past (also participle) or gerund."""

    base: str
    tense: str


@dataclass(frozen=True, slots=True)
class EnTrigger:
    """Whole words of one mode."""

    type: NormType
    law: bool
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class EnWords:
    """Everything the English rules look words up in."""

    triggers: tuple[EnTrigger, ...]
    forms: Mapping[str, Form]
    adverb: re.Pattern[str]
    frame: re.Pattern[str]
    condition: re.Pattern[str]
    purpose: re.Pattern[str]
    seat: re.Pattern[str]
    schedule: re.Pattern[str]
    past: re.Pattern[str]
    body: re.Pattern[str]
    pronoun: frozenset[str]
    thing: frozenset[str]
    why_start: tuple[str, ...]
    why_end: tuple[str, ...]


def whole(words: Iterable[str]) -> str:
    """An alternation of whole words, the longer first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return r"(?:" + "|".join(re.escape(word) for word in ordered) + r")(?![\w'’-])"


def forms_of(base: str) -> tuple[str, str, str]:
    """Present, past and gerund of a regular verb.

    >>> forms_of("submit"), forms_of("carry")
    (('submits', 'submitted', 'submitting'), ('carries', 'carried', 'carrying'))
    """
    if base.endswith("e"):
        return base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    doubles = base in _LONG or (len(base) <= 4 and _DOUBLE.search(base) and base not in _SHORT)
    stem = base + base[-1] if doubles else base
    present = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return present, stem + "ed", stem + "ing"


@cache
def en_words(folder: str = "") -> EnWords:
    """The compiled lexicons; raises `UsageError` for a file that is not fit."""
    verbs, norms = load("verbs.en", folder), load("norms.en", folder)
    places, bodies = load("sections.en", folder), load("bodies.en", folder)
    nouns = [word for entry in bodies.entries("body") for word in entry.words]
    return EnWords(
        triggers=tuple(
            EnTrigger(NormType(e.value), e.law, _trigger(e.words, e.not_after, e.not_before))
            for e in norms.entries("trigger")
        ),
        forms=_forms(verbs.words("order"), verbs.words("irregular")),
        adverb=re.compile(
            rf"(?:{whole(verbs.words('adverb'))}|\w+(?<!app)(?<!upp)(?<!omp)(?<!rep)ly\b)[\s,]*"
        ),
        frame=re.compile(whole(verbs.words("frame"))),
        condition=re.compile(whole(verbs.words("condition"))),
        purpose=re.compile(whole(verbs.words("purpose"))),
        seat=re.compile(rf"\b{whole(verbs.words('seat'))}"),
        schedule=re.compile(rf"\b{whole(verbs.words('schedule'))}"),
        past=re.compile(rf"\b{whole(verbs.words('past'))}"),
        body=re.compile(rf"\b{_forms_of_nouns(nouns)}"),
        thing=frozenset(bodies.words("thing.words")),
        pronoun=frozenset(bodies.words("pronoun.words")),
        why_start=places.words("background.start"),
        why_end=places.words("background.end"),
    )


def _forms_of_nouns(nouns: Iterable[str]) -> str:
    """An alternation of whole nouns, plural and genitive included."""
    ordered = sorted(set(nouns), key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(map(re.escape, ordered))})(?:e?s)?(?:['’]s?)?(?![\w-])"


def _trigger(words: Iterable[str], after: Iterable[str], before: Iterable[str]) -> re.Pattern[str]:
    behind = "".join(rf"(?<!\b{re.escape(word)})" for word in after)
    ahead = "".join(f"(?!{re.escape(word)})" for word in before)
    return re.compile(rf"{behind}\b{whole(words)}{ahead}")


def _forms(verbs: Iterable[str], irregular: Iterable[str]) -> Mapping[str, Form]:
    found: dict[str, Form] = {}
    special = {line.split()[0]: line.split() for line in irregular}
    for base in verbs:
        present, past, gerund = forms_of(base)
        pasts = special[base][1:] if base in special else [past]
        if base in special and len(base) == 3 and base[-1] == "t":
            gerund = base + base[-1] + "ing"
        for form in pasts:
            found.setdefault(form, Form(base, "past"))
        found.setdefault(gerund, Form(base, "gerund"))
        found.setdefault(present, Form(base, "present"))
        found[base] = Form(base, "base")
    found["running"] = Form("run", "gerund")
    return found
