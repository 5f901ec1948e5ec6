"""Doubt: how surely a run of characters slipped, weighed from what the model and the document say.

The weights were learned by `bench/train_slips.py`: a small network of one hidden layer.
"""

import math
from collections.abc import Sequence

import numpy as np

from align.characters import Characters
from align.garbles.net import net
from align.garbles.run import Run, Token
from align.garbles.setting import SETTING, Manner, setting, under
from align.garbles.slips import Slip, Why
from align.phrasing import Phrasing

FEATURES = (
    "sound", "near sound", "nearness", "seen and heard", "first gain", "further gain",
    "gain by nearness", "gain by sound", "words",
    "single words", "rarest single", "least likely single", "least likely word", "least free",
    "counted alone", "in a word", "in a long word", "in a set phrase", "word", "same again",
    "half again", "mended again", "word again", "word with neighbours again", "lead",
    "likeliness mended", "fits before", "fits after", "after a sign", "before a sign",
    "short run", "joined", "known as joined", "freest join", "free", *SETTING,
    "alike", "other", "lost", "twice", "gained",
)  # fmt: skip
GROUPS = FEATURES[-5:]


def odds(features: Sequence[float]) -> float:
    """The log odds that a slip of these features happened, above those from which it is told."""
    return float(net("slips").odds(np.array(features)))


def group(why: Why) -> str:
    """Which of `GROUPS` a way of slipping belongs to."""
    return "alike" if why in (Why.SHAPE, Why.SOUND, Why.NEAR) else why.value


def features(
    run: Run, slip: Slip, manner: Manner, model: Phrasing, table: Characters
) -> tuple[float, ...]:
    """What speaks for and against a slip, in the order of `FEATURES`."""
    tokens = run.tokens[slice(*under(run, slip))]
    singles = [token for token in tokens if len(token.word) == 1]
    size = len(slip.word)
    near = slip.nearness
    sounds = table.sounds.get(slip.old, frozenset()) & table.sounds.get(slip.new, frozenset())
    return (
        float(slip.why is Why.SOUND),
        float(slip.why is Why.NEAR),
        near,
        near if sounds else 0.0,
        min(slip.gain, 10) / 5,
        min(max(slip.gain - 10, 0), 15) / 5,
        min(slip.gain, 20) / 10 * near,
        min(slip.gain, 20) / 10 * bool(sounds),
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
        *_again(run.text, slip, manner.text),
        min(5.0, slip.lead / 3),
        *_fit(run, slip, model, tokens),
        *_joined(run, slip, model),
        *setting(run, slip, manner, model, table),
        *(float(group(slip.why) == name) for name in GROUPS),
    )


def _fit(run: Run, slip: Slip, model: Phrasing, tokens: Sequence[Token]) -> tuple[float, ...]:
    """How well the word meant stands between its neighbours, and where the slip stands."""
    size = len(run.text)
    before = run.tokens[run.token_at[slip.at - 1]].word if slip.at else ""
    after = run.tokens[run.token_at[slip.end]].word if slip.end < size else ""
    mended = sum(token.chance for token in tokens) + slip.gain
    return (
        (mended / max(1, len(slip.word)) + 5) / 3,
        float(slip.at > 0 and slip.word in model.after(before)),
        float(bool(slip.word) and after in model.after(slip.word)),
        float(slip.start == 0),
        float(slip.start + len(slip.old) >= size),
        float(size < 4),
    )


def _joined(run: Run, slip: Slip, model: Phrasing) -> tuple[float, ...]:
    """How freely the characters that stand there join others, as those of coinages do.

    Counted are the words, as the model knows them, that a character begins, and those it ends.
    """
    at = slip.start
    left, here = run.text[max(0, at - 1) : at], slip.old or run.text[at : at + 1]
    right = run.text[at + len(slip.old) :][:1]
    joins = [(a, b) for a, b in ((left, here), (here, right)) if a and b]
    chances = [model.chance(a, b) - model.alone.get(b, -23.0) for a, b in joins]
    known = max(
        (float(b in model.after(a)) for a, b in joins),
        default=0.0,
    )
    firsts, lasts = model.joining
    return (
        max(chances, default=0.0) / 3,
        known,
        max((firsts.get(a, 0.0) + lasts.get(b, 0.0) for a, b in joins), default=0.0) / 5,
        (firsts.get(here, 0.0) + lasts.get(here, 0.0)) / 5,
    )


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
