"""Every measure of quality that needs nothing but the corpus, as one table.

`python -m bench.quality` exits 1 when a figure falls below its floor; with `--readme` it also
writes the table into the READMEs, between their two quality marks.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import bench
from bench.measure import Measure, report

_ROOT = Path(__file__).parent.parent
_HEADS = {
    "README.md": "| measure | figure | bound |",
    "README.zh.md": "| 指标 | 实测 | 下限或上限 |",
}


def measures() -> Iterator[Measure]:
    """The figures of every `bench.quality_*` module, in order of name."""
    for module in sorted(info.name for info in pkgutil.iter_modules(bench.__path__)):
        if module.startswith("quality_"):
            sys.stderr.write(f"measuring {module}\n")
            yield from importlib.import_module(f"bench.{module}").measure()


def markdown(found: Sequence[Measure], head: str) -> str:
    """The figures as a table in Markdown, those that fall short first."""
    rows = [head, "|---|---|---|"]
    for one in sorted(found, key=lambda row: row.holds):
        sign = "≤" if one.at_most else "≥"
        rows.append(f"| {one.name} | {one.value:.4g}{one.unit} | {sign} {one.bound:g} |")
    return "\n".join(rows)


def write_readmes(found: Sequence[Measure]) -> None:
    """Put the table between the quality marks of both READMEs."""
    marks = re.compile(r"(<!-- quality -->\n).*?(<!-- /quality -->)", re.DOTALL)
    for name, head in _HEADS.items():
        file = _ROOT / name
        table = markdown(found, head).replace("\\", r"\\")
        file.write_text(marks.sub(rf"\1{table}\n\2", file.read_text("utf-8")), "utf-8")


def main() -> int:
    """Print the table; 1 when a figure falls short."""
    found = list(measures())
    if "--readme" in sys.argv:
        write_readmes(found)
    return report(found)


if __name__ == "__main__":
    sys.exit(main())
