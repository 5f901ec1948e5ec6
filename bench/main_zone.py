"""The choice of a page's main zone beside that of readability-lxml, on the judged pages.

`python -m bench.main_zone [--misses]`; readability-lxml is no dependency and is compared where it
can be imported (`pip install --target DIR readability-lxml`, and DIR on the path). Both are asked
the same: which phrases that must stay are in the text they keep, and which that must go are not.
"""

import argparse
import importlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec

from lxml import html

from bench.measure import Measure, report
from bench.unseen_structure import FOLDER
from duban.settings import IngestSettings
from ingest.html.page import page_of
from ingest.html.zone import chosen

Choice = Callable[[bytes], str]


def own(data: bytes) -> str:
    """The lines of the zone that Duban takes for the document, before any rule looks at them."""
    blocks, top = page_of(data, data.decode("utf-8"), IngestSettings())
    return "\n".join(blocks[at].text for at in sorted(chosen(blocks, top)))


def readability(data: bytes) -> str:
    """The words of what readability-lxml takes for the article, its title included."""
    document = importlib.import_module("readability").Document(data.decode("utf-8"))
    return str(document.title()) + "\n" + str(html.fromstring(document.summary()).xpath("string()"))


def measure(name: str, choice: Choice, *, misses: bool) -> Iterator[Measure]:
    """Recall of the phrases that must stay, precision against those that must go."""
    stay: list[bool] = []
    gone: list[bool] = []
    for path in sorted(FOLDER.glob("page_*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = _plain(choice(path.with_suffix(".html").read_bytes()))
        kept = [(words, _plain(words) in text) for words in (*gold["keep"], *_clauses(gold))]
        left = [(words, _plain(words) not in text) for words in gold["drop"]]
        stay += [right for _, right in kept]
        gone += [right for _, right in left]
        for words, right in (*kept, *left) if misses else ():
            if not right:
                sys.stdout.write(f"{name}: {path.stem}: {words!r}\n")
    precision = sum(stay) / max(1, sum(stay) + len(gone) - sum(gone))
    yield Measure(f"{name}: phrases kept, of {len(stay)}", sum(stay) / len(stay), 0)
    yield Measure(f"{name}: precision", precision, 0)


def _clauses(gold: dict[str, list[dict[str, list[str]]]]) -> Iterator[str]:
    """The first words of each clause, which a flattened table or a lost list would lose."""
    for document in gold["documents"]:
        for line in document.get("nodes", ()):
            yield line.rpartition("|")[2]


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    misses = parser.parse_args().misses
    found = [*measure("Duban", own, misses=misses)]
    if find_spec("readability") is not None:
        found += measure("readability-lxml", readability, misses=misses)
    return report(found)


if __name__ == "__main__":
    sys.exit(main())
