"""Days with a letter for a digit, and dates with a stray digit; sound dates stay unmarked."""

import pytest

from duban.garble import GarbleKind
from tests.align.garbles.conftest import Find


@pytest.mark.parametrize(
    ("text", "words", "proposal"),
    [
        ("Reports shall be sent by March l5 of each year.", "l5", "15"),
        ("The work shall end on November 3O, 2020.", "3O", "30"),
        ("Plans are due on 1O May at the latest.", "1O", "10"),
        ("The plans shall be submitted before 2 May 0.", "2 May 0", None),
    ],
)
def test_a_misread_day_is_told(find: Find, text: str, words: str, proposal: str | None) -> None:
    found = find(text, GarbleKind.DATE)
    assert [(one[0], one[1]) for one in found] == [(words, proposal)]


@pytest.mark.parametrize(
    "text",
    [
        "Meetings are held on May 5, 6 and 7.",
        "Plans are due by 20 May 2031.",
        "Form IO May be used; see section lI of the rules.",
        "Plans are due on lO May.",  # no digit is left that tells it from letters
        "It opens on 4 May 2019; it closes on 5 June 2020.",
    ],
)
def test_sound_dates_are_left_alone(find: Find, text: str) -> None:
    assert find(text, GarbleKind.DATE) == []
