"""Chinese sentences and their segments, with what stands in brackets and quotes set aside."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

_INSIDE = re.compile(
    r"（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》|「[^「」]*」|\[[^\[\]]*\]|〔[^〔〕]*〕"
)
_SENTENCE = re.compile(r"[^。；！？;]+[。；！？;]?")
_SEGMENT = re.compile(r"[^，：:,]+")
_TITLE = 12
_COUNTER = re.compile(
    r"[\s　]*(?:(?:第?[一二三四五六七八九十]+(?:是|(?=要[^求]))|第[一二三四五六七八九十]+[，、]"
    r"|首先[，、]?|其次[，、]?|再次[，、]?|最后[，、]?|[（(][一二三四五六七八九十\d]+[）)]"
    r"|\d{1,2}[.．、](?!\d)|[①-⑳]|※{3,4}(?!※))[\s　]*)"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch between commas; `words` are masked: one ※ for each character set aside."""

    start: int
    end: int
    words: str
    stop: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Segments up to 。or ；, its counter (一是) and blanks left out of the words."""

    segments: tuple[Segment, ...]
    words: str
    stop: str
    counter: str = ""


def masked(text: str) -> str:
    """The text with brackets, quotes and what they hold replaced, length kept.

    >>> masked("按照《关于要求的通知》办理")
    '按照※※※※※※※※※办理'
    """
    previous = ""
    while previous != text:
        previous, text = text, _INSIDE.sub(lambda found: "※" * len(found.group()), text)
    return text


def sentences(text: str, lead: re.Pattern[str] | None = None) -> Iterator[Sentence]:
    """The sentences of a passage; offsets are those of `text`. Words that `lead` in are left out.

    >>> [s.words for s in sentences("一是认真排查，限期整改；二是加强值守。")]
    ['认真排查，限期整改', '加强值守']
    """
    plain = masked(text)
    for found in _SENTENCE.finditer(plain):
        start, end = found.span()
        stop = plain[end - 1] if plain[end - 1] in "。；！？;" else ""
        start, end = _trimmed(plain, start, end - len(stop))
        counter = _COUNTER.match(plain, start, end)
        start = counter.end() if counter else start
        led = lead.match(plain, start, end) if lead else None
        start = led.end() if led else start
        segments = tuple(_segments(plain, start, end))
        if segments:
            yield Sentence(segments, plain[start:end], stop, counter.group() if counter else "")


def untitled(read: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Without the short titles of counted parts, each of which a text explains.

    >>> text = "一是压实责任。各县要包片。二是备足物资。各镇要储粮。"
    >>> [s.words for s in untitled(tuple(sentences(text)))]
    ['各县要包片', '各镇要储粮']
    """
    counted = [i for i, sentence in enumerate(read) if sentence.counter.strip().endswith("是")]
    titles = {i for i in counted if _is_title(read, i)}
    return read if len(titles) < max(2, len(counted)) else _without(read, titles)


def _is_title(read: Sequence[Sentence], index: int) -> bool:
    sentence, text = read[index], read[index + 1 : index + 2]
    short = len(sentence.segments) == 1 and len(sentence.words) <= _TITLE and sentence.stop == "。"
    return short and bool(text) and not text[0].counter


def _without(read: Sequence[Sentence], places: Collection[int]) -> tuple[Sentence, ...]:
    return tuple(sentence for i, sentence in enumerate(read) if i not in places)


def _segments(plain: str, start: int, end: int) -> Iterator[Segment]:
    for found in _SEGMENT.finditer(plain, start, end):
        begin, close = _trimmed(plain, *found.span())
        if begin < close:
            stop = plain[found.end()] if found.end() < end else ""
            yield Segment(begin, close, plain[begin:close], stop)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \u3000\t\r\n\xa0":
        start += 1
    while end > start and text[end - 1] in " \u3000\t\r\n\xa0":
        end -= 1
    return start, end
