"""The wire between a reading process and the one that asked: framed values of known classes.

Values are pickled, but only classes of the list below are ever built from the wire, so that a
reading process taken over by a hostile file can hand back wrong text and nothing worse.
"""

import io
import os
import pickle
import struct
from collections.abc import Callable
from enum import Enum
from typing import Any

_HEAD = struct.Struct(">cI")
_CHUNK = 1 << 16
_MODULES = frozenset(
    {
        "duban.cleantext",
        "duban.document",
        "duban.language",
        "duban.layout",
        "duban.message",
        "duban.outcome",
        "duban.span",
        "ingest.reader",
    }
)
_CALLABLES = frozenset({("datetime", "date"), ("copyreg", "__newobj__"), ("builtins", "frozenset")})


class Kind(Enum):
    """What a frame holds."""

    FORMAT = b"F"
    PAGE = b"P"
    FILE = b"A"
    DATA = b"D"
    READ = b"E"
    REFUSED = b"R"
    PARSED = b"S"


class BrokenWireError(Exception):
    """The other end closed in the middle of a frame, or sent what is not on the list."""


def send(descriptor: int, kind: Kind, payload: bytes) -> None:
    """Write one frame. Raises `BrokenPipeError` when nobody listens any more."""
    view = memoryview(_HEAD.pack(kind.value, len(payload)) + payload)
    while view:
        view = view[os.write(descriptor, view) :]


def receive(read: Callable[[int], bytes]) -> tuple[Kind, bytes] | None:
    """The next frame, None at the end. Raises `BrokenWireError` for a frame cut short."""
    head = read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise BrokenWireError
    kind, length = _HEAD.unpack(head)
    payload = read(length)
    if len(payload) < length:
        raise BrokenWireError
    try:
        return Kind(kind), payload
    except ValueError as error:
        raise BrokenWireError from error


def packed(value: object) -> bytes:
    """A value as it travels."""
    return pickle.dumps(value, protocol=5)


def unpacked(payload: bytes) -> Any:
    """The value that travelled. Raises `BrokenWireError` for a class that is not on the list."""
    try:
        return _Unpickler(io.BytesIO(payload)).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, TypeError, ValueError) as error:
        raise BrokenWireError from error


def chunks(data: bytes) -> list[bytes]:
    """The data in pieces that a pipe takes well."""
    return [data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK)]


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _CALLABLES:
            return super().find_class(module, name)
        if module in _MODULES and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
