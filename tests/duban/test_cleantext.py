"""Folding keeps the way back to every raw character."""

from hypothesis import given
from hypothesis import strategies as st

from duban.cleantext import fold

texts = st.text(st.sampled_from("２００８年7月，（一）\u3000\u200b\ufeffab　Ｃ％"))


@given(texts, st.data())
def test_raw_stretch_folds_to_the_clean_stretch(text: str, data: st.DataObject) -> None:
    clean = fold(text)
    start = data.draw(st.integers(0, len(clean.text)))
    end = data.draw(st.integers(start, len(clean.text)))
    raw_start, raw_end = clean.raw(start, end)
    assert fold(text[raw_start:raw_end]).text == clean.text[start:end]


@given(texts)
def test_every_clean_offset_is_found_again(text: str) -> None:
    clean = fold(text)
    for index in range(len(clean.text)):
        assert clean.clean(clean.offsets[index]) == index
    assert len(clean.offsets) == len(clean.text) + 1
