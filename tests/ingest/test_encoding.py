"""Encodings: what was written is read back, or said to be damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.encoding import decode
from ingest.reader import Refused

PROSE = "各市、县要按照专项治理内容，组织涉及基金经办和管理的部门开展自查。"
TRADITIONAL = "各縣市應依照規定辦理，並於九月底前報送結果。"
ENGLISH = "The provincial leading group shall report once a month."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("length", [4, 9, 33])
def test_simplified(encoding: str, length: int) -> None:
    assert decode(PROSE[:length].encode(encoding)).text == PROSE[:length]


@pytest.mark.parametrize("encoding", ["big5", "cp950", "utf-8", "utf-16", "gb18030"])
def test_traditional(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding)).text == TRADITIONAL


def test_english_with_two_chinese_words() -> None:
    text = ENGLISH + " 人社部"
    assert decode(text.encode("gb18030")).text == text


def test_one_broken_byte_is_one_mark_and_a_warning() -> None:
    data = (PROSE * 20).encode("gb18030")
    broken = data[:200] + b"\xff" + data[200:]
    decoded = decode(broken)
    assert decoded.text.count("\ufffd") == 1
    (warned,) = decoded.warnings
    assert warned.message.code == "DUB-ING-041"
    assert decoded.text[warned.start : warned.end] == "\ufffd"


def test_lines_in_two_encodings() -> None:
    data = (PROSE + "\n").encode("gb18030") + (PROSE + "\n").encode() * 2
    decoded = decode(data * 3)
    assert decoded.text == (PROSE + "\n") * 9
    assert [warned.message.code for warned in decoded.warnings] == ["DUB-ING-040"]


def test_mojibake_is_said_and_kept() -> None:
    garbled = (PROSE * 3).encode().decode("gb18030", "replace").replace("\ufffd", "?")
    decoded = decode(garbled.encode())
    assert decoded.text == garbled
    assert [warned.message.code for warned in decoded.warnings] == ["DUB-ING-042"]
    assert decode(PROSE.encode("gb18030")).warnings == ()


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf \n"])
def test_no_text(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        decode(data)
    assert refused.value.reason.code == "DUB-ING-001"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\x00" * 400 + b"abc", b"\x7fELF\x02\x01\x01" + b"\x00" * 99]
)
def test_no_text_at_all(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        decode(data)
    assert refused.value.reason.code in ("DUB-ING-001", "DUB-ING-002")


@given(st.text(alphabet=PROSE + ENGLISH + "\n", min_size=6, max_size=200))
def test_utf8_is_never_mistaken(text: str) -> None:
    if text.strip():
        assert decode(text.encode()).text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except Refused as refused:
        text = refused.reason.code
    assert text.strip()
