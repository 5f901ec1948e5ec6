"""The clause tree on real laws: `python -m bench.structure --data DIR`.

An article is right when the tree holds it where the law has it. In the laws as they stand a
strictly consecutive 第一条 ... 第N条 is right by itself, and where it is not the warnings must name
the gap. Each law is read again with all its lines run together; the places must be the same.
"""

import argparse
import os
import re
import sys
import tarfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bench.measure import Measure, report
from duban.document import Node, NodeKind
from duban.outcome import Parsed
from ingest.numeral import number
from ingest.reader import RawText
from ingest.structure import structure

_ARTICLE = re.compile(r"第([一二三四五六七八九十百千零〇]+)条(?:之([一二三四五六七八九十]+))?")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"(?m)^#+[ \t]*")


@dataclass(slots=True)
class Tally:
    """Counts over all laws."""

    laws: int = 0
    sound: int = 0
    strict: int = 0
    flat: int = 0
    characters: int = 0
    seconds: float = 0.0


def main() -> int:
    """Print the counts and the laws that fall short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"), required=False)
    options = parser.parse_args()
    if options.data is None:
        sys.stderr.write("no data: give --data or set DUBAN_DATA\n")
        return 2
    tally = Tally()
    for name, text in laws(options.data):
        _count(tally, name, text)
    return report(
        [
            Measure(f"laws sound or their gap named (of {tally.laws})", tally.sound, 865),
            Measure("laws with a strict sequence of articles", tally.strict, 0),
            Measure("strict laws exact on one line", tally.flat / tally.strict, 0.999),
            Measure("structure, characters a CPU second", tally.characters / tally.seconds, 1e6),
        ]
    )


def _count(tally: Tally, name: str, text: str) -> None:
    began = time.process_time()
    parsed = structure(RawText(text), name, name)
    tally.seconds += time.process_time() - began
    tally.characters += len(text)
    tally.laws += 1
    found = articles(parsed)
    strict = bool(found) and is_strict(found)
    named = any(warned.message.code == "DUB-ING-050" for warned in parsed.warnings)
    tally.sound += strict or named or not line_articles(text)
    if not strict and not named and line_articles(text):
        sys.stdout.write(f"not sound: {name}: {[node.label for node in found][:5]} ...\n")
    if strict:
        tally.strict += 1
        if flat_is_exact(name, text, found):
            tally.flat += 1
        else:
            sys.stdout.write(f"not exact on one line: {name}\n")


def articles(parsed: Parsed) -> list[Node]:
    """The articles of all documents of a file."""
    documents = parsed.source.documents
    return [node for one in documents for node in one.nodes if node.kind is NodeKind.ARTICLE]


def is_strict(found: list[Node]) -> bool:
    """Whether the articles of each document run from 1 without a gap."""
    keys = [_key(node.label) for node in found]
    begins = keys[0] == (1, 0)
    return begins and all(b in ((a[0] + 1, 0), (a[0], a[1] + 1), (1, 0)) for a, b in pairwise(keys))


def _key(label: str) -> tuple[int, int]:
    bare = _ARTICLE.match(re.sub(r"\s", "", label).replace("笫", "第").replace("－", "一"))
    return (number(bare[1]) or 0, number(bare[2] or "") or 0) if bare else (0, 0)


def line_articles(text: str) -> int:
    """How many lines begin with an article's number."""
    return len(re.findall(r"(?m)^[\s\u3000]*第[一二三四五六七八九十百千]+条", text))


def flat_is_exact(name: str, text: str, found: list[Node]) -> bool:
    """Whether the same articles are found at the same places once all lines are one."""
    places = {}
    flat: list[str] = []
    length = 0
    at = 0
    for line in re.finditer(r"[^\n]+", text):
        words = line[0].strip()
        first = line.start() + line[0].index(words) if words else line.start()
        while at < len(found) and found[at].span.start < line.end():
            places[found[at].span.start] = length + found[at].span.start - first
            at += 1
        flat.append(words)
        length += len(words)
    again = structure(RawText("".join(flat)), name, name)
    return [node.span.start for node in articles(again)] == list(places.values())


def laws(data: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every law, without the comments and signs of its markup."""
    with tarfile.open(data / "laws.tar.xz") as archive:
        for member in sorted(archive.getmembers(), key=lambda one: one.name):
            file = archive.extractfile(member) if member.name.endswith(".md") else None
            if file is not None:
                text = file.read().decode("utf-8")
                yield member.name, _HEADING.sub("", _COMMENT.sub("", text))


if __name__ == "__main__":
    sys.exit(main())
