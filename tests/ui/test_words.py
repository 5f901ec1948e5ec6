"""The interface has words for everything that can be shown."""

from enum import Enum

import pytest

from align.facts import FactKind
from duban.alignment import Relation
from duban.coverage import DeviationType, RequirementKind, Status
from duban.document import Level
from duban.garble import GarbleKind
from duban.message import catalogue
from duban.obligation import NormType
from duban.outcome import Outcome
from duban.query import FACETS
from review import LinkKind

SHOWN: dict[str, type[Enum]] = {
    "fact": FactKind,
    "level": Level,
    "relation": Relation,
    "deviation": DeviationType,
    "kind": RequirementKind,
    "status": Status,
    "garble": GarbleKind,
    "type": NormType,
    "outcome": Outcome,
    "link": LinkKind,
}


@pytest.mark.parametrize(
    "code",
    [f"{name}.{member.value}" for name, enum in SHOWN.items() for member in enum]
    + [f"ui.facet.{name}" for name in FACETS]
    + ["type.clause", "ui.why.words", "ui.why.meaning"],
)
def test_every_value_that_is_shown_has_words(code: str) -> None:
    assert code in catalogue()
