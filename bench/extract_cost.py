"""What extraction costs: `python -m bench.extract_cost [--data DIR]` (DIR may hold laws.tar.xz).

Times are those of the process, not of the clock. Growth compares a text of N sentences with one
of 8 N; linear growth gives a ratio near 1 per sentence.
"""

import argparse
import itertools
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.measure import Measure, report
from bench.norms import sentences
from duban.document import Genre
from duban.language import Language
from extract import Extractor

_CORPUS = Path(__file__).parents[1] / "corpus"


def seconds(texts: Sequence[str], extractor: Extractor, genre: Genre) -> float:
    """CPU seconds that the texts take, each read by itself."""
    begun = time.process_time()
    for text in texts:
        extractor.text(text, Language.ZH, genre=genre)
    return time.process_time() - begun


def sample(data: Path, wanted: int) -> list[str]:
    """Sentences of laws, or of the seed over and over when there are no laws."""
    if (data / "laws.tar.xz").exists():
        found = (text for text in sentences(data / "laws.tar.xz") if 8 <= len(text) <= 220)
        return list(itertools.islice(found, 0, wanted * 4, 4))
    text = (_CORPUS / "001_f1e9b082ed9552fe.txt").read_text("utf-8")
    parts = [part + "。" for part in text.split("。") if part.strip()]
    return list(itertools.islice(itertools.cycle(parts), wanted))


def measure(data: Path, wanted: int = 2000) -> list[Measure]:
    """CPU per 1,000 sentences as lines and in one document, and how the latter grows."""
    extractor, texts = Extractor(), sample(data, wanted)
    seconds(texts[:20], extractor, Genre.NOTICE)
    lines = max(seconds(texts, extractor, genre) for genre in (Genre.LAW, Genre.NOTICE))
    small, large = "\n".join(texts[: wanted // 8]), "\n".join(texts)
    few = seconds([small] * 2, extractor, Genre.NOTICE) / 2 / (wanted // 8)
    many = seconds([large], extractor, Genre.NOTICE) / len(texts)
    return [
        Measure(
            "CPU s per 1,000 sentences, as lines", lines / len(texts) * 1000, 1.0, at_most=True
        ),
        Measure("CPU s per 1,000 sentences, one document", many * 1000, 1.0, at_most=True),
        Measure("cost of a sentence in 8 times the text", many / few, 1.5, at_most=True),
    ]


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=os.environ.get("DUBAN_DATA", "."))
    parser.add_argument("--sentences", type=int, default=2000)
    options = parser.parse_args()
    sys.stdout.write(f"{options.sentences} sentences\n")
    return report(measure(Path(options.data), options.sentences))


if __name__ == "__main__":
    raise SystemExit(main())
