import pytest

from align import renders


@pytest.mark.parametrize(
    ("term", "passage", "known"),
    [
        ("the bungee jumping", "蹦极", True),
        ("hospitals", "学校、医院", True),
        ("医院", "schools and hospitals", True),
        ("hospital fund", "医院", False),  # a word of the term is not the term
        ("Qxzv", "敬老院", False),
        ("", "敬老院", False),
        ("敬老院", "", False),
    ],
)
def test_only_the_whole_term_is_rendered(term: str, passage: str, known: bool) -> None:
    assert renders(term, passage) is known
