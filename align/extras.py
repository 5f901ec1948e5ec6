"""Packages that are there only where somebody installed them."""

from importlib.util import find_spec

from duban.error import UsageError


def needed(module: str, encoder: str) -> None:
    """Nothing, or `UsageError` DUB-ALN-002 where an encoder's package is missing."""
    if find_spec(module) is None:
        raise UsageError("DUB-ALN-002", name=encoder, package=module.replace("_", "-"))
