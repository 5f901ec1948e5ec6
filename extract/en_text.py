"""English sentences and their segments, with what stands in brackets and quotes set aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.en_words import EnWords

_INSIDE = re.compile(r"\([^()]*\)|“[^”]*”|\"[^\"\n]{0,120}\"|（[^（）]*）|\[[^\]]*\]")
_SENTENCE = re.compile(r"(?:[^.;!?]|\.(?=\d|\w\.)|(?<=\bNo)\.|(?<=\b[A-Z])\.)+[.;!?]?")
_NUMBER = "first|second|third|fourth|fifth|sixth"
_COUNTER = re.compile(
    rf"\s*(?:(?:{_NUMBER}|one|two|three|four|five|six|(?:the )?(?:{_NUMBER}) is to|firstly|secondly"
    r"|thirdly|finally|lastly)[,.:]\s*"
    r"|action(?: points?| items?)?(?: on| by)?\s*:\s*"
    r"|\(?(?:\d{1,2}|[a-z]|one|two|three|four|five|six)\)\s*|\d{1,2}\.\s+)+",
    re.IGNORECASE,
)
_SHORT_NAME = re.compile(
    r"(?<![\w-])[A-Z][A-Z&/-]{1,9}(?=\s+(?:\w+ly\s+)?(?:shall|will|must|should|may|is to|are to)\b)"
)
_SIGN = re.compile(
    r"(?<!\d),|,(?!\d{3}|\s\d{4}\b)|;|:(?=\s)|\s(?=and\s+(?:shall|should|must|will|may|can)\s)"
    r"|\s(?=(?:to ensure|so as to|so that)\s)"
)
_AND = re.compile(r"\s(?=and\s+(?:\w+ly\s+)?(?:re-)?([a-z-]+)\s+([a-z]+))")
# a second infinitive under one word that binds: are asked to nominate a lead and to send its name
_AND_TO = re.compile(r"\s(?=and\s+to\s+([a-z-]+)\s)")
_ASKED_TO = re.compile(
    r"\b(?:required|asked|requested|directed|expected|invited|urged|advised|instructed|reminded"
    r"|obliged|have|has|need|needs) to\b"
)
# how many words two verb phrases have together at least, by those of the first, to stand apart
_TOGETHER = {3: 10, 4: 9}
_HOW = re.compile(r"(?!daily|weekly|monthly|quarterly|yearly)\w+ly")
_SENDS = frozenset({"submit", "report", "send", "forward", "transfer", "notify", "inform"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "it", "them", "this", "these", "those"}
    | {"that", "each", "every", "any", "all", "both", "no", "such", "at", "in", "within"}
)
_AFTER_MODAL = re.compile(r"\b(?:shall|should|must|will|to|may|can)\b")
_INFINITIVE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bneed )(?<!\bneeds )(?<!\bhas )(?<!\bhave )(?<!ought )"
    r"(?<!required )(?<!requested )(?<!obliged )\bto\s+\w+(?:\s+\w+){0,8}$"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch between signs, in small letters and masked; `stop` is the sign behind it."""

    start: int
    end: int
    words: str
    stop: str


def masked(text: str) -> str:
    """The text with brackets, quotes and what they hold replaced, length kept."""
    return _INSIDE.sub(lambda found: "※" * len(found.group()), text)


def lowered(text: str) -> str:
    """Small letters, but for the short names of bodies before a verb that binds (OFS will)."""
    plain = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    if not any(map(str.islower, text)):
        return plain
    for found in _SHORT_NAME.finditer(text):
        plain = plain[: found.start()] + found.group() + plain[found.end() :]
    return plain


def sentences(text: str, lead: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    """Where the sentences of a masked text stand, without counters and the words that lead in."""
    for found in _SENTENCE.finditer(text):
        counter = _COUNTER.match(text, *found.span())
        start = counter.end() if counter else found.start()
        led = lead.match(text, start) if lead else None
        start = led.end() if led else start
        if text[start : found.end()].strip(" .;\n"):
            yield start, found.end()


def _splits(plain: str, start: int, end: int, lexicon: EnWords) -> list[re.Match[str]]:
    """Where a sentence is cut: at signs, and between two long verb phrases joined by and."""
    found = list(_SIGN.finditer(plain, start, end))
    for match in _AND.finditer(plain, start, end):
        signs = [sign.end() for sign in found if sign.end() <= match.start()]
        before = plain[max([start, *signs]) : match.start()]
        if _parts(before, match, plain[match.end() : end], lexicon):
            found.append(match)
    for match in _AND_TO.finditer(plain, start, end):
        form = lexicon.forms.get(match[1])
        if form and form.tense == "base" and _ASKED_TO.search(plain, start, match.start()):
            found.append(match)
    return sorted(found, key=lambda match: match.start())


def _parts(before: str, match: re.Match[str], after: str, lexicon: EnWords) -> bool:
    """Whether and joins two verb phrases that can be checked apart."""
    verb = lexicon.forms.get(match.group(1))
    if verb is None:
        return False
    if verb.base in _SENDS:
        return len(before.split()) >= (2 if verb.tense == "gerund" else 4)
    phrase, rest = _AFTER_MODAL.split(before)[-1], re.split(r"[,;:.]", after)[0]
    first = sum(_HOW.fullmatch(word) is None for word in phrase.split())
    second = len(rest.split()) - 1
    long = min(first, second) >= 3 and first + second >= _TOGETHER.get(first, 8)
    governed = _INFINITIVE.search(before) is not None
    again = verb.base in phrase and not phrase.strip().startswith(verb.base)
    if verb.tense == "past":
        told = (lexicon.forms.get(word) for word in phrase.split())
        return long and first > 4 and any(form and form.tense == "past" for form in told)
    fits = verb.tense == "base" and match.group(2) in _DETERMINERS
    return long and not again and fits and not governed


def segments(plain: str, start: int, end: int, lexicon: EnWords) -> Iterator[Segment]:
    """The segments of a sentence, in order; blanks, signs and a leading and are left out."""
    at = start
    for found in [*_splits(plain, start, end, lexicon), None]:
        stop = found.start() if found else end
        begin, close = at, stop
        while begin < close and plain[begin] in " \t\r\n\u3000,":
            begin += 1
        while close > begin and plain[close - 1] in " \t\r\n.;:,!?":
            close -= 1
        lead = re.match(r"and\s+|but\s+", plain[begin:close])
        begin += lead.end() if lead else 0
        if begin < close:
            yield Segment(begin, close, plain[begin:close], found.group().strip() if found else "")
        at = found.end() if found else end
