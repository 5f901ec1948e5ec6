"""Whether every deadline and threshold of the seeds' gold files is found where it stands."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from bench.phrases import GOLD
from duban.language import Language
from extract import quantities, times

_DOCUMENTS = {
    "zh_hebei": ("001_f1e9b082ed9552fe.txt", Language.ZH),
    "en_notice": ("000_6ce6e1858a38f718.txt", Language.EN),
}
_DATED = date(2008, 7, 19)
_MARGIN = 6


def obligation_values() -> Iterator[tuple[str, bool]]:
    """Each deadline and threshold of the obligations, and whether it is found in its clause."""
    for item in _read("obligations.json")["items"]:
        if item["deadline"]:
            yield f"{item['id']} deadline", _has_deadline(item)
        if item["threshold"]:
            yield f"{item['id']} threshold", _has_threshold(item)


def stage_windows() -> Iterator[tuple[str, bool]]:
    """Each stage window of both seeds, and whether the document holds that interval."""
    stages = {
        (item["doc"], stage["n"], stage["start"], stage["end"])
        for item in _read("obligations.json")["items"]
        if (stage := item["stage"])
    }
    for document, number, start, end in sorted(stages):
        window = {"kind": "interval", "start": start, "end": end}
        yield f"{document} stage {number}", window in _all_deadlines(document)


def required_deadlines() -> Iterator[tuple[str, bool]]:
    """Each deadline, window and rule of the requirements, and whether the notice holds it."""
    found = _all_deadlines("en_notice")
    for requirement in _read("coverage.json")["requirements"]:
        wanted = requirement["deadline"]
        if wanted:
            yield requirement["id"], any(_agrees(norm, wanted) for norm in found)


def _agrees(norm: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    if "window" in wanted:
        start, end = wanted["window"]
        return (norm.get("start"), norm.get("end")) == (start, end)
    key, asked = ("end", "due") if "due" in wanted else ("rrule", "rrule")
    return bool(norm.get(key) == wanted[asked])


def _has_deadline(item: Mapping[str, Any]) -> bool:
    text, language = _text(item["doc"])
    clause = text[item["start"] : item["end"] + _MARGIN]
    return any(
        found.norm.as_dict() == item["deadline"] for found in times.find(clause, language, _DATED)
    )


def _has_threshold(item: Mapping[str, Any]) -> bool:
    text, language = _text(item["doc"])
    clause = text[item["start"] : item["end"] + _MARGIN]
    wanted = item["threshold"]
    return any(
        norm["op"] == wanted["op"]
        and norm["unit"] == wanted["unit"]
        and abs(norm.get("value", 0) - wanted["value"]) < 1e-3
        for norm in (found.norm.as_dict() for found in quantities.find(clause, language))
    )


@cache
def _all_deadlines(document: str) -> list[dict[str, object]]:
    text, language = _text(document)
    return [found.norm.as_dict() for found in times.find(text, language, _DATED)]


@cache
def _text(document: str) -> tuple[str, Language]:
    name, language = _DOCUMENTS[document]
    return (GOLD.parent / name).read_text("utf-8"), language


@cache
def _read(name: str) -> Any:
    return json.loads((GOLD / name).read_text("utf-8"))
