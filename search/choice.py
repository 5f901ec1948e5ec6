"""The engine that the settings name."""

import importlib
from pathlib import Path
from urllib.parse import urlsplit

from duban.error import UsageError
from duban.ports import Encoder, Tokenizer
from duban.settings import SearchSettings
from search.builtin import BuiltinEngine
from search.engine import Engine


def engine(settings: SearchSettings, tokenizer: Tokenizer, encoder: Encoder) -> Engine:
    """The built-in engine, or the one of the server whose address is set.

    Raises `UsageError` for any other name and where the package elasticsearch is missing, and
    `FailingEnvironmentError` when the server cannot be reached.
    """
    folder = Path(settings.folder)
    if settings.engine == "builtin":
        return BuiltinEngine(folder, tokenizer, encoder)
    if not _is_address(settings.engine):
        raise UsageError("DUB-SEA-003", engine=settings.engine)
    try:
        elastic = importlib.import_module("search.elastic")
    except ModuleNotFoundError as error:
        raise UsageError("DUB-SEA-001", engine=settings.engine.rpartition("@")[2]) from error
    # the vectors beside an index are of the same day as it, so each engine has its own
    made: Engine = elastic.ElasticEngine(settings.engine, folder / "server", tokenizer, encoder)
    return made


def _is_address(engine: str) -> bool:
    parts = urlsplit(engine)
    try:
        return parts.scheme in ("http", "https") and bool(parts.hostname and parts.port)
    except ValueError:
        return False
