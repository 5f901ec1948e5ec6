"""The laws of the development data: others' text, read to measure and never kept."""

import tarfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path


def laws(folder: Path) -> Iterator[str]:
    """The texts of laws.tar.xz without their headers, in the archive's order."""
    with tarfile.open(folder / "laws.tar.xz") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".md") else None
            if file is not None and not member.name.endswith("_index.md"):
                yield file.read().decode("utf-8").split("<!-- INFO END -->")[-1]


def is_judged(text: str) -> bool:
    """Whether a law belongs to the half that judges; the other half is for tuning."""
    return int(sha256(text[:200].encode("utf-8")).hexdigest(), 16) % 2 == 1
