"""The shape of what backup and restore print."""

from typing_extensions import TypedDict

from jobs.backup import Manifest


class BackupShape(TypedDict):
    """A backup and what it holds; `sha256` is that of the record in it, `made` an ISO time."""

    path: str
    made: str
    sha256: str
    bytes: int
    files: int
    documents: int
    decisions: int


def backup_shape(path: str, manifest: Manifest) -> BackupShape:
    """What a backup holds, by its manifest."""
    return {
        "path": path,
        "made": manifest.made,
        "sha256": manifest.sha256,
        "bytes": manifest.bytes,
        "files": manifest.held.files,
        "documents": manifest.held.documents,
        "decisions": manifest.held.decisions,
    }
