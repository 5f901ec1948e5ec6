from bench.reviewing import reviewed
from review.sentence import sentences
from tests.review.samples import document


def test_a_label_ends_no_sentence() -> None:
    text = "3. 供水企业应当建立台账。\n1.2. 各市要自查。\nIV. Cities shall report. All do."
    made = document("d", text)
    assert [made.words(each) for each in sentences(made)] == [
        "3. 供水企业应当建立台账。",
        "1.2. 各市要自查。",
        "IV. Cities shall report.",
        "All do.",
    ]


def test_the_day_from_which_rules_are_in_force_asks_nothing() -> None:
    rules = (
        "某省计量器具管理办法\n\n第一条　企业应当于2032年6月30日前建立台账。\n\n"
        "第二条　本办法自2032年6月10日起施行。\n"
    )
    coverage, _ = reviewed(rules.encode(), rules.encode())
    (verdict,) = coverage.verdicts
    assert "建立台账" in verdict.requirement.passage
