"""Metadata in all printed forms; identities that formats do not change."""

import pytest

from duban.document import Document, Genre, Level
from duban.outcome import Parsed
from ingest.identity import document_key, plain_title, source_hash, successions, text_hash
from ingest.metadata.genre import genre_of
from ingest.metadata.issue_date import days
from ingest.metadata.number import numbers
from ingest.metadata.region import region_of
from ingest.parse import parse


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("国办发〔2020〕12号", "国办发〔2020〕12号"),
        ("人社部发 [2008] 55 号", "人社部发〔2008〕55号"),
        ("财社【2008】１２号", "财社〔2008〕12号"),
        ("转发国办发（2008）第5号文件", "国办发〔2008〕5号"),
        ("人力资源和社会保障部办公厅 人社厅函〔二〇〇八〕三号", "人社厅函〔2008〕3号"),
        ("《办法》（教体艺〔2022〕31号）", "教体艺〔2022〕31号"),
        ("中华人民共和国国务院令第667号", "国务院令第667号"),
        ("国家税务总局公告2020年第5号", "国家税务总局公告2020年第5号"),
        ("No. 2008 [55], Ministry of personnel and social affairs", "人社部发〔2008〕55号"),
        ("MOHRSS Document [2008] No. 55", "人社部发〔2008〕55号"),
        (
            "No. 55 [2008] of the Ministry of Human Resources and Social Security",
            "人社部发〔2008〕55号",
        ),
        ("Guo Ban Fa [2008] No. 5", "国办发〔2008〕5号"),
        ("Ministry of Finance [2008] No. 12", "〔2008〕12号"),
        ("No. 55 of 2008", "〔2008〕55号"),
        ("LAC 07/2024", "LAC〔2024〕7号"),
        ("M-25-09", "M〔2025〕9号"),
        ("EPR/2024/15", "EPR〔2024〕15号"),
        ("〔2024〕31号", "〔2024〕31号"),
    ],
)
def test_numbers(printed: str, canonical: str) -> None:
    (found,) = numbers(printed)
    assert found.canonical == canonical
    assert 0 <= found.span.start < found.span.end <= len(printed)


@pytest.mark.parametrize("text", ["2008年7月1日", "[1] [2] No", "第55号楼", "Section 5 (2008)"])
def test_what_is_no_number(text: str) -> None:
    assert numbers(text) == ()


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("二○○八年七月一日", "2008-07-01"),
        ("二〇二〇年十二月三十一日", "2020-12-31"),
        ("２０２０ 年 １ 月 ２ 日", "2020-01-02"),
        ("2008.7.1", "2008-07-01"),
        ("民国105年6月30日", "2016-06-30"),
        ("July 1st, two, eight", "2008-07-01"),
        ("July 1, two thousand and eight", "2008-07-01"),
        ("June 30th, two, one five", "2015-06-30"),
        ("the 5th of March 2020", "2020-03-05"),
    ],
)
def test_dates(printed: str, iso: str) -> None:
    assert [day.value.isoformat() for day in days(printed)] == [iso]


def test_a_year_near_by_settles_what_translation_lost() -> None:
    assert days("March 9th, two, one", near=2021)[0].value.year == 2021
    assert days("2008年13月1日") == ()


@pytest.mark.parametrize(
    ("name", "place", "level", "code"),
    [
        ("河北省社会保险基金专项治理工作方案", "河北省", Level.PROVINCIAL, "130000"),
        ("河北省石家庄市长安区人民政府", "长安区", Level.COUNTY, "130102"),
        ("新疆生产建设兵团应急管理局", "新疆生产建设兵团", Level.PROVINCIAL, "650000"),
        ("内蒙古自治区财政厅", "内蒙古自治区", Level.PROVINCIAL, "150000"),
        ("北京市朝阳区教育委员会", "朝阳区", Level.COUNTY, "110105"),
        ("云溪市防火方案", "云溪市", Level.CITY, ""),
        ("Zhejiang Provincial Department of Finance", "浙江省", Level.PROVINCIAL, "330000"),
    ],
)
def test_regions(name: str, place: str, level: Level, code: str) -> None:
    found = region_of(name)
    assert found is not None
    assert (found.name, found.level, found.code) == (place, level, code)


@pytest.mark.parametrize("title", ["关于城市建设的通知", "各市工作方案", "Notice on fire safety"])
def test_what_names_no_region(title: str) -> None:
    assert region_of(title) is None


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("关于印发专项治理工作方案的通知", Genre.NOTICE),
        ("消防条例（2018年修订）", Genre.LAW),
        ("2023年工作总结", Genre.REPORT),
        ("关于商请支持的函", Genre.LETTER),
        ("Work plan for the notice period", Genre.PLAN),
        ("花园", Genre.OTHER),
    ],
)
def test_genres(title: str, genre: Genre) -> None:
    assert genre_of(title) is genre


def test_one_text_in_two_formats_is_one() -> None:
    lines = [
        "关于开展防火检查的通知",
        "各县人民政府：",
        "各地要在5月底前完成自查。",
        "县政府",
        "2021年4月2日",
    ]
    text = parse("\n\n".join(lines).encode("gb18030"), "a.txt")
    page = "".join(f"<p>{line}</p>" for line in lines)
    web = parse(
        f"<html><body><div class=nav><a>首页</a></div><div>{page}</div></body></html>".encode(),
        "a.html",
    )
    assert isinstance(text, Parsed)
    assert isinstance(web, Parsed)
    assert text.source.text != web.source.text
    assert source_hash(text.source) == source_hash(web.source) == text_hash("".join(lines))


def test_later_versions_succeed_earlier_ones() -> None:
    def law(title: str, day: str) -> Parsed:
        text = (
            f"{title}\n（{day}公布）\n第一条　为了安全，制定本办法。\n第二条　自公布之日起施行。\n"
        )
        result = parse(text.encode(), "a.txt")
        assert isinstance(result, Parsed)
        return result

    old = law("消防管理办法", "2009年5月1日").source.documents[0]
    new = law("消防管理办法（2018年修订）", "2018年3月2日").source.documents[0]
    (found,) = successions([new, old])
    assert (found.newer, found.older) == (new.id, old.id)
    assert found.reason.code == "succession.revised"
    assert plain_title("《消防管理辦法》") == plain_title("消防管理办法")
    assert document_key(old) != document_key(new)


@pytest.mark.parametrize("line", ["see LAC 07/2024", "FY 2024/2025", "B-52", "Page 3/2024 of it"])
def test_codes_inside_sentences_are_no_numbers(line: str) -> None:
    assert numbers(line) == ()


def read(text: str) -> Document:
    result = parse(text.encode(), "a.txt")
    assert isinstance(result, Parsed)
    return result.source.documents[0]


def test_a_memorandum_of_an_american_office() -> None:
    memo = read(
        "OFFICE OF SAFE COACHES\n\nMarch 8, 2025\n\nM-25-11\n\n"
        "MEMORANDUM FOR THE HEADS OF STATE AGENCIES\n\nFROM: Ana R. Ruiz\nDirector\n\n"
        "SUBJECT: Belts in Coaches\n\nI. Background\n\nBelts save lives in every crash.\n"
    )
    assert memo.title is not None
    assert memo.title.value == "Belts in Coaches"
    assert memo.number is not None
    assert memo.number.canonical == "M〔2025〕11号"
    assert [one.value for one in memo.issuers] == ["OFFICE OF SAFE COACHES"]
    assert [one.value for one in memo.addressees] == ["HEADS OF STATE AGENCIES"]
    assert memo.genre is Genre.NOTICE


def test_a_circular_addressed_to_two_groups() -> None:
    circular = read(
        "TRANSPORT CIRCULAR\nTC 03/2024\nDepartment of Transport\n14 March 2024\n"
        "To: Directors of Highways\nManagers of coach stations\nBelts in coaches\n"
        "1. This circular says what the Department expects of coach stations.\n"
    )
    assert circular.title is not None
    assert circular.title.value == "Belts in coaches"
    assert [one.value for one in circular.addressees] == [
        "Directors of Highways",
        "Managers of coach stations",
    ]
    assert [one.value for one in circular.issuers] == ["Department of Transport"]


def test_minutes_have_the_day_of_their_imprint() -> None:
    minutes = read(
        "临河市人民政府专题会议纪要\n〔2024〕9号\n\n关于旅游客运安全的会议纪要\n\n"
        "　　3月5日，副市长主持召开会议，研究旅游客运安全工作。会议议定：市交通局要加强检查。\n\n"
        "　　临河市人民政府办公室　　2024年3月8日印发\n"
    )
    assert minutes.title is not None
    assert minutes.title.value == "关于旅游客运安全的会议纪要"
    assert minutes.number is not None
    assert minutes.number.canonical == "〔2024〕9号"
    assert minutes.date is not None
    assert minutes.date.value.isoformat() == "2024-03-08"
