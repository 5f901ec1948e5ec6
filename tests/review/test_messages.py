import re
from pathlib import Path

import review
from duban.coverage import DeviationType
from duban.language import Language
from duban.message import catalogue, message


def test_every_deviation_has_a_reason_in_both_languages():
    values = dict.fromkeys(
        ("score", "expected", "found", "omitted", "start", "end", "actor"), "value"
    )
    for kind in DeviationType:
        said = message(f"review.{kind.value}", **values)
        assert said.text(Language.ZH) != said.text(Language.EN)


def test_every_direction_the_rules_give_has_words():
    code = "".join(
        (Path(review.__file__).parent / name).read_text("utf-8")
        for name in ("due.py", "measure.py", "scope.py", "verdict.py")
    )
    given = set(re.findall(r'"(less_often|more_often|shorter|absent|weaker|passed_down)"', code))
    assert len(given) == 6
    for way in given | {"later_start", "earlier_end", "wider", "narrower", "higher_stricter"}:
        assert {"zh", "en"} <= set(catalogue()[f"direction.{way}"])
