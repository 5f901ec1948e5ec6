"""The catalogue: every message in both languages, with the same placeholders."""

import re
import string

import pytest

from duban.language import Language
from duban.message import catalogue, message, named


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_message_speaks_both_languages(code: str) -> None:
    texts = catalogue()[code]
    assert texts["zh"]
    assert texts["en"]
    assert re.search("[一-鿿]", texts["zh"])
    assert placeholders(texts["zh"]) == placeholders(texts["en"])


@pytest.mark.parametrize("code", sorted(c for c in catalogue() if c.startswith("DUB-")))
def test_error_gives_advice_in_both_languages(code: str) -> None:
    assert catalogue()[code]["advice_zh"]
    assert catalogue()[code]["advice_en"]


def test_values_fill_the_message() -> None:
    told = message("DUB-SET-001", name="port", place="duban.toml")
    assert told.text(Language.ZH) == "duban.toml 中有未知设置项 port。"


def test_unknown_code_is_a_defect() -> None:
    with pytest.raises(KeyError):
        message("DUB-NOT-999")


def test_words_named_in_a_value_follow_the_language() -> None:
    told = message("bead.garbled.passage", what=named("garble.lost_negation"))
    assert told.text(Language.ZH) == "此处有受损文字：否定丢失。"
    assert told.text(Language.EN) == "A passage here is garbled: lost negation."


def test_a_value_that_names_nothing_stays_as_it_stands() -> None:
    told = message("bead.garbled.passage", what="⟦甲⟧ {what}")
    assert "⟦甲⟧ {what}" in told.text()
