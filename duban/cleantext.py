"""Clean text for analysis, with the way back to the raw text."""

from bisect import bisect_right
from dataclasses import dataclass

_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_KEEP_WIDE = set(map(ord, "，：；！？（）"))
_SPACES = dict.fromkeys(map(ord, "\u3000\xa0\u2002\u2003\u2009\u202f\t"), " ")
_INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF, 0xAD], ""
)
_FOLD: dict[int, str] = (
    {code: char for code, char in _WIDE.items() if code not in _KEEP_WIDE} | _SPACES | _INVISIBLE
)


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text made fit for analysis, and for each of its characters the raw offset it came from.

    `offsets[i]` is the raw offset of `text[i]`; a last entry holds the raw length.
    """

    text: str
    offsets: tuple[int, ...]

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw stretch behind `text[start:end]`; the empty stretch stays empty."""
        if start == end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1

    def clean(self, raw_offset: int) -> int:
        """The clean offset of the first kept character at or after a raw offset."""
        index = bisect_right(self.offsets, raw_offset) - 1
        exact = index >= 0 and self.offsets[index] == raw_offset
        return index if exact else index + 1


def fold(text: str) -> CleanText:
    """Width, blanks and invisible characters folded, for analysis only; nothing else changes.

    Full-width digits, letters and signs become ASCII; Chinese punctuation stays, as it carries
    the structure; zero-width and bidirectional controls vanish.

    >>> fold("２００８年　７月").text
    '2008年 7月'
    """
    kept: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(text):
        folded = _FOLD.get(ord(char), char)
        if folded:
            kept.append(folded)
            offsets.append(offset)
    return CleanText("".join(kept), (*offsets, len(text)))
