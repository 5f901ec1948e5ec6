"""Doubt: how surely a run of characters slipped, weighed from what the model and the document say.

The weights were learned by `bench/train_slips.py`, a set for each way of slipping.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from align.characters import Characters
from align.garbles.run import Run, Token
from align.garbles.slips import Slip, Why
from align.phrasing import Phrasing

FEATURES = (
    "sound", "nearness", "gain", "first gain", "words", "single words", "rarest single",
    "least likely single",
    "least likely word", "least free", "counted alone", "in a word", "in a long word",
    "in a set phrase", "word", "same again", "half again", "mended again", "word again",
    "word with neighbours again", "lead",
)  # fmt: skip


def odds(features: Sequence[float], why: Why) -> float:
    """The log odds that a slip of these features happened, above those from which it is told."""
    weights = _weights()[group(why)]
    return sum(w * f for w, f in zip(weights, (*features, 1.0), strict=True))


def group(why: Why) -> str:
    """The name of the set of weights for a way of slipping."""
    return "alike" if why in (Why.SHAPE, Why.SOUND) else why.value


def features(
    run: Run, slip: Slip, document: str, model: Phrasing, table: Characters
) -> tuple[float, ...]:
    """What speaks for and against a slip, in the order of `FEATURES`."""
    tokens = _under(run, slip)
    singles = [token for token in tokens if len(token.word) == 1]
    size = len(slip.word)
    return (
        float(slip.why is Why.SOUND),
        _nearness(slip, table),
        slip.gain / 5,
        min(slip.gain, 10) / 5,
        float(len(tokens)),
        float(len(singles)),
        (min((model.alone.get(t.word, -23.0) for t in singles), default=-6.0) + 12) / 3,
        (min((t.chance for t in singles), default=-6.0) + 12) / 3,
        min((t.chance for t in tokens), default=0.0) / 5,
        min((table.freedom(t.word) for t in singles), default=0.0),
        math.log10(table.alone.get(slip.old, 0) + 1) if slip.old else 0.0,
        float(size > 1),
        float(size > 2),
        float(size > 3),
        (model.alone.get(slip.word, -23.0) + 12) / 3 if size else 0.0,
        *_again(run.text, slip, document),
        min(5.0, slip.lead / 3),
    )


def _nearness(slip: Slip, table: Characters) -> float:
    """How far up among the look-alikes of the old character the new one stands; 1 for the first.

    One that sounds the same, too, is nearer by one.
    """
    if group(slip.why) != "alike":
        return 0.0
    place = table.shapes.get(slip.old, "").find(slip.new)
    seen = 1 / (1 + place / 4) if place >= 0 else 0.0
    sounds = table.sounds.get(slip.old, frozenset()) & table.sounds.get(slip.new, frozenset())
    return seen + float(bool(sounds) and place >= 0)


def _under(run: Run, slip: Slip) -> tuple[Token, ...]:
    """The words of the run as it stands that the slip's word takes the place of."""
    last = len(run.text) - 1
    first = run.token_at[min(slip.at, last)]
    return run.tokens[first : run.token_at[max(min(slip.end, last + 1) - 1, 0)] + 1]


def _again(text: str, slip: Slip, document: str) -> tuple[float, ...]:
    """How often the document writes the passage elsewhere, as it stands and as it was meant."""
    after = slip.start + len(slip.old)
    left, right = text[max(0, slip.start - 1) : slip.start], text[after : after + 1]
    old, new = left + slip.old + right, left + slip.new + right
    halves = (left + slip.old, slip.old + right) if slip.old else (left + right,)
    half = max((document.count(h) - 1 for h in halves if len(h) > 1), default=0)
    wide = text[max(0, slip.at - 1) : slip.at] + slip.word + text[slip.end : slip.end + 1]
    word = document.count(slip.word) if len(slip.word) > 1 else 0
    return (
        float(min(document.count(old) - 1, 3)) if len(old) > 1 else 0.0,
        float(min(half, 3)),
        math.log2(1 + document.count(new)) if len(new) > 1 else 0.0,
        math.log2(1 + word),
        float(len(slip.word) > 1 and wide in document),
    )


@cache
def _weights() -> Mapping[str, Sequence[float]]:
    file = resources.files("align") / "data" / "slips.json"
    found: dict[str, list[float]] = json.loads(file.read_text("utf-8"))["weights"]
    return found
