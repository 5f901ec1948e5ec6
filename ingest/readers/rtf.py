"""The RTF reader; its automatic numbers stand in the file as text and are kept."""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from duban.settings import IngestSettings
from ingest.reader import RawPage, refuse

_START = re.compile(rb"\s*\{\s*\\rtf")
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_CODEPAGE = re.compile(r"\\ansicpg(\d+)")
# Groups whose words are not the document's, and the destination that holds old list labels.
_LABELS = re.compile(r"\{\\pntext\b")


class RtfReader:
    """Reads RTF, including files that hold GBK bytes as they are."""

    name = "rtf"
    extensions = frozenset({".rtf"})

    def sniff(self, data: bytes, name: str) -> bool:  # noqa: ARG002 - bytes alone decide
        """Whether the bytes open an RTF group."""
        return _START.match(data[:64]) is not None

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """The document as one page; table cells are parted by tabs."""
        _check_depth(data, limits)
        source = _NOT_ASCII.sub(lambda byte: b"\\'%02x" % byte.group()[0], data).decode("ascii")
        page = _CODEPAGE.search(source[:4096])
        try:
            text = _plain(_LABELS.sub(r"{\\listtext", source))
        except (ValueError, IndexError, KeyError, TypeError, LookupError, OverflowError) as error:
            raise refuse("DUB-ING-111", why=f"{type(error).__name__}: {error}"[:120]) from error
        encoding = f"cp{page.group(1)}" if page else ""
        yield RawPage(_tidied(text), encoding=encoding)


def _plain(source: str) -> str:
    return str(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]


def _tidied(text: str) -> str:
    """Cell marks as tabs, and surrogate pairs, which RTF writes as two signs, joined."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return re.sub(r"\|\n", "\n", joined).replace("|", "\t").replace("\0", "")


def _check_depth(data: bytes, limits: IngestSettings) -> None:
    depth = deepest = 0
    for brace in re.finditer(rb"(?<!\\)[{}]", data):
        depth += 1 if brace.group() == b"{" else -1
        deepest = max(deepest, depth)
        if deepest > limits.max_depth:
            raise refuse("DUB-ING-109", limit=limits.max_depth)
