from pathlib import Path

import pytest

from duban.error import UsageError
from duban.message import Message
from extract.problems import examples, parsed, taxonomy

SMALL = """\
id = "t"
name_zh = "甲"
name_en = "A"

[[fund]]
id = "pension"
name_zh = "养老"
name_en = "pension"
words = ['养老']

[[category]]
id = "C1"
name_zh = "征缴"
name_en = "collection"

[[problem]]
id = "C1.1"
name_zh = "未征缴"
name_en = "not collected"
wording = ['不及时征缴']
funds = ["pension"]
"""


def refused(text: str) -> Message:
    with pytest.raises(UsageError) as error:
        parsed(text, "own.toml")
    return error.value.message


def test_a_small_file_is_read() -> None:
    found = parsed(SMALL, "own.toml")
    assert [problem.id for problem in found.problems] == ["C1.1"]
    assert found.problems[0].category == "C1"
    assert found.places == {"C1.1": 0}


@pytest.mark.parametrize("name", ["", "fire_safety"])
def test_the_shipped_taxonomies_are_whole(name: str) -> None:
    found = taxonomy(name)
    assert {problem.category for problem in found.problems} == {c.id for c in found.categories}
    assert all(problem.says for problem in found.problems)


def test_a_file_of_an_officer_is_read_by_its_path(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(SMALL, "utf-8")
    assert taxonomy(str(own)).id == "t"
    assert examples(str(own)) == ()


def test_examples_name_problems_of_their_taxonomy() -> None:
    found = examples()
    known = taxonomy().places
    assert len(found) == 305
    assert all(id_ in known for example in found for id_ in example.problems)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('id = "t"', 'id = "t', "DUB-EXT-040", None),
        ("wording =", "wordings =", "DUB-EXT-041", 20),
        ('name_en = "not collected"', "name_en = 3", "DUB-EXT-042", 19),
        ("['不及时征缴']", "['不及时(征缴']", "DUB-EXT-043", 20),
        ('funds = ["pension"]', 'funds = ["pensions"]', "DUB-EXT-044", 21),
        ('id = "C1.1"', 'id = "C2.1"', "DUB-EXT-044", 17),
        ('id = "C1.1"', 'id = "C1"', "DUB-EXT-045", 17),
    ],
)
def test_a_fault_is_named_with_file_and_line(
    old: str, new: str, code: str, line: int | None
) -> None:
    message = refused(SMALL.replace(old, new))
    assert message.code == code
    place = dict(message.values)["place"]
    assert place == ("own.toml" if line is None else f"own.toml:{line}")
    assert message.advice()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(UsageError) as error:
        taxonomy("/nowhere/own.toml")
    assert dict(error.value.message.values)["place"] == "/nowhere/own.toml"


def test_a_missing_key_is_told_with_the_line_of_its_entry() -> None:
    text = (
        SMALL.replace('name_en = "not collected"\n', "")
        + """
[[problem]]
id = "C1.2"
name_zh = "乙"
name_en = "B"
"""
    )
    told = refused(text)
    assert told.code == "DUB-EXT-042"
    assert "own.toml:17:" in told.text()
