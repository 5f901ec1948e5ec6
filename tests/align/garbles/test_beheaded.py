"""Words that lost a prefix, and loops that break off inside their last turn."""

from duban.garble import GarbleKind as Kind
from tests.align.garbles.conftest import Beside, Find

FORMED = "The information system shall carry the formation notices of every school."


def test_a_rest_that_no_list_has_is_told_by_the_documents_own_use(
    find: Find,
) -> None:
    text = "Goods portation is supervised. Waste fer is reported. Transportation is licensed."
    assert find(text, Kind.BROKEN_WORD) == [("portation", "transportation"), ("fer", "transfer")]


def test_without_the_whole_word_anywhere_nothing_is_told(find: Find) -> None:
    assert find("Ships of every port are inspected in each portable dock.", Kind.BROKEN_WORD) == []


def test_words_that_are_whole_and_have_a_longer_kin_stay_silent(
    find: Find,
) -> None:
    assert find(FORMED, Kind.BROKEN_WORD) == []
    assert (
        find("Late reports, missions and actions; translate, transmissions.", Kind.BROKEN_WORD)
        == []
    )


def test_a_common_word_is_told_beside_its_counterpart_only(beside: Beside) -> None:
    own = [
        "The portation of dangerous goods is supervised with care.",
        "Strengthen the supervision of the port link.",
        "Inspect the ships of every port.",
    ]
    other = ["认真监督危险货物的运输。", "强化运输环节监管。", "检查各港口的船舶。"]
    told = [(g.span.start, g.proposal) for g in beside(own, other) if g.kind is Kind.BROKEN_WORD]
    first = "\n".join(own).index("port link")
    assert told == [(4, "transportation"), (first, "transport")]


def test_a_loop_of_words_is_told_once_and_ends_with_its_last_word(
    find: Find,
) -> None:
    text = "Reports shall be submitted to the office before May the the the the the."
    assert find(text, Kind.REPETITION_LOOP) == [("the the the the the", "the")]
    assert find(text, Kind.DUPLICATED_PHRASE) == []


def test_the_reading_of_a_loop_ends_where_the_loop_ends(find: Find) -> None:
    text = "To all commissions, the offices, the offices, the offices, the offices: carry it out."
    ((words, proposal),) = find(text, Kind.REPETITION_LOOP)
    assert (words[-8:], proposal) == (" offices", "the offices")
