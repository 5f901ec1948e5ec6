"""Repetition loops: a translator or a reader that said the same thing again and again."""

import re
from collections.abc import Iterator
from functools import cache

from align.english import stem
from align.garbles.case import Case, Line
from align.wording import data
from duban.garble import Garble, GarbleKind
from duban.language import Language

_ITEM = re.compile(r"[^,;，；、]+")
_CYCLE_EN = re.compile(r"\b((?:[A-Za-z'-]+[ ,]+){1,6}?)(?:\1){2,}", re.I)
_CYCLE_ZH = re.compile(r"([\u4e00-\u9fff，、]{2,16}?)\1{2,}|([\u4e00-\u9fff])\2{3,}")
_LEAST_ITEMS = 5
_WORDS_PER_PHRASE, _LEAST_PHRASES, _LEAST_STALE = 8, 4, 0.6
"""Of longer items: how many words at most, how many, and the share of those with no new word."""
_BARE = 2
"""The words of an item that a loop may open with."""
_NEVER_FIRST = ("and", "or", "of")
_WORDS_PER_ITEM = 3
_MOST_ITEMS = 200


def loops(case: Case) -> Iterator[Garble]:
    """Runs of list items out of few words, and phrases that follow themselves twice or more.

    The items of a loop may vary in form ("bureaux, bureaus, bureaux, committees, bureaux").
    """
    for line in case.lines:
        found = [*_items(line), *_cycles(line), *_phrases(line)]
        for start, end, words in _merged(found):
            kind, where = GarbleKind.REPETITION_LOOP, (start, end)
            yield case.told(line, where, kind, "garbled.loop", words, 0.97, words=words)


def _cycles(line: Line) -> Iterator[tuple[int, int, str]]:
    pattern = _CYCLE_EN if line.language is Language.EN else _CYCLE_ZH
    for match in pattern.finditer(line.text):
        cycle = match[1] or match.group(match.lastindex or 0)
        words = cycle.strip(" ,，、")
        if len(set(words.lower())) > 1 or line.language is Language.ZH:
            again = _begun_again(cycle, line.text[match.end() :])
            lead = len(cycle) - len(cycle.lstrip(" ,，、"))
            yield match.start() + lead, match.end() + len(again), again or words


def _begun_again(cycle: str, after: str) -> str:
    """The first words of a cycle that stand after its last whole turn; in Chinese none.

    >>> _begun_again("offices, the ", "offices: a plan")
    'offices'
    """
    parts = re.findall(r"[A-Za-z'-]+[ ,]*", cycle)
    starts = ("".join(parts[:size]).strip(" ,") for size in range(len(parts), 0, -1))
    return next(
        (s for s in starts if re.match(rf"{re.escape(s)}(?![\w'-])", after, re.I)),
        "",
    )


def _items(line: Line) -> Iterator[tuple[int, int, str]]:
    """The loops among the runs of short list items."""
    run: list[re.Match[str]] = []
    for match in _ITEM.finditer(line.text):
        if len(re.findall(r"[A-Za-z]+|[\u4e00-\u9fff]", match[0])) <= _WORDS_PER_ITEM:
            run.append(match)
            continue
        yield from _run(line, run)
        run = []
    yield from _run(line, run)


def _phrases(line: Line) -> Iterator[tuple[int, int, str]]:
    """The loops among longer items, most of which say nothing that those before have not said.

    >>> text = "the heads of towns, heads of towns, and heads of the towns, the heads, and so on"
    >>> [text[start:end] for start, end, _ in _phrases(Line(0, len(text), text, Language.EN))]
    ['the heads of towns, heads of towns, and heads of the towns, the heads,']
    """
    run: list[re.Match[str]] = []
    for match in (*_ITEM.finditer(line.text), None):
        stems = _stems(match[0]) if match else []
        if match and 0 < len(stems) <= _WORDS_PER_PHRASE and _goes_round(run, stems):
            run.append(match)
            continue
        stale = _stale(run) if run else []
        if len(run) >= _LEAST_PHRASES and sum(stale) >= _LEAST_STALE * len(stale):
            start = run[0].start() + _opening(run)
            last = run[max(i for i, each in enumerate(stale, 1) if each)]
            first = line.text[start : run[0].end()].strip()
            yield start, min(last.end() + 1, len(line.text)), first
        run = [match] if match and 0 < len(stems) <= _WORDS_PER_PHRASE else []


def _opening(run: list[re.Match[str]]) -> int:
    """Where in its first item a loop opens: at the words from which on all are said again.

    >>> _opening(list(_ITEM.finditer("and publish the list of towns, lists, the towns")))
    12
    """
    again = {stem for item in run[1:] for stem in _stems(item[0])} | _grammar()
    words = list(re.finditer(r"[A-Za-z]+|\d+", run[0][0]))
    at = len(words)
    while at and set(_stems(words[at - 1][0])) <= again:
        at -= 1
    while at < len(words) and words[at][0] in _NEVER_FIRST:
        at += 1
    whole = len(run[0][0]) - len(run[0][0].lstrip())
    return words[at].start() if 0 < at < len(words) else whole


def _goes_round(run: list[re.Match[str]], stems: list[str]) -> bool:
    """Whether an item shares most of its words with those before it.

    Behind a bare word or two, half of them are enough, words of grammar apart.
    """
    if not run:
        return False
    said = {stem for item in run for stem in _stems(item[0])}
    shared = sum(stem in said for stem in stems) * 2 > len(stems)
    told = [stem for stem in stems if stem not in _grammar()]
    bare = len(_stems(run[0][0])) <= _BARE and not re.search(r"\d", run[0][0])
    return shared or (bare and sum(stem in said for stem in told) * 2 >= len(told) > 0)


def _stale(run: list[re.Match[str]]) -> list[bool]:
    """Of each item after the first, whether it has no word of its own but those of grammar."""
    said = {*_stems(run[0][0]), *_grammar()}
    found = []
    for item in run[1:]:
        stems = set(_stems(item[0]))
        found.append(stems <= said)
        said |= stems
    return found


@cache
def _grammar() -> frozenset[str]:
    return frozenset(data("clipped")["grammar"].split())


def _stems(words: str) -> list[str]:
    found = re.findall(r"[A-Za-z]+|\d+", words)
    return [stem(re.sub(r"(?<=eau)[sx]$", "", word.lower())) for word in found]


def _run(line: Line, run: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """The longest stretch of a run that goes round few forms, from and to a form said again."""
    forms = [_form(item) for item in run[:_MOST_ITEMS]]
    sizes = range(len(forms), _LEAST_ITEMS - 1, -1)
    for size, start in ((n, i) for n in sizes for i in range(len(forms) - n + 1)):
        looped = forms[start : start + size]
        ends = min(looped.count(looped[0]), looped.count(looped[-1]))
        if ends > 1 and len(set(looped)) * 2.5 <= size:
            first, last = run[start], run[start + size - 1]
            begin = first.end() - len(first[0].lstrip())
            words = dict.fromkeys(item[0].strip() for item in run[start : start + size])
            yield begin, min(last.end() + 1, len(line.text)), ", ".join(words)
            return


def _form(item: re.Match[str]) -> str:
    bare = re.sub(r"(?:[sx]|es)$", "", item[0].strip(" .").lower())
    same = re.sub(r"is(?=e$|ing$|ed$)", "iz", bare)
    return stem(same) if re.fullmatch("[a-z]+", same) else same


def _merged(found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    last: tuple[int, int, str] | None = None
    for start, end, words in sorted(found):
        if last and start <= last[1]:
            last = (last[0], max(end, last[1]), last[2])
            continue
        if last:
            yield last
        last = (start, end, words)
    if last:
        yield last
