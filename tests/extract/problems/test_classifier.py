from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.problems import remembering
from duban.language import Language
from duban.obligation import Suggestion
from duban.ports import Vectors
from extract.problems import Example, ProblemClassifier, examples, taxonomy

ENCODER = remembering()
TAXONOMY = taxonomy()
WHOLE = ProblemClassifier(TAXONOMY, ENCODER, examples())
BARE = ProblemClassifier(TAXONOMY)


def ids(suggestions: tuple[Suggestion, ...]) -> list[str]:
    return [suggestion.category for suggestion in suggestions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("不按规定开设银行账户、传递票据", ["C3.1", "C3.2"]),
        ("隐瞒、转移社会保险费收入", ["C1.4", "C1.5"]),
        ("the income of social insurance premium is concealed or pferred", ["C1.4", "C1.5"]),
        ("挪用社会保险基金", ["C2.11"]),
    ],
)
def test_official_wording_decides_alone(text: str, wanted: list[str]) -> None:
    for classifier in (BARE, WHOLE):
        found = classifier.suggest(text)
        assert ids(found) == wanted
        assert {suggestion.score for suggestion in found} == {1.0}
        assert {suggestion.reason.code for suggestion in found} == {"problem.wording"}


def test_the_span_of_official_wording_is_its_words_in_the_document() -> None:
    text = "查明：擅自扩大使用范围的问题"
    (found,) = WHOLE.suggest(text, "d1", 100)
    assert (found.span.document, found.span.start, found.span.end) == ("d1", 103, 111)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("某县把养老保险结余借给城投公司", "C2.11"),
        ("Two clinics billed the medical fund for tests that nobody had", "C2.6"),
    ],
)
def test_other_wording_gives_three_with_score_and_reason(text: str, wanted: str) -> None:
    found = WHOLE.suggest(text, "d1", 7)
    assert len(found) == 3
    assert found[0].category == wanted
    assert [s.score for s in found] == sorted((s.score for s in found), reverse=True)
    assert all(0 <= s.score < 1 for s in found)
    assert all("nearness" in s.reason.text() and s.reason.text(Language.ZH) for s in found)
    assert {(s.span.start, s.span.end) for s in found} == {(7, 7 + len(text))}


@pytest.mark.parametrize("text", ["某县把结余借给城投公司", "Two clinics billed for nothing"])
def test_a_last_stop_changes_nothing(text: str) -> None:
    stop = "。" if text.startswith("某") else "."
    assert [(s.category, s.score) for s in WHOLE.suggest(text)] == [
        (s.category, s.score) for s in WHOLE.suggest(text + stop)
    ]


def test_without_an_encoder_only_official_wording_speaks() -> None:
    assert BARE.suggest("某县把养老保险结余借给城投公司") == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "未发现违规开设账户情况。",
        "No unauthorised accounts were found.",
        "严禁挤占挪用基金",
        "触犯刑律的，依法追究责任",
        "统计局公布了人口数据",
        "会议传达学习了上级文件精神",
    ],
)
def test_what_states_no_problem_gets_none(text: str) -> None:
    assert WHOLE.suggest(text) == ()


def test_a_denial_followed_by_a_problem_is_not_silenced() -> None:
    assert WHOLE.suggest("未发现贪污问题，但个人账户没有记入2006年的缴费")


def test_a_correction_teaches_the_classifier() -> None:
    text = "经办大厅叫号机损坏，群众排队两小时"
    before = ids(ProblemClassifier(TAXONOMY, ENCODER).suggest(text))
    taught = ProblemClassifier(TAXONOMY, ENCODER, [Example(text, ("C4.5",))])
    assert before[:1] != ["C4.5"]
    assert ids(taught.suggest("叫号机坏了，群众排了很久的队"))[0] == "C4.5"


def test_a_correction_outweighs_what_the_passage_resembles() -> None:
    text = "某县把养老保险结余借给城投公司"
    taught = ProblemClassifier(TAXONOMY, ENCODER, [Example(text, ("C4.4", "C2.10"))])
    assert set(ids(taught.suggest(text))[:2]) == {"C4.4", "C2.10"}


def test_a_correction_to_no_problem_silences() -> None:
    text = "某县把养老保险结余借给城投公司"
    taught = ProblemClassifier(TAXONOMY, ENCODER, [Example(text, ())])
    assert taught.suggest(text) == ()


def test_a_second_campaign_is_only_a_second_file() -> None:
    fire = ProblemClassifier(taxonomy("fire_safety"), ENCODER)
    assert ids(fire.suggest("占用、堵塞疏散通道")) == ["F1.1"]
    assert ids(fire.suggest("酒店把逃生门锁死了"))[0] == "F1.1"
    assert ids(fire.suggest("Electric bikes were plugged in next to the beds"))[0] == "F3.3"


@pytest.mark.parametrize(
    ("text", "funds"),
    [
        ("从失业保险基金中支付办公楼维修款", ("unemployment",)),
        ("养老金和工伤待遇", ("pension", "work-injury")),
        ("hospital bills and maternity allowances", ("medical", "maternity")),
        ("社会保险基金", ()),
    ],
)
def test_funds_are_read_from_a_closed_list(text: str, funds: tuple[str, ...]) -> None:
    assert TAXONOMY.funds_in(text) == funds


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80), st.integers(0, 1000))
def test_any_text_gives_at_most_three_inside_it_and_always_the_same(text: str, offset: int) -> None:
    found = WHOLE.suggest(text, "d", offset)
    assert len(found) <= 3
    assert all(offset <= s.span.start <= s.span.end <= offset + len(text) for s in found)
    assert found == WHOLE.suggest(text, "d", offset)


class Blind:
    name = "blind"

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), 4), dtype=np.float32)


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    assert ProblemClassifier(TAXONOMY, Blind()).suggest("任何文字") == ()
