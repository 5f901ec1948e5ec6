"""The job: what a worker is asked to do."""

from dataclasses import dataclass

from duban.settings import IngestSettings


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is to do: read a file, or only structure pages that were read before.

    `name` is shown in messages; `sha256` is that of the bytes in the descriptor.
    """

    name: str
    sha256: str
    limits: IngestSettings
    structure_only: bool = False
