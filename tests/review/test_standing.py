import pytest

from duban.document import Level
from review.standing import Standing

CITY = Standing(Level.CITY)


@pytest.mark.parametrize(
    "name",
    ["生态环境部门", "教育行政部门", "各级财政部门", "Education departments", "公安、民政部门"],
)
def test_department_that_every_level_has_is_not_above(name: str) -> None:
    assert not CITY.is_above(name, Level.MINISTRY)


@pytest.mark.parametrize(
    "name", ["国务院教育行政部门", "省级生态环境部门", "The national health departments"]
)
def test_department_of_a_named_level_is(name: str) -> None:
    assert CITY.is_above(name, Level.MINISTRY)
