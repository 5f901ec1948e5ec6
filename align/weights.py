"""The weights of the bead scorer: a small data file, trained by `bench/train_aligner.py`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from align.features import names


@dataclass(frozen=True, slots=True)
class Weights:
    """One weight a feature, and the digest of the texts that trained them."""

    values: Mapping[str, float]
    trained_on: str = ""


@cache
def shipped() -> Weights:
    """The weights that ship with Duban."""
    return parsed((resources.files("align") / "weights.json").read_text("utf-8"))


def load(path: Path) -> Weights:
    """The weights of a file."""
    return parsed(path.read_text("utf-8"))


def parsed(text: str) -> Weights:
    """Weights from their JSON text. Raises `ValueError` when a feature lacks its weight."""
    data = json.loads(text)
    values = {name: float(value) for name, value in data["weights"].items()}
    missing = set(names()) ^ set(values)
    if missing:
        raise ValueError(f"weights and features differ: {sorted(missing)}")
    return Weights(values, data["trained_on"])


def written(weights: Weights) -> str:
    """The JSON text of weights, in the order of the features."""
    values = {name: round(weights.values[name], 4) for name in names()}
    return json.dumps({"trained_on": weights.trained_on, "weights": values}, indent=1) + "\n"
