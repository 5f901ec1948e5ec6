"""Truncation: text that stops before it is done, and lines broken where none should break."""

import re
from collections import Counter
from collections.abc import Iterator

from align.english import frequencies, frequency, is_word, stem
from align.garbles.boilerplate import ONLY_SIGNS, reach
from align.garbles.case import WORD, Case, Line, stemmed
from align.labels import labels
from duban.garble import Garble, GarbleKind
from duban.language import Language

_OPEN_END = re.compile(
    r"(?:,|\b(?P<w>the|an?|and|or|of|to|in|with|by|for|from|their|its|our|which|that|shall|will|been|is|are|was|were|"
    r"has|have|had|than|because|whether|where|when|if))$"
)
_STOPPED = re.compile(
    r"(?<=[a-z,] )(?:the|an?|and|or|their|its|our|of the|to the|such as|according to|due to|"
    r"in accordance with|in order to|because of|as well as)[.;](?=\s|$)"
)
_LISTED = re.compile(r";\s*(?:and|or)$")
_GOES_ON = re.compile(r"[a-z]|\(?[A-Za-z]{1,4}[).]\s|[•·*\-–—]")
_SALUTED = re.compile(r"^(?:dear|to|hi|hello|yours|sincerely|respectfully)\b", re.I)
_LAST_WORD = re.compile(r"([A-Za-z]+)$")
_ZH_OPEN = re.compile(r"[，、](?=$)")
_ZH_STOPPED = re.compile(
    r"(?:百分之|不低于|不少于|不高于|不超过|不得|必须|应当|按照|根据|依照|以及|并且|或者|对于|关于)(?=[。；])"
)
"""What no Chinese clause ends with."""
_ZH_LAST = re.compile(r"[\u4e00-\u9fff]{2}$")
_NEVER_LAST = ("the", "a", "an", "their", "its", "our")
"""Words that no list can follow."""
_NAME = re.compile(r"(?:[A-Z][\w'’-]+ ){2}")
"""Two words in capitals open a name, which a line may run on into."""
_LONG = 60
_MANY = 12
_LEAST_STOPPED, _USUAL, _PROSE = 5, 0.8, 12
"""How many paragraphs of so many words a document has that end with a stop, and what share must."""
_ZH_PROSE = 40
_HEAD = 4
"""How many lines at the head may be titles, which need no stop."""
_FINITE = re.compile(r"\b(?:shall|must|should|will|is|are|may|can|has|have|was|were)\b|[，；]")
_SENTENCE, _HALF_SENTENCE = 6, 4
"""Words of a line that may be a sentence cut in its last word; and in one that is no word."""
_PART, _RARE, _COMMON = 4, 100, 500
"""A rare word of so many letters is rather the beginning of a common one, cut off."""


def truncations(case: Case) -> Iterator[Garble]:
    """Paragraphs that end in the middle, lone stops, a cut last word, a list of one item."""
    shown = [line for line in case.lines if line.text]
    for marked in case.document.boilerplate:
        words = case.document.words(marked.span).strip()
        if words and ONLY_SIGNS.fullmatch(words):
            where = marked.span.start, marked.span.end
            yield _garble(case, where, "garbled.cut.lone", None, 0.8, words)
    for line, after in zip(shown, [*shown[1:], None], strict=True):
        if ONLY_SIGNS.fullmatch(line.text):
            yield _garble(case, (line.start, line.end), "garbled.cut.lone", None, 0.8, line.text)
        elif line.language is Language.EN:
            yield from _english(case, line, after)
        else:
            yield from _chinese(case, line, after)
    if shown:
        yield from _last(case, shown)
        yield from _unstopped(case, shown)
        yield from _cut_words(case, shown)
        yield from _single(case, shown)
    yield from _text_end(case)


def _english(case: Case, line: Line, after: Line | None) -> Iterator[Garble]:
    match = _OPEN_END.search(line.text)
    flows = after is not None and bool(_GOES_ON.match(after.text) or labels(after.text))
    flows = flows or (after is not None and _LISTED.search(line.text) is not None)
    flows = flows and not (match and match["w"] in _NEVER_LAST and after and labels(after.text))
    prose = len(line.text) > _LONG and not _SALUTED.match(line.text) and not flows
    if match and prose and (after is None or _begins(after)):
        start = line.text.rfind(" ", 0, match.start() if match["w"] else match.end() - 1) + 1
        where = line.start + start, line.end
        yield _garble(case, where, "garbled.cut.paragraph", None, 0.8, line.text[start:])
    for stop in _STOPPED.finditer(line.text):
        where = line.start + stop.start(), line.start + stop.end()
        yield _garble(case, where, "garbled.cut.sentence", None, 0.85, stop[0])


def _begins(line: Line) -> bool:
    """Whether a line opens a sentence or an item, so that the one before cannot run on into it."""
    opens = line.text[:1].isupper() and len(line.text) > 20 and not _NAME.match(line.text)
    return bool(labels(line.text)) or opens


def _chinese(case: Case, line: Line, after: Line | None) -> Iterator[Garble]:
    match = _ZH_OPEN.search(line.text)
    for stop in _ZH_STOPPED.finditer(line.text):
        kind, code = GarbleKind.TRUNCATION, "garbled.cut.sentence"
        yield case.told(line, stop.span(), kind, code, None, 0.8)
    if match is None or after is None or after.language is not Language.ZH:
        return
    if labels(after.text) or len(line.text) < 8 or line.text.count("\n"):
        return
    where = line.start + match.start(), after.start
    yield case.found(
        where, GarbleKind.LINE_BREAK, "garbled.cut.line", match[0], 0.8, words=line.text[-8:]
    )


def _last(case: Case, shown: list[Line]) -> Iterator[Garble]:
    """A document that ends in running text without a stop, when its other paragraphs have one."""
    line = shown[-1]
    word = _LAST_WORD.search(line.text)
    stopped = sum(one.text.endswith((".", ";", ":", "?", "!")) for one in shown)
    prose = len(WORD.findall(line.text)) > 12 and stopped * 2 >= len(shown) >= 4
    if line.language is Language.EN and prose and word and word[1].islower() and is_word(word[1]):
        where = line.start + word.start(), line.end
        yield _garble(case, where, "garbled.cut.end", None, 0.6, word[1])


def _unstopped(case: Case, shown: list[Line]) -> Iterator[Garble]:
    """Paragraphs of prose without a stop, where nearly all that are as long have one."""
    for language, size, last in (
        (Language.EN, _PROSE, _LAST_WORD),
        (Language.ZH, _ZH_PROSE, _ZH_LAST),
    ):
        told = (line for line in shown[_HEAD:] if line.language is language)
        long = [line for line in told if _size(line) >= size]
        open_ = [line for line in long if line.text[-1:].isalpha() and not line.text[-1].isupper()]
        usual = len(long) - len(open_) >= max(_LEAST_STOPPED, _USUAL * len(long))
        for line in open_ if usual else ():
            word = last.search(line.text)
            followed = line is not shown[-1] and not _runs_on(shown, line)
            if word and followed and _FINITE.search(line.text):
                where = word.start(), len(line.text)
                code, kind = "garbled.cut.end", GarbleKind.TRUNCATION
                yield case.told(line, where, kind, code, None, 0.6)


def _size(line: Line) -> int:
    """How long a paragraph is, in words or in characters."""
    return len(WORD.findall(line.text)) if line.language is Language.EN else len(line.text)


def _runs_on(shown: list[Line], line: Line) -> bool:
    """Whether the next paragraph goes on with this one, in a small letter or as its first item."""
    after = shown[shown.index(line) + 1]
    return after.text[:1].islower() or any(label.value == 1 for label in labels(after.text)[:1])


def _cut_words(case: Case, shown: list[Line]) -> Iterator[Garble]:
    """Sentences that end without a stop in a part of a word."""
    for line in shown:
        whole = cut_word(line, case.uses) if line.language is Language.EN else None
        if whole:
            part = line.text[line.text.rindex(" ") + 1 :]
            where = line.end - len(part), line.end
            offered = _offered(part, whole, case.uses)
            yield _garble(case, where, "garbled.cut.word", offered, 0.85, part)


def cut_word(line: Line, uses: Counter[str]) -> str | None:
    """The word a paragraph was cut in, None when it ends with a whole one.

    >>> text = "The towns shall see to the elimination of haza"
    >>> cut_word(Line(0, len(text), text, Language.EN), Counter())
    'hazard'
    """
    word = _LAST_WORD.search(line.text)
    least = _SENTENCE if word is None or is_word(word[1]) else _HALF_SENTENCE
    long = len(WORD.findall(line.text)) >= least
    if not word or not long or not word[1].islower() or line.text[word.start() - 1] != " ":
        return None
    whole = _completed(word[1], uses)
    return whole if not is_word(word[1]) or _is_part(word[1], whole, uses) else None


def _is_part(word: str, whole: str | None, uses: Counter[str]) -> bool:
    """Whether a rare word that the document has nowhere else begins a common one."""
    used = whole is not None and uses[whole] > 1
    rare = uses[word] < 2 and frequency(word) <= _RARE * (1 + used) and len(word) >= _PART - used
    return (
        rare and whole is not None and (frequency(whole) >= _COMMON or _seen(whole, word, uses) > 0)
    )


def _text_end(case: Case) -> Iterator[Garble]:
    """The last word of the file, when it is the beginning of a longer one."""
    text = case.document.text.rstrip()
    word = _LAST_WORD.search(text)
    whole = _completed(word[1].lower(), case.uses) if word and not is_word(word[1]) else None
    if word and whole and reach(case.document)[1] >= len(text) and len(text) > _LONG:
        offered = _offered(word[1].lower(), whole, case.uses)
        yield _garble(case, word.span(1), "garbled.cut.word", offered, 0.9, word[1])


def _single(case: Case, shown: list[Line]) -> Iterator[Garble]:
    """A first item near the end that no second one follows: the rest of the list is lost."""
    tail = shown[-3:]
    opened = [(line, labels(line.text)) for line in tail]
    firsts = [
        i
        for i, (_, found) in enumerate(opened)
        if len(found) == 1 and found[0].opening and found[0].value == 1
    ]
    if len(shown) > _MANY and firsts and not any(found for _, found in opened[firsts[-1] + 1 :]):
        line = tail[firsts[-1]]
        label = line.text[: labels(line.text)[0].end]
        end = shown[-1].end
        yield case.found(
            (end, end), GarbleKind.TRUNCATION, "garbled.cut.list", None, 0.6, label=label
        )


def _completed(part: str, uses: Counter[str]) -> str | None:
    """The word that begins so: one the document has, else the commonest there is."""
    found = [word for word in frequencies() if word.startswith(part) and len(word) > len(part)]
    return max(found, key=lambda w: (_seen(w, part, uses), frequency(w), w), default=None)


def _offered(part: str, whole: str, uses: Counter[str]) -> str | None:
    """The whole word where the document has it, or where it is commoner than all others; else None.

    >>> _offered("haza", "hazard", Counter()), _offered("resp", "respect", Counter())
    ('hazard', None)
    """
    if _seen(whole, part, uses):
        return whole
    others = (word for word in frequencies() if word.startswith(part) and stem(word) != stem(whole))
    return whole if frequency(whole) >= sum(map(frequency, others)) else None


def _seen(word: str, part: str, uses: Counter[str]) -> int:
    """2 for a word the document has, 1 for one whose kin it has beside the part itself."""
    return 2 if uses[word] else int(uses[stemmed(word)] > (stemmed(word) == stemmed(part)))


def _garble(
    case: Case, where: tuple[int, int], code: str, proposal: str | None, sure: float, words: str
) -> Garble:
    return case.found(where, GarbleKind.TRUNCATION, code, proposal, sure, words=words)
