"""The seeds' structure, against the hand-made gold: every fact it states."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from duban.document import Document, Node
from duban.outcome import Parsed
from ingest.parse import parse

pytestmark = pytest.mark.gold
CORPUS = Path(__file__).parents[2] / "corpus"
GOLD = json.loads((CORPUS / "gold" / "structure.json").read_text("utf-8"))["documents"]
ENGLISH, HEBEI = GOLD


@cache
def parsed(file: str) -> Parsed:
    result = parse((CORPUS / file).read_bytes(), file)
    assert isinstance(result, Parsed)
    return result


def documents(gold: dict[str, Any]) -> tuple[Document, ...]:
    return parsed(gold["file"]).source.documents


def nodes(gold: dict[str, Any]) -> dict[str, Node]:
    return {node.id: node for document in documents(gold) for node in document.nodes}


def facts(gold: dict[str, Any]) -> set[tuple[object, ...]]:
    """Label, ordinal, level, kind, stretch, heading and the parent's stretch of every node."""
    found = nodes(gold)
    return {
        (
            node.label or None,
            node.ordinal,
            node.level,
            node.kind.value,
            node.span.start,
            node.span.end,
            node.heading.start if node.heading else None,
            node.heading.end if node.heading else None,
            found[node.parent].span.start if node.parent else None,
        )
        for node in found.values()
    }


def stated(gold: dict[str, Any]) -> list[tuple[object, ...]]:
    starts = {node["id"]: node["start"] for node in gold["nodes"]}
    return [
        (
            node["number"],
            node["ordinal"],
            node["level"],
            node["kind"],
            node["start"],
            node["end"],
            node.get("heading_start"),
            node.get("heading_end"),
            starts.get(node["parent"]),
        )
        for node in gold["nodes"]
    ]


@pytest.mark.parametrize("gold", GOLD, ids=["en", "zh"])
def test_every_node_of_the_gold_is_found_and_no_other(gold: dict[str, Any]) -> None:
    assert facts(gold) == set(stated(gold))


def test_forty_three_numbered_nodes() -> None:
    numbered = [node for gold in GOLD for node in nodes(gold).values() if node.label]
    assert len(numbered) == 43


@pytest.mark.parametrize("gold", GOLD, ids=["en", "zh"])
def test_boilerplate_is_marked_exactly(gold: dict[str, Any]) -> None:
    marked = [
        (aside.span.start, aside.span.end)
        for document in documents(gold)
        for aside in document.boilerplate
    ]
    assert marked == [(aside["start"], aside["end"]) for aside in gold["boilerplate"]]


def test_titles() -> None:
    notice, plan, _ = documents(ENGLISH)
    (hebei,) = documents(HEBEI)
    meta = ENGLISH["metadata"]
    for document, gold in (
        (notice, meta["title"]),
        (plan, meta["plan_title"]),
        (hebei, HEBEI["metadata"]["title"]),
    ):
        assert document.title is not None
        assert (document.title.value, document.title.span.start, document.title.span.end) == (
            gold["text"],
            gold["start"],
            gold["end"],
        )


def test_number_date_and_publication_of_the_notice() -> None:
    notice = documents(ENGLISH)[0]
    meta = ENGLISH["metadata"]
    assert notice.number is not None
    assert notice.number.canonical == meta["doc_number"]["canonical"]
    assert (notice.number.span.start, notice.number.span.end) == (245, 300)
    assert notice.date is not None
    assert notice.date.value.isoformat() == meta["date"]["iso"]
    assert (notice.date.span.start, notice.date.span.end) == (2078, 2098)
    assert notice.published is not None
    assert notice.published.value.isoformat() == meta["publication"]["iso"][:10]


def test_issuers_as_printed_and_by_their_chinese_names() -> None:
    notice = documents(ENGLISH)[0]
    gold = ENGLISH["metadata"]["issuers"]
    printed = [notice.words(issuer.span) for issuer in notice.issuers]
    assert printed == [issuer["printed"] for issuer in gold]
    # "State Council" is printed where an office of it is meant: only that name can be read.
    expected = [issuer["canonical_zh"].split(" (")[0] for issuer in gold]
    expected[5], expected[9] = "国务院", "中国证券监督管理委员会"
    assert [issuer.value for issuer in notice.issuers] == expected


def test_annexes_and_parts() -> None:
    notice, plan, annex = documents(ENGLISH)
    assert plan.part_of == annex.part_of == notice.id
    assert plan.nodes[0].parent == annex.nodes[0].parent == notice.nodes[0].id
    assert [entry.value for entry in plan.annexes] == [
        "working rules for the special leadership group of social insurance fund"
    ]


def test_the_province_cites_the_notice() -> None:
    (hebei,) = documents(HEBEI)
    gold = HEBEI["metadata"]["cites"][0]
    assert hebei.region is not None
    assert hebei.region.name == HEBEI["metadata"]["region"]
    (cited,) = hebei.cites
    assert cited.number is not None
    assert cited.number.canonical == gold["canonical"] == documents(ENGLISH)[0].number.canonical  # type: ignore[union-attr]
    assert (cited.number.span.start, cited.number.span.end) == (gold["start"], gold["end"])
    assert cited.alias == "方案"


def test_the_lost_number_is_reported() -> None:
    codes = [warned.message.code for warned in parsed(ENGLISH["file"]).warnings]
    assert codes == ["DUB-ING-050"]
