import pytest
import spacy

from bench.problems import remembering
from duban.document import Genre
from duban.language import Language
from duban.obligation import Strength
from duban.settings import ExtractSettings
from duban.span import Span
from extract.extractor import Extractor
from extract.pipeline import pipeline
from extract.problems import ProblemClassifier, Problems, examples, taxonomy
from extract.problems.passages import proposed, stated
from extract.reading import Reading, reading_of

CLASSIFIER = ProblemClassifier(taxonomy(), remembering(), examples())
EXTRACTOR = Extractor(classifier=CLASSIFIER)
PLAN = """\
社会保险基金专项治理工作方案

　　一、范围和主要任务
　　专项治理的主要任务是：解决基金征缴、支付和管理中存在的以下问题：
　　（一）不及时征缴社会保险费；收入不按规定入账等问题。
　　（二）不按规定开设银行账户、传递票据、划转资金和进行会计核算，基金不按规定归集的问题。
　　二、工作要求
　　各市要严肃查处贪污、挪用失业保险基金的案件。
"""


def test_listed_problems_get_all_their_official_categories_and_funds() -> None:
    found = EXTRACTOR.text(PLAN, genre=Genre.PLAN)
    listed = [norm for norm in found.obligations if norm.strength is Strength.PROBLEM]
    assert [[s.category for s in norm.categories] for norm in listed] == [
        ["C1.2", "C1.3"],
        ["C3.1", "C3.2", "C3.3", "C3.4", "C3.6"],
    ]
    assert {norm.funds for norm in listed} == {
        ("pension", "unemployment", "medical", "work-injury", "maternity")
    }
    assert [s.category for norm in listed for s in norm.categories] == [
        s.category for s in found.categories
    ]


def test_duties_of_a_plan_state_no_problem_but_name_their_funds() -> None:
    found = EXTRACTOR.text(PLAN, genre=Genre.PLAN)
    (duty,) = [norm for norm in found.obligations if "查处" in norm.span.of(PLAN)]
    assert duty.categories == ()
    assert duty.funds == ("unemployment",)


def test_any_sentence_of_a_report_may_state_a_problem() -> None:
    text = "检查组走访了两个县。社保局把结余基金借给一家公司周转。下一步将加强培训。"
    found = EXTRACTOR.text(text, genre=Genre.REPORT).categories
    assert found
    assert {s.span.of(text) for s in found} == {"社保局把结余基金借给一家公司周转"}
    assert found[0].category == "C2.11"


@pytest.mark.parametrize("text", ["银行没有执行基金存款利率的规定", "某市自定社会保险缴费优惠办法"])
def test_a_line_on_its_own_is_a_finding_whatever_title_it_resembles(text: str) -> None:
    assert EXTRACTOR.text(text).categories


def test_without_a_classifier_nothing_is_proposed() -> None:
    found = Extractor().text(PLAN, genre=Genre.PLAN)
    assert found.categories == ()
    assert all(norm.categories == () for norm in found.obligations)


def test_the_taxonomy_of_the_settings_names_the_funds() -> None:
    settings = ExtractSettings(taxonomy="fire_safety")
    found = Extractor(settings).text(PLAN, genre=Genre.PLAN)
    assert all(norm.funds == () for norm in found.obligations)


def test_the_step_works_alone_and_offsets_are_those_of_the_file() -> None:
    text = "收入不按规定入账；基金不按规定归集"
    doc = spacy.blank("zh").make_doc(text)
    doc.user_data["duban"] = Reading(text, Language.ZH, document="d", base=50)
    reading = reading_of(Problems(taxonomy(), CLASSIFIER)(doc))
    assert [(s.category, s.span) for s in reading.categories] == [
        ("C1.3", Span("d", 50, 58)),
        ("C3.6", Span("d", 59, 67)),
    ]
    assert [span.label_ for span in doc.spans["problems"]] == ["C1.3", "C3.6"]


def test_the_step_is_a_component_of_spacy() -> None:
    nlp = pipeline(Language.ZH, steps=())
    step = nlp.add_pipe("duban_problems", config={"taxonomy": "fire_safety"})
    assert isinstance(step, Problems)
    assert step.taxonomy.id == "fire_safety"
    assert nlp("违规动火作业").text == "违规动火作业"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("甲问题；乙问题。", ["甲问题", "乙问题"]),
        ("Lost 2.5 million. Two ways; one paid.", ["Lost 2.5 million", "Two ways", "one paid"]),
        ("", []),
    ],
)
def test_passages_are_sentences_without_their_blanks(text: str, sentences: list[str]) -> None:
    reading = Reading(text, Language.ZH, genre=Genre.REPORT, base=3)
    assert [reading.words(span) for span in stated(reading)] == sentences


def test_more_than_three_official_problems_in_one_passage_are_all_proposed() -> None:
    words = "贪污、截留、挤占、挪用社会保险基金"
    found = proposed(CLASSIFIER, words, Span("d", 10, 10 + len(words)))
    assert [s.category for s in found] == ["C2.8", "C2.9", "C2.10", "C2.11"]
    assert [s.span.start for s in found] == [10, 13, 16, 19]
