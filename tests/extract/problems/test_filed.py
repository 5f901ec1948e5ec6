"""What a reviewer set holds for that very passage; it teaches similar wording."""

from bench.problems import remembering
from duban.document import Genre
from duban.filing import Filing
from duban.language import Language
from duban.obligation import Extraction, Obligation, Strength
from extract.extractor import Extractor
from extract.problems import Example, ProblemClassifier, examples, taxonomy

PLAN = """\
社会保险基金专项治理工作方案

　　一、范围和主要任务
　　专项治理的主要任务是：解决基金征缴、支付和管理中存在的以下问题：
　　（一）不及时征缴社会保险费；收入不按规定入账等问题。
　　（二）不按规定开设银行账户、传递票据、划转资金和进行会计核算，基金不按规定归集的问题。
"""
ITEM = "不及时征缴社会保险费；收入不按规定入账等问题"
AT = "2024-05-06T08:00:00+00:00"


def extractor(*filings: Filing) -> Extractor:
    taught = [Example(one.text, (one.category,) if one.category else ()) for one in filings]
    classifier = ProblemClassifier(taxonomy(), remembering(), (*examples(), *taught))
    return Extractor(classifier=classifier, filings=filings)


def listed(found: Extraction) -> list[Obligation]:
    return [norm for norm in found.obligations if norm.strength is Strength.PROBLEM]


def test_the_set_category_replaces_what_the_rules_propose() -> None:
    found = extractor(Filing(ITEM, "C5.1", "马丽", AT)).text(PLAN, genre=Genre.PLAN)
    first, second = listed(found)
    assert [(s.category, s.score, s.reason.text(Language.ZH)) for s in first.categories] == [
        ("C5.1", 1.0, "由马丽于2024-05-06确定。")
    ]
    assert first.categories[0].span == first.span
    assert len(second.categories) == 5
    assert found.categories[0].category == "C5.1"
    assert "C1.2" not in {s.category for s in found.categories}


def test_no_category_silences_the_passage() -> None:
    found = extractor(Filing(ITEM, "", "马丽", AT)).text(PLAN, genre=Genre.PLAN)
    assert listed(found)[0].categories == ()
    assert {s.category.split(".")[0] for s in found.categories} == {"C3"}


def test_a_sentence_of_a_finding_can_be_set_too() -> None:
    words = "有关部门把一笔钱放错了地方"
    found = extractor(Filing(words + "。", "C2.1", "Ma Li", AT)).text(words + "。")
    assert [(s.category, s.score) for s in found.categories] == [("C2.1", 1.0)]


def test_similar_wording_learns_from_it() -> None:
    asked = "把结余资金借给了镇办企业周转使用"
    near = "将结余资金出借给乡镇企业用于周转"
    before = extractor().text(asked)
    after = extractor(Filing(near, "C5.4", "Ma Li", AT)).text(asked)
    assert "C5.4" not in {s.category for s in before.categories}
    assert "C5.4" in {s.category for s in after.categories}
