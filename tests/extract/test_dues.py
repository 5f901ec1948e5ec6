import pytest

from duban.document import Genre
from extract import Extractor

EXTRACTOR = Extractor()


def kinds(text: str, date: str = "2024-03-01") -> list[str]:
    found = EXTRACTOR.text(text, date=date, genre=Genre.NOTICE).obligations
    return [str(deadline.norm.as_dict()["kind"]) for deadline in found[-1].deadlines]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("各市要在6月底前完成排查。", ["interval"]),
        ("各市要提供2021年以来的数据。", []),
        ("各市要核对2021年的记录。", []),
        ("各单位要执行24小时值班制度。", []),
        ("平均等候时间要控制在10分钟以内。", []),
        ("机构三年内不得承接鉴定业务。", []),
        ("机构应当在10日内报告。", ["offset"]),
        ("企业每月开展教育，岗前培训不少于24学时。", []),
        ("县局组织轮训，每人每年不少于2次。", ["recurring"]),
        ("对连续两个季度排名后三位的省份予以约谈。", []),
        ("Each member of staff shall receive at least 16 hours of training.", []),
        ("A supplier that fails to deliver on time shall be removed.", []),
        ("Hospitals shall check their records for 2022.", []),
        ("Hospitals shall report on time.", ["vague"]),
    ],
)
def test_only_what_says_by_when_is_a_due(text: str, found: list[str]) -> None:
    assert kinds(text) == found


def test_a_day_the_text_only_names_makes_no_other_day_past() -> None:
    text = "到2026年底，问题清零。\n\n三、任务\n\n县水利局2025年6月底前建成泵站。"
    due = [d.norm.as_dict() for o in Extractor().text(text).obligations for d in o.deadlines]
    assert {"kind": "interval", "start": None, "end": "2025-06-30"} in due
