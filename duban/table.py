"""Tables that a package ships with its code: word lists and names, as TOML."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(package: str, name: str) -> Mapping[str, Any]:
    """What `data/NAME.toml` of a package says; it is read once and must not be changed.

    A file that is missing or no TOML is a defect, and raises.
    """
    file = resources.files(package) / "data" / f"{name}.toml"
    return tomllib.loads(file.read_text("utf-8"))
