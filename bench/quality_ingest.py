"""Floors of ingestion on what the corpus holds: both seeds, and the files judged beforehand."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.measure import Measure, report
from bench.unseen_structure import measure as judged_files
from duban.document import Document
from duban.outcome import Parsed
from ingest.encoding import decode
from ingest.parse import parse

CORPUS = Path(__file__).parents[1] / "corpus"
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be")


def measure() -> list[Measure]:
    """The figures of the issue that need nothing but the corpus."""
    gold = json.loads((CORPUS / "gold" / "structure.json").read_text("utf-8"))["documents"]
    seeds = [(one, _documents(CORPUS / one["file"])) for one in gold]
    numbered = list(_each(seeds, _numbered))
    asides = list(_each(seeds, _asides))
    facts = list(_metadata(seeds[0], seeds[1]))
    snippets = list(_snippets())
    return [
        Measure(f"numbered nodes with the right parent, of {len(numbered)}", sum(numbered), 43),
        Measure(f"boilerplate spans of the seeds, of {len(asides)}", sum(asides), len(asides)),
        Measure("titles, number, dates, region, citation, of 8", sum(facts), 8),
        Measure("issuers of the notice, of 10", _issuers(seeds[0]), 10),
        Measure("seed snippets read right in six encodings", sum(snippets) / len(snippets), 0.985),
        *judged_files(),
    ]


Seed = tuple[dict[str, Any], tuple[Document, ...]]


def _documents(path: Path) -> tuple[Document, ...]:
    result = parse(path.read_bytes(), path.name)
    assert isinstance(result, Parsed)
    return result.source.documents


def _each(seeds: list[Seed], check: Callable[[Seed], Iterator[bool]]) -> Iterator[bool]:
    for seed in seeds:
        yield from check(seed)


def _numbered(seed: Seed) -> Iterator[bool]:
    gold, documents = seed
    starts = {node["id"]: node["start"] for node in gold["nodes"]}
    nodes = {node.id: node for document in documents for node in document.nodes}
    found = {
        (node.label, node.ordinal, node.span.start, node.span.end): nodes[node.parent].span.start
        if node.parent
        else None
        for node in nodes.values()
    }
    for node in gold["nodes"]:
        if node["number"]:
            key = node["number"], node["ordinal"], node["start"], node["end"]
            yield key in found and found[key] == starts.get(node["parent"])


def _asides(seed: Seed) -> Iterator[bool]:
    gold, documents = seed
    found = {(a.span.start, a.span.end) for document in documents for a in document.boilerplate}
    wanted = {(aside["start"], aside["end"]) for aside in gold["boilerplate"]}
    yield from (aside in found for aside in sorted(wanted | found))


def _metadata(english: Seed, chinese: Seed) -> Iterator[bool]:
    notice, plan = english[1][:2]
    (hebei,) = chinese[1]
    meta = english[0]["metadata"]
    cited = [one.number.canonical for one in hebei.cites if one.number]
    yield from (
        notice.title is not None and notice.title.value == meta["title"]["text"],
        plan.title is not None and plan.title.value == meta["plan_title"]["text"],
        hebei.title is not None and hebei.title.value == chinese[0]["metadata"]["title"]["text"],
        notice.number is not None and notice.number.canonical == meta["doc_number"]["canonical"],
        notice.date is not None and notice.date.value.isoformat() == meta["date"]["iso"],
        notice.published is not None
        and notice.published.value.isoformat() == meta["publication"]["iso"][:10],
        hebei.region is not None and hebei.region.name == chinese[0]["metadata"]["region"],
        cited == [one["canonical"] for one in chinese[0]["metadata"]["cites"]],
    )


def _issuers(english: Seed) -> int:
    notice = english[1][0]
    printed = [notice.words(issuer.span) for issuer in notice.issuers]
    return sum(one["printed"] in printed for one in english[0]["metadata"]["issuers"])


def _snippets() -> Iterator[bool]:
    for path in sorted(CORPUS.glob("*.txt")):
        text = path.read_text("utf-8")
        for length in (4, 8, 16, 40, 120, 400, 2000):
            for start in range(400, 900, 100):
                snippet = text[start : start + length].strip()
                for encoding in ENCODINGS if len(snippet) > 3 else ():
                    yield decode(snippet.encode(encoding)).text == snippet


if __name__ == "__main__":
    sys.exit(report(measure()))
