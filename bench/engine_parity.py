"""Whether both engines give the same answers, on the records of the corpus.

`python -m bench.engine_parity --server URL` (default from DUBAN_TEST_ELASTIC) needs a running
server, see tests/search/server.sh. Queries are the words of every fifth clause and duty cut short,
bare and with filters, so nothing is chosen by hand.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from align import encoder
from bench.measure import Measure, report
from duban.query import Page, Query, Record
from duban.settings import Settings, StoreSettings
from extract import JiebaTokenizer
from jobs.workbench import Workbench
from search import BuiltinEngine, Engine, records
from search.elastic import ElasticEngine

CORPUS = Path(__file__).parent.parent / "corpus"
COUNT = 60
FILTERS = ((), (("kind", "clause"),), (("language", "zh"),), (("kind", "obligation"),))


def corpus_records() -> list[Record]:
    """Every record of the seeds and of the notices beside them, once where two files are one."""
    settings = replace(Settings(), store=StoreSettings("sqlite://"))
    bench = Workbench(settings)
    readings = [bench.reading(str(file)) for file in sorted(CORPUS.rglob("*.txt"))]
    found = {
        record.id: record
        for reading in readings
        for document in reading.documents
        for record in records(document, reading.extractions[document.id])
    }
    return list(found.values())


def queries(found: Sequence[Record]) -> Iterator[Query]:
    """`COUNT` queries over all lengths and filters, every sixth with a range of days."""
    step = max(1, len(found) // COUNT)
    for n, record in enumerate(found[::step][:COUNT]):
        length = (4, 12, 40)[n % 3] * (1 if record.language == "zh" else 4)
        query = Query(record.text[:length], FILTERS[n % 4])
        dated = replace(query, due_from=date(2008, 7, 1), due_to=date(2009, 6, 30))
        yield dated if n % 6 == 5 else query


def same_ids(a: Page, b: Page) -> bool:
    """Whether the ten best are the same, in the same order."""
    return [one.record.id for one in a.hits[:10]] == [one.record.id for one in b.hits[:10]]


def compare(a: Engine, b: Engine, asked: Sequence[Query]) -> list[Measure]:
    """The share of queries with the same ten best, the same counts and the same total."""
    pages = [(query, a.search(query), b.search(query)) for query in asked]
    for query, one, other in pages:
        if not same_ids(one, other):
            sys.stderr.write(f"differs: {query}\n")
    total = len(pages)
    return [
        Measure("same ten best", sum(same_ids(x, y) for _, x, y in pages) / total, 0.99),
        Measure("same facets", sum(x.facets == y.facets for _, x, y in pages) / total, 1.0),
        Measure("same total", sum(x.total == y.total for _, x, y in pages) / total, 1.0),
        Measure("queries with a hit", sum(bool(x.hits) for _, x, _ in pages), 50),
        Measure("queries", total, COUNT),
    ]


def main() -> int:
    """Print the table; 1 when a figure falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", default=os.environ.get("DUBAN_TEST_ELASTIC"))
    url = parser.parse_args().server
    if not url:
        parser.error("--server or DUBAN_TEST_ELASTIC must hold the address of a server")
    found = corpus_records()
    documents = sorted({one.span.document for one in found})
    words, meaning = JiebaTokenizer(), encoder()
    with TemporaryDirectory() as folder:
        ours = BuiltinEngine(Path(folder) / "a", words, meaning)
        theirs = ElasticEngine(url, Path(folder) / "b", words, meaning, "duban-parity")
        theirs.clear()
        for engine in (ours, theirs):
            engine.put(documents, found)
        sys.stdout.write(f"{len(found)} records of {len(documents)} documents\n")
        status = report(compare(ours, theirs, list(queries(found))))
        theirs.clear()
    return status


if __name__ == "__main__":
    sys.exit(main())
