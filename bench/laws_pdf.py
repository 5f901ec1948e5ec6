"""Laws typeset to PDF and DOCX and read back: how many article sequences are exact.

`python -m bench.laws_pdf --data DIR [--count N]`; DIR holds laws.tar.xz.
"""

import argparse
import os
import re
import sys
import tarfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.measure import Measure, report
from bench.typeset import numbered_docx, one_column, two_columns
from duban.document import NodeKind
from duban.outcome import Parsed
from ingest.parse import parse

_ARTICLE = re.compile(r"第([〇零一二三四五六七八九十百千]+)条")
_MARKS = re.compile(r"^#+\s*|<!--.*?-->", re.MULTILINE)
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}
Setting = Callable[[Sequence[str], str], bytes]


@dataclass(frozen=True, slots=True)
class Law:
    """A law whose articles run from 1 without a gap: its title, its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]
    articles: tuple[str, ...]


def laws(data: Path, count: int) -> list[Law]:
    """The first so many laws, spread over the archive, that are strictly consecutive."""
    with tarfile.open(data / "laws.tar.xz") as archive:
        members = [m for m in archive if m.isfile() and m.name.endswith(".md")]
        texts = [archive.extractfile(m).read().decode("utf-8") for m in members]  # type: ignore[union-attr]
    found = [law for law in map(_law, texts) if law is not None]
    step = max(1, len(found) // count)
    return found[::step][:count]


def sequence(data: bytes, name: str) -> tuple[str, ...]:
    """The articles read back, each as its number and its first words."""
    result = parse(data, name)
    if not isinstance(result, Parsed):
        return ()
    text = result.source.text
    return tuple(
        _opening(text[node.span.start : node.span.end])
        for document in result.source.documents
        for node in document.nodes
        if node.kind is NodeKind.ARTICLE
    )


def measure(data: Path, count: int) -> list[Measure]:
    """The share of exact sequences for each way of typesetting."""
    chosen = laws(data, count)
    ways: tuple[tuple[str, str, Setting], ...] = (
        ("one column", ".pdf", one_column),
        ("two columns", ".pdf", two_columns),
        ("interleaved", ".pdf", lambda p, t: two_columns(p, t, interleaved=True)),
        ("DOCX numbered", ".docx", numbered_docx),
    )
    return [_measured(chosen, *way) for way in ways]


def _measured(chosen: list[Law], name: str, ending: str, setting: Setting) -> Measure:
    exact, started = 0, time.process_time()
    for law in chosen:
        found = sequence(setting(law.paragraphs, law.title), law.title + ending)
        same = len(found) == len(law.articles) and all(map(str.startswith, found, law.articles))
        exact += same
        if not same:
            sys.stdout.write(f"  {name}: {law.title}: {_difference(law.articles, found)}\n")
    sys.stdout.write(f"{name}: {exact} of {len(chosen)}, {time.process_time() - started:.1f} s\n")
    return Measure(f"laws, {name}: exact article sequences", exact / len(chosen), 1.0)


def _law(text: str) -> Law | None:
    head, _, body = text.rpartition("<!-- INFO END -->")
    title = next((line.lstrip("# ") for line in head.splitlines() if line.startswith("#")), "")
    lines = [line.strip(" \u3000\t") for line in _MARKS.sub("", body).splitlines()]
    paragraphs = tuple(line for line in lines if line)
    articles = [line for line in paragraphs if _ARTICLE.match(line)]
    numbers = [_value(_ARTICLE.match(line).group(1)) for line in articles]  # type: ignore[union-attr]
    if len(numbers) < 5 or numbers != list(range(1, len(numbers) + 1)):
        return None
    return Law(title, (title, *paragraphs), tuple(map(_opening, articles)))


def _opening(words: str) -> str:
    return re.sub(r"\s+", "", words)[:12]


def _value(numeral: str) -> int:
    total, digit = 0, 0
    for char in numeral:
        if char in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[char], 0
        else:
            digit = _DIGITS[char]
    return total + digit


def _difference(wanted: Sequence[str], found: Sequence[str]) -> str:
    for one, other in zip(wanted, found, strict=False):
        if not other.startswith(one):
            return f"wanted {one}, found {other}"
    return f"wanted {len(wanted)} articles, found {len(found)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DUBAN_DATA", ".")))
    parser.add_argument("--count", type=int, default=120)
    options = parser.parse_args()
    return report(measure(options.data, options.count))


if __name__ == "__main__":
    sys.exit(main())
