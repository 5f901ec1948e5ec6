"""The seed documents as perfect inputs: documents, extractions and alignment made from the gold."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from duban.alignment import Alignment, Bead, Relation, Unit
from duban.deadline import Deadline, Interval, Norm, Recurring, Vague
from duban.document import (
    Citation,
    DatedBy,
    Document,
    DocumentNumber,
    Evidence,
    Genre,
    Level,
    Node,
    NodeKind,
    Paragraph,
    Region,
)
from duban.language import Language, language_of
from duban.message import message
from duban.obligation import Actor, Extraction, NormType, Obligation, Stage, Strength
from duban.quantity import Quantity, Threshold
from duban.span import Span

CORPUS = Path(__file__).parents[2] / "corpus"
NOTICE, SUBMISSION = "000_6ce6e1858a38f718.txt", "001_f1e9b082ed9552fe.txt"
SAID = message("review.covered")
_NAMES = {"en_notice": NOTICE, "zh_hebei": SUBMISSION}


@cache
def gold(name: str) -> Any:
    return json.loads((CORPUS / "gold" / f"{name}.json").read_text("utf-8"))


@cache
def text(file: str) -> str:
    return (CORPUS / file).read_bytes().decode("utf-8")


@cache
def documents() -> tuple[tuple[Document, ...], tuple[Document, ...]]:
    """The notice with its plan and annex, and the province's plan."""
    bounds = {"notice": (8, 2098), "plan": (2100, 14099), "annex": (14101, 17383)}
    notice = tuple(_notice(name, *span) for name, span in bounds.items())
    whole = Span("hebei", 0, 2961)
    number = DocumentNumber("人社部发〔2008〕55号", "人社部发", 2008, 55, Span("hebei", 352, 365))
    cited = Citation("关于印发社会保险基金专项治理工作方案的通知", number, "《方案》", number.span)
    plan = Document(
        "hebei", "0d9a", text(SUBMISSION), whole, Genre.PLAN, Language.ZH,
        title=Evidence("河北省社会保险基金专项治理工作方案", Span("hebei", 4, 21)),
        region=Region("河北省", Level.PROVINCIAL), level=Level.PROVINCIAL,
        cites=(cited,), nodes=_nodes(1, whole), paragraphs=_paragraphs(SUBMISSION, whole),
    )  # fmt: skip
    return notice, (plan,)


def _notice(name: str, start: int, end: int) -> Document:
    span, level = Span(name, start, end), Level.MINISTRY
    first = name == "notice"
    number = DocumentNumber("人社部发〔2008〕55号", "", 2008, 55, Span("notice", 245, 300))
    issuers = tuple(
        Evidence(each["canonical_zh"], Span("notice", 1805, 2076))
        for each in gold("structure")["documents"][0]["metadata"]["issuers"]
    )
    return Document(
        name, "7590", text(NOTICE), span, Genre.NOTICE if first else Genre.PLAN, Language.EN,
        title=Evidence(text(NOTICE)[8:217], Span(name, 8, 217)) if first else None,
        number=number if first else None, issuers=issuers if first else (), level=level,
        date=DatedBy(date(2008, 7, 1), Span(name, 2078, 2098)) if first else None,
        part_of=None if first else "notice", nodes=_nodes(0, span),
        paragraphs=_paragraphs(NOTICE, span),
    )  # fmt: skip


def _paragraphs(file: str, span: Span) -> tuple[Paragraph, ...]:
    """Every line with words is a paragraph."""
    found, start = [], span.start
    for line in text(file)[span.start : span.end].splitlines(keepends=True):
        left = start + len(line) - len(line.lstrip())
        right = start + len(line.rstrip())
        if left < right:
            whole = Span(span.document, left, right)
            found.append(Paragraph(whole, language_of(line)))
        start += len(line)
    return tuple(found)


def _nodes(index: int, span: Span) -> tuple[Node, ...]:
    found = gold("structure")["documents"][index]["nodes"]
    return tuple(
        _node(each, span.document) for each in found if span.start <= each["start"] < span.end
    )


def _node(each: Mapping[str, Any], document: str) -> Node:
    has = each.get("heading_start") is not None
    heading = Span(document, each["heading_start"], each["heading_end"]) if has else None
    return Node(
        each["id"], each["parent"], each["number"] or "", each["ordinal"], each["level"],
        NodeKind(each["kind"]), Span(document, each["start"], each["end"]), heading,
    )  # fmt: skip


@cache
def extractions() -> Mapping[str, Extraction]:
    """The gold obligations, with the windows of the stages as deadlines of their headings."""
    notice, plan = documents()
    return {document.id: _extraction(document) for document in (*notice, *plan)}


def _extraction(document: Document) -> Extraction:
    items = [
        each
        for each in gold("obligations")["items"]
        if text(_NAMES[each["doc"]]) == document.text
        and document.span.start <= each["start"] < document.span.end
    ]
    norms = tuple(_norm(each, document.id) for each in items)
    windows = {each["stage"]["n"]: each["stage"] for each in items if each["stage"]}
    stages = tuple(
        _stage(windows[node.ordinal], node)
        for node in document.nodes
        if node.kind is NodeKind.STAGE and node.ordinal in windows
    )
    deadlines = tuple(each for norm in norms for each in norm.deadlines)
    thresholds = tuple(each for norm in norms for each in norm.thresholds)
    return Extraction(norms, deadlines, thresholds, stages)


def _stage(window: Mapping[str, Any], node: Node) -> Stage:
    assert node.heading is not None
    norm = Interval(date.fromisoformat(window["start"]), date.fromisoformat(window["end"]))
    return Stage(window["n"], window["name"], norm, node.heading)


def _norm(each: Mapping[str, Any], document: str) -> Obligation:
    span = Span(document, each["start"], each["end"])
    level = Level(each["applies_to"]) if each["applies_to"] else None
    words = each["text"].lower()
    inherited = bool(each["actor"]) and each["actor"].lower().split()[-1] not in words
    actor = Actor(each["actor"], level, None, inherited) if each["actor"] else None
    due, measure = each["deadline"], each["threshold"]
    return Obligation(
        each["id"], NormType(each["type"]), Strength(each["strength"]), span, SAID, actor,
        each["action"] or "", each["object"] or "", each["recipient"] or "",
        deadlines=(Deadline(span, _due(due), SAID),) if due else (),
        thresholds=(Threshold(span, _measure(measure), SAID),) if measure else (),
        funds=tuple(each["fund"] or ()),
    )  # fmt: skip


def _due(due: Mapping[str, Any]) -> Norm:
    if due["kind"] == "interval":
        days = [each and date.fromisoformat(each) for each in (due["start"], due["end"])]
        return Interval(*days)
    if due["kind"] == "recurring":
        return Recurring(due["rrule"], times=due.get("times"))
    return Vague(due["class"])


def _measure(measure: Mapping[str, Any]) -> Quantity:
    return Quantity(measure["op"], measure["unit"], measure["value"], of=measure["of"])


class GoldSegmenter:
    """The clause units of the gold alignment that lie in the document."""

    def units(self, document: Document) -> tuple[Unit, ...]:
        side = "en_units" if document.text == text(NOTICE) else "zh_units"
        return tuple(
            Unit(each["id"], Span(document.id, each["start"], each["end"]), each["text"])
            for each in gold("alignment")[side]
            if document.span.start <= each["start"] and each["end"] <= document.span.end + 1
        )


class GoldAligner:
    """The beads of the gold alignment, for whatever units it is given of the two seeds."""

    def align(self, a: Sequence[Unit], b: Sequence[Unit]) -> Alignment:
        ids = gold("alignment")
        en = {each["start"]: each["id"] for each in ids["en_units"]}
        zh = {each["start"]: each["id"] for each in ids["zh_units"]}
        of_a = {en[unit.span.start]: unit.id for unit in a}
        of_b = {zh[unit.span.start]: unit.id for unit in b}
        beads = tuple(
            Bead(
                tuple(of_a[i] for i in each["en"]), tuple(of_b[i] for i in each["zh"]),
                1.0, Relation(each["relation"]), SAID,
            )
            for each in ids["alignment"]
            if each["en"] and each["zh"] and all(i in of_a for i in each["en"])
        )  # fmt: skip
        return Alignment(tuple(a), tuple(b), beads)
