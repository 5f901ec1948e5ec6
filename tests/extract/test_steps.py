from datetime import date
from pathlib import Path

import pytest

from duban.deadline import Interval
from duban.language import Language
from extract.pipeline import pipeline
from extract.reading import reading_of
from extract.steps import STEPS

TEXT = "一、要求\n各市要于2024年5月31日前报送总结，抽查面不少于50%。"


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("language", list(Language))
def test_each_step_works_alone(step: str, language: Language) -> None:
    doc = pipeline(language, steps=(step,))(TEXT)
    assert doc.text == TEXT
    assert reading_of(doc).text == TEXT


@pytest.mark.parametrize("language", list(Language))
def test_pipeline_is_serialisable(language: Language, tmp_path: Path) -> None:
    nlp = pipeline(language)
    nlp.to_disk(tmp_path)
    copy = pipeline(language).from_disk(tmp_path)
    assert copy.pipe_names == nlp.pipe_names == [f"duban_{step}" for step in STEPS]
    first, second = reading_of(nlp(TEXT)), reading_of(copy(TEXT))
    assert first.obligations == second.obligations != ()


def test_values_are_shown_as_spans_of_the_raw_text() -> None:
    doc = pipeline(Language.ZH)(TEXT)
    assert [span.text for span in doc.spans["times"]] == ["2024年5月31日前"]
    assert [span.text for span in doc.spans["quantities"]] == ["不少于50%"]
    assert [span.text for span in doc.spans["bodies"]] == ["各市"]
    assert doc.spans["norms"][0].text.startswith("各市要于")


def test_deadline_threshold_and_stage_stand_on_the_right_duty() -> None:
    text = (
        "（一）自查阶段（2024年3月至5月）。各校开展自查，于5月20日前报送台账。"
        "要进行抽查，抽查面不少于80%。"
    )
    found = reading_of(pipeline(Language.ZH)(text)).obligations
    assert [len(each.deadlines) for each in found] == [0, 1, 0]
    assert [len(each.thresholds) for each in found] == [0, 0, 1]
    assert {each.stage.name if each.stage else "" for each in found} == {"自查阶段"}
    assert found[0].stage is not None
    assert found[0].stage.window == Interval(date(2024, 3, 1), date(2024, 5, 31))
