"""Commands as a person or a program runs them: shapes, statuses, both languages."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from duban.error import FailingEnvironmentError, UsageError
from tests.ui.conftest import NOTICE, PLAN, ROOT, Run, runner, value

NUMBER = "人社部发〔2008〕55号"
SHAPED = {
    "parse": ["parse", NOTICE],
    "extract": ["extract", PLAN],
    "align": ["align", NOTICE, PLAN],
    "garbles": ["garbles", NOTICE, "--against", PLAN],
    "link": ["link", PLAN],
    "search": ["search", "每月上报", "--facets"],
    "review": ["review", PLAN, "--notice", NUMBER],
    "matrix": ["matrix", "--notice", NUMBER],
    "deadlines": ["deadlines", "--from", "2008-01-01", "--to", "2009-12-31"],
    "check": ["check"],
    "ingest": ["ingest", PLAN, "--dry-run"],
}


@pytest.mark.parametrize("name", sorted(SHAPED))
def test_output_keeps_to_its_published_schema(corpus: Run, name: str) -> None:
    schema = value(corpus("schema", name))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(value(corpus(*SHAPED[name], "--json")))


@pytest.mark.parametrize("name", sorted(SHAPED))
def test_same_input_prints_the_same_bytes(corpus: Run, name: str) -> None:
    first, second = (corpus(*SHAPED[name], "--json").stdout_bytes for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", ["review", "extract", "garbles", "search", "link"])
def test_every_screen_exists_in_both_languages(corpus: Run, name: str) -> None:
    zh, en = (corpus(*SHAPED[name], "--lang", lang).stdout for lang in ("zh", "en"))
    assert zh
    assert zh != en


def test_order_of_ingestion_does_not_matter(tmp_path: Path) -> None:
    printed: list[tuple[bytes, bytes]] = []
    for order in ([NOTICE, PLAN], [PLAN, NOTICE]):
        run = runner(tmp_path / str(len(printed)))
        run("ingest", *order)
        review = run("review", PLAN, "--notice", NOTICE, "--json").stdout_bytes
        printed.append((review, run("search", "抽查", "--json").stdout_bytes))
    assert printed[0] == printed[1]


def test_document_is_named_by_path_number_and_prefix(corpus: Run) -> None:
    by_path = value(corpus("review", PLAN, "--notice", NOTICE, "--json"))
    prefix = by_path["submission"][:6]
    assert value(corpus("review", prefix, "--notice", NUMBER, "--json")) == by_path


def test_review_finds_its_notice_by_citation(corpus: Run) -> None:
    named = value(corpus("review", PLAN, "--notice", NOTICE, "--json"))
    assert value(corpus("review", PLAN, "--json")) == named


def test_review_needs_no_record(empty: Run, corpus: Run) -> None:
    """Two files that were never ingested are reviewed all the same."""
    assert value(empty("review", PLAN, "--notice", NOTICE, "--json")) == value(
        corpus("review", PLAN, "--notice", NOTICE, "--json")
    )


def test_strict_review_that_falls_short_exits_1(corpus: Run) -> None:
    assert corpus("review", PLAN, "--notice", NOTICE, "--strict").exit_code == 1


def test_jsonl_answers_each_line_in_order(corpus: Run) -> None:
    asked = [
        {"id": "a", "text": "各市要于2031年3月底前上报方案。", "lang": "zh", "genre": "notice"},
        {"id": "b", "text": "The work has been completed.", "lang": "en", "genre": "report"},
        {"id": "c", "text": "各市要上报方案。", "date": "2024-99-01"},
        {"id": "d", "lang": "zh"},
        {"id": "e", "text": "各市要上报方案。", "lang": "fr"},
    ]
    lines = "\n".join(json.dumps(one, ensure_ascii=False) for one in asked)
    printed = corpus("extract", "--jsonl", given=lines + "\n\nnot json\n").stdout
    answers = [json.loads(line) for line in printed.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "b", "c", "d", "e", None]
    assert answers[0]["deadlines"][0]["norm"]["end"] == "2031-03-31"
    assert answers[1]["obligations"] == []
    assert {answer["error"]["code"] for answer in answers[2:]} == {"DUB-UI-001"}


def test_alignment_set_by_hand_holds_on_the_next_run(tmp_path: Path) -> None:
    run = runner(tmp_path)
    run("ingest", NOTICE, PLAN)
    found = value(run("align", NOTICE, PLAN, "--json"))
    apart = [bead for bead in found["beads"] if not bead["a"] or not bead["b"]]
    (a, *_), (b, *_) = ([bead[side] for bead in apart if bead[side]] for side in ("a", "b"))
    assert run("align", NOTICE, PLAN, "--set", f"{a[0]}={b[0]}").exit_code == 0
    again = value(run("align", NOTICE, PLAN, "--json"))
    (held,) = [bead for bead in again["beads"] if a[0] in bead["a"]]
    assert (held["a"], held["b"], held["score"]) == ([a[0]], [b[0]], 1.0)


def test_accepted_repair_is_found_by_its_mended_word(tmp_path: Path) -> None:
    run = runner(tmp_path)
    run("ingest", PLAN)
    raw = Path(PLAN).read_text("utf-8")
    start = raw.index("弧")
    done = run("garbles", PLAN, "--accept", str(start), "--as", "基础")
    assert done.exit_code == 0, done.output
    hits = value(run("search", "规范基础管理", "--json"))["hits"]
    mended = [hit["span"]["text"] for hit in hits if "mended" in hit["why"]]
    assert any("规范弧管理" in text for text in mended)
    assert all("弧" in text for text in mended)
    assert Path(PLAN).read_text("utf-8") == raw


def test_every_export_asked_for_is_written(corpus: Run, tmp_path: Path) -> None:
    files = [
        (form, tmp_path / f"review.{form}") for form in ("csv", "docx", "html", "oscal", "xlsx")
    ]
    asked = [word for form, file in files for word in ("--export", form, str(file))]
    assert corpus("review", PLAN, "--notice", NOTICE, *asked).exit_code == 0
    assert all(file.stat().st_size > 1000 for _, file in files)


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "x", "--kind", "nonsense"],
        ["search", "x", "--limit", "-1"],
        ["search", "x", "--due-from", "2031-02-01", "--due-to", "2031-01-01"],
        ["deadlines", "--from", "2031-02-01", "--to", "2031-01-01"],
        ["align", NOTICE, PLAN, "--set", "x=y"],
    ],
)
def test_wrong_use_is_told(corpus: Run, arguments: list[str]) -> None:
    done = corpus(*arguments)
    assert done.exit_code == 2 or isinstance(done.exception, UsageError)


def test_export_that_cannot_be_written_is_a_failing_environment(
    corpus: Run, tmp_path: Path
) -> None:
    done = corpus("review", PLAN, "--notice", NOTICE, "--export", "csv", str(tmp_path / "a" / "b"))
    assert isinstance(done.exception, FailingEnvironmentError)


def test_unknown_document_is_wrong_use_with_advice(corpus: Run) -> None:
    done = corpus("review", "nowhere", "--notice", NOTICE)
    assert done.exception is not None
    assert "DUB-STO-003" in str(done.exception)


def test_corpus_is_taken_in_by_its_manifest(corpus: Run) -> None:
    again = value(corpus("ingest", str(ROOT / "corpus"), "--json"))
    assert again["summary"] == {"unchanged": 2}


def test_record_is_whole(corpus: Run) -> None:
    checked: dict[str, Any] = value(corpus("check", "--json"))
    assert checked["findings"] == []
    assert (checked["files"], checked["documents"]) == (2, 4)


def test_reindexed_search_finds_the_same(corpus: Run) -> None:
    before = corpus(*SHAPED["search"], "--json").stdout_bytes
    assert corpus("reindex").exit_code == 0
    assert corpus(*SHAPED["search"], "--json").stdout_bytes == before


def test_a_category_set_by_hand_holds_and_is_found(tmp_path: Path) -> None:
    run = runner(tmp_path)
    run("ingest", PLAN)
    found = value(run("extract", PLAN, "--json"))["obligations"]
    item = next(one for one in found if one["strength"] == "problem-item")
    schema = value(run("schema", "categorize"))
    done = value(run("categorize", item["id"], "C5.1", "--by", "马丽", "--json"))
    Draft202012Validator(schema).validate(done)
    assert [one["id"] for one in done["before"]] == [one["id"] for one in item["categories"]]
    assert [(one["id"], one["score"]) for one in done["now"]] == [("C5.1", 1.0)]
    hits = value(run("search", "", "--category", "C5.1", "--json"))["hits"]
    assert item["id"] in {hit["id"] for hit in hits}
    for language, told in (("zh", "不属于任何类别"), ("en", "no category")):
        said = run("categorize", item["id"], "none", "--by", "Ma Li", "--lang", language)
        assert told in said.stdout
    again = value(run("extract", PLAN, "--json"))["obligations"]
    assert next(one for one in again if one["id"] == item["id"])["categories"] == []


def test_category_that_does_not_exist_is_wrong_use(corpus: Run) -> None:
    done = corpus("categorize", "0000", "C1.1", "--by", "Ma Li")
    assert isinstance(done.exception, UsageError)
    assert corpus("categorize", "0000", "C1.1").exit_code == 2


def test_a_garble_in_an_annexed_plan_is_marked_in_its_review(empty: Run, tmp_path: Path) -> None:
    notice, plan = tmp_path / "notice.txt", tmp_path / "plan.txt"
    notice.write_text(
        "国家某局关于排查的通知\n某发〔2031〕7号\n各省某局：\n"
        "一、各省要对所有仓库逐一排查，2031年7月底前完成。\n国家某局\n2031年3月1日\n"
    )
    plan.write_text(
        "甲省某局关于印发《甲省排查方案》的通知\n甲某发〔2031〕9号\n各市某局：\n"
        "现将《甲省排查方案》印发给你们，请认真组织实施。\n甲省某局\n2031年4月1日\n附件\n"
        "甲省排查方案\n一、各市要对所有仓库逐一排查，2031年17月底前完成。\n"
    )
    asked = ("review", str(plan), "--notice", str(notice))
    marks = [
        each for one in value(empty(*asked, "--json"))["requirements"] for each in one["deviations"]
    ]
    assert ("garbled", "2031年17月") in {(each["type"], each["expected"]) for each in marks}
    for language in ("zh", "en"):
        shown = empty(*asked, "--lang", language)
        assert shown.exit_code == 0, shown.output
    empty("ingest", str(notice))
    assert value(empty("matrix", "--notice", str(notice), "--json"))["submissions"] == []
