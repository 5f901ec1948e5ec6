"""Traditional Chinese: recognised, and folded to simplified characters for matching only."""

import re
from functools import cache
from importlib import resources

_SAMPLE = 4000
_HAN = re.compile("[\u4e00-\u9fff]+")


@cache
def _table() -> dict[int, str]:
    lines = (resources.files("duban") / "data" / "traditional.txt").read_text("utf-8").split("\n")
    pairs = " ".join(line for line in lines if not line.startswith("#")).split()
    return {ord(pair[0]): pair[1] for pair in pairs}


@cache
def _signs() -> re.Pattern[str]:
    """Any one of the characters that are written otherwise in simplified texts."""
    return re.compile(f"[{re.escape(''.join(map(chr, _table())))}]")


def simplified(text: str) -> str:
    """The same text with simplified characters, character for character: offsets stay valid.

    >>> simplified("關於社會保險基金的通知")
    '关于社会保险基金的通知'
    """
    return text.translate(_table())


def two_forms(char: str) -> bool:
    """Whether a simplified character is written otherwise in traditional texts.

    >>> two_forms("学"), two_forms("校")
    (True, False)
    """
    return char in _table().values()


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters, judged by its first few thousand.

    One in twenty Han characters suffices: a third of running traditional text differs.

    >>> is_traditional("各縣市應於九月底前報送"), is_traditional("各县市应于九月底前报送")
    (True, False)
    """
    sample = text[:_SAMPLE]
    han = sum(map(len, _HAN.findall(sample)))
    changed = len(_signs().findall(sample))
    return changed > 0 and changed * 20 >= han
