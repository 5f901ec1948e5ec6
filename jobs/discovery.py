"""Which files a run is about: named files, folders walked in order, manifests obeyed."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from duban.error import UsageError

MANIFEST = "manifest.json"


def files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Every file meant by the paths, each once, in order of path.

    A folder with a manifest stands for what the manifest lists. Hidden files and those that an
    editor or a download is still writing are passed over. Raises `UsageError` for a path that
    does not exist or a manifest that cannot be read.
    """
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found.update(_inside(path))
        elif path.exists() or path.is_symlink():
            found.add(path)
        else:
            raise UsageError("DUB-JOB-001", path=path)
    return tuple(sorted(found))


def expected_digest(path: Path) -> str | None:
    """The digest that a manifest beside the file promises, None without one."""
    manifest = path.parent / MANIFEST
    if not manifest.is_file():
        return None
    return _listed(manifest).get(path.name)


def _inside(folder: Path) -> Iterator[Path]:
    manifest = folder / MANIFEST
    if manifest.is_file():
        yield from (folder / name for name in _listed(manifest))
        return
    for entry in sorted(folder.iterdir()):
        if _is_passing(entry.name):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _inside(entry)
        elif not entry.is_dir():
            yield entry


def _listed(manifest: Path) -> dict[str, str]:
    try:
        listed = json.loads(manifest.read_text("utf-8"))["files"]
        return {entry["path"]: entry["sha256"] for entry in listed}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError("DUB-JOB-002", path=manifest, why=error) from error


def _is_passing(name: str) -> bool:
    return name.startswith((".", "~$")) or name.endswith((".part", ".crdownload", ".tmp", "~"))
