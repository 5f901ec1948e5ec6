"""The wire: values come back whole, and nothing but values is ever built."""

import os
import pickle
from collections.abc import Callable

import pytest

from duban.layout import Line
from duban.message import message
from duban.outcome import Warned
from ingest.isolation.wire import BrokenWireError, Kind, packed, receive, send, unpacked
from ingest.reader import Hint, RawPage, Role


def test_a_page_comes_back_whole() -> None:
    page = RawPage(
        "各市要报告",
        3,
        lines=(Line(0, 5, 3, (1.0, 2.0, 3.0, 4.0), 0.5),),
        hints=(Hint(0, 2, Role.HEADING, 1),),
        warnings=(Warned(message("DUB-ING-110"), 0, 2),),
    )
    assert unpacked(packed(page)) == page


class Harm:
    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return os.system, ("true",)


@pytest.mark.parametrize("value", [Harm(), os.system, print, RuntimeError("x")])
def test_nothing_else_is_built(value: object) -> None:
    with pytest.raises(BrokenWireError):
        unpacked(pickle.dumps(value))


def test_frames_keep_their_borders() -> None:
    source, target = os.pipe()
    send(target, Kind.FORMAT, b"pdf")
    send(target, Kind.DATA, b"")
    os.write(target, b"P\x00\x00")
    os.close(target)
    with os.fdopen(source, "rb") as stream:
        assert receive(stream.read) == (Kind.FORMAT, b"pdf")
        assert receive(stream.read) == (Kind.DATA, b"")
        with pytest.raises(BrokenWireError):
            receive(stream.read)
