"""Parse one file in this process: sniff, read, structure."""

from duban.identity import digest
from duban.outcome import Parsed, Quarantined
from duban.settings import IngestSettings
from ingest.reader import Refused, gather, refuse
from ingest.readers import sniff
from ingest.structure import structure


def parse(data: bytes, name: str, limits: IngestSettings | None = None) -> Parsed | Quarantined:
    """The documents in the bytes of one file, or the reason why it was set aside.

    No child process guards against hostile files here; `ingest.ingest` does that.
    """
    settings = limits or IngestSettings()
    sha256 = digest(data)
    try:
        if len(data) > settings.max_bytes:
            raise refuse("DUB-ING-003", found=len(data), limit=settings.max_bytes)
        if not data:
            raise refuse("DUB-ING-001")
        reader = sniff(data, name)
        if reader is None:
            raise refuse("DUB-ING-002")
        return structure(gather(reader.read(data, settings)), name, sha256)
    except Refused as refused:
        return Quarantined(name, sha256, refused.reason, refused.transient)
