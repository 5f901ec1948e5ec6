"""Garbles an English text shows without a counterpart: cuts, doublings, labels, lines of a page."""

import pytest

from align.garbles import Finder
from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import plain


def told(text: str, kind: Kind) -> list[tuple[str, str | None]]:
    found = Finder().garbles(plain(text))
    return [(g.span.of(text), g.proposal) for g in found if g.kind is kind]


def test_a_sentence_cut_in_a_word_is_told_with_the_word_the_document_has() -> None:
    text = "Clarify the division of the responsib\nThe responsibilities of towns are listed below."
    assert told(text, Kind.TRUNCATION) == [("responsib", "responsibilities")]


def test_a_rare_word_at_the_end_is_the_beginning_of_a_common_one() -> None:
    text = "The chlorine is kept low, and so is the water tempera\nFoot pools are cleaned each day."
    assert told(text, Kind.TRUNCATION) == [("tempera", "temperature")]


@pytest.mark.parametrize(
    ("text", "twice", "once"),
    [
        ("The number of bathers has increase increased.", "increase increased", "increased"),
        ("Third, third, teach the pupils.", "Third, third", "Third"),
        ("It is late. Samples samples that fail are kept.", "Samples samples", "Samples"),
        ("Those who dilute and dilute milk are fined.", "dilute and dilute", "dilute"),
        (
            "It goes to the manufacturer and manufacturer.",
            "manufacturer and manufacturer",
            "manufacturer",
        ),
    ],
)
def test_doublings(text: str, twice: str, once: str) -> None:
    assert told(text, Kind.DUPLICATED_PHRASE) == [(twice, once)]


@pytest.mark.parametrize(
    "text",
    [
        "The air gets thicker and thicker every year. Research and research training grow.",
        "The increase increased pressure on the Baden Baden office.",
        "Many, many thanks.",
    ],
)
def test_what_may_be_said_twice(text: str) -> None:
    assert told(text, Kind.DUPLICATED_PHRASE) == []


def test_a_label_in_words_among_figures_is_the_odd_one_wherever_it_stands() -> None:
    first = "One. Aims\nII. Tasks\nIII. Steps\nIV. Needs"
    assert told(first, Kind.NUMBERING) == [("One.", "I.")]
    middle = "1. Pools are clean.\n2. Water is clear.\nFive. Towels are dry.\n4. Staff are well."
    assert told(middle, Kind.NUMBERING) == [("Five.", "3.")]


@pytest.mark.parametrize(
    "line",
    [
        "ICP No. 12003344 Hosted by the office of the county",
        "Last article: Answers to letters of citizens in May",
        "Editor: Wang Lin Source: County television station",
        "Technical support: Zhongke",
    ],
)
def test_lines_of_a_page(line: str) -> None:
    text = f"All scales shall be tested in May by the bureau.\n{line}"
    assert told(text, Kind.BOILERPLATE) == [(line, "")]
