"""Every measure of quality that needs nothing but the corpus, as one table.

`python -m bench.quality` exits 1 when a figure falls below its floor; `--markdown` prints the
table of the README.
"""

import importlib
import pkgutil
import sys
from collections.abc import Iterator

import bench
from bench.measure import Measure, report


def measures() -> Iterator[Measure]:
    """The figures of every `bench.quality_*` module, in order of name."""
    for module in sorted(info.name for info in pkgutil.iter_modules(bench.__path__)):
        if module.startswith("quality_"):
            yield from importlib.import_module(f"bench.{module}").measure()


def markdown(found: list[Measure]) -> str:
    """The figures as a table in Markdown, those that fall short first."""
    rows = ["| measure | figure | bound |", "|---|---|---|"]
    for one in sorted(found, key=lambda row: row.holds):
        sign = "≤" if one.at_most else "≥"
        rows.append(f"| {one.name} | {one.value:.4g}{one.unit} | {sign} {one.bound:g} |")
    return "\n".join(rows) + "\n"


def main() -> int:
    """Print the table; 1 when a figure falls short."""
    found = list(measures())
    if "--markdown" in sys.argv:
        sys.stdout.write(markdown(found))
        return int(any(not one.holds for one in found))
    return report(found)


if __name__ == "__main__":
    sys.exit(main())
