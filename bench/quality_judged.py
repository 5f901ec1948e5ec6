"""Documents of other fields and forms, judged before any run, read from bytes to duties.

`python -m bench.quality_judged [--misses] [NAME…]`. See `bench/judged.py` for the judgments.

First runs, before anything was mended for them (metadata; clauses; norms found / of those found
that are judged; actors; times):

- the eight of forest fires, land records, nursing homes (zh, en), school meals (zh, en), e-waste
  and a commitment plan: .596; .691; .843 / .887; .836; .660
- then eight more, of radiation (zh, en), e-waste, coaches (zh, en), Taiwan's school meals and data
  security (zh, en): .864; 1; .896 / .887; .952; .810
- then six, of child care, floods, village water, lead in water, old trees and healthcare waste:
  .871; 1; .935 / .935; 1; .806
- then eight with footnotes, tracked changes, text boxes, automatic numbers, running lines and two
  columns (lifts, solid waste, bridges, farmland; allergens, vehicles, fisheries, listed buildings):
  .783; .98 (of those found .97); .941 / .889; .837; .932
- after these were mended, four more of like make (heating, dredging; rabies, an apron): .905; 1;
  .778 / .933; .903; 1 - the five norms of an English report's next steps were all missed

Judgments that went against a convention of the older gold were set to it after the first run:
unnumbered headings are no clauses, a purpose ends the norm before it, the stem of a list of
forbidden acts is one itself, a month alone is a window. The figures below are floors.
"""

import sys
from collections.abc import Sequence

from bench.judged import documents
from bench.judged_run import Check, JudgedRun
from bench.measure import Measure, report
from extract import Extractor

_BARS = {
    "field": ("metadata", 0.97),
    "clause": ("clauses", 0.99),
    "norm": ("norms", 0.98),
    "actor": ("actors", 0.98),
    "time": ("times", 0.98),
    "quantity": ("quantities", 0.95),
}


def checks(names: Sequence[str] = ()) -> list[Check]:
    """All judgments of all documents, or of those named."""
    extractor = Extractor()
    chosen = [one for one in documents() if not names or one.name in names]
    return [check for one in chosen for check in JudgedRun(one, extractor).checks()]


def measure(names: Sequence[str] = ()) -> list[Measure]:
    """The share of right answers of each kind."""
    return figures(checks(names))


def figures(found: Sequence[Check]) -> list[Measure]:
    """Shares of right answers of each kind, and of what was found that is right."""
    return [
        *(_share(found, kind, name, bar) for kind, (name, bar) in _BARS.items()),
        _precision(found, "norm", "norms found that are judged", 0.98),
        _precision(found, "clause", "clauses found that are judged", 0.99),
    ]


def _share(found: Sequence[Check], kind: str, name: str, bar: float) -> Measure:
    rights = [one.right for one in found if one.kind == kind]
    share = sum(rights) / max(1, len(rights))
    return Measure(f"judged documents: {name}, of {len(rights)}", share, bar)


def _precision(found: Sequence[Check], kind: str, name: str, bar: float) -> Measure:
    hits = sum(one.right for one in found if one.kind == kind)
    false = sum(one.kind == f"false {kind}" for one in found)
    return Measure(f"judged documents: {name}", hits / max(1, hits + false), bar)


def main() -> int:
    """Print the figures; --misses prints what is wrong."""
    names = [arg for arg in sys.argv[1:] if not arg.startswith("-")]
    found = checks(names)
    for one in found if "--misses" in sys.argv else ():
        if not one.right:
            sys.stdout.write(f"{one.file} [{one.kind}] {one.asked} <- {one.found}\n")
    return report(figures(found))


if __name__ == "__main__":
    raise SystemExit(main())
