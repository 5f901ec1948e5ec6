"""Hostile web pages: under a wrong name, badly declared, nested, huge, without words."""

from tests.ingest.hostile.case import Case
from tests.ingest.hostile.letters import parts
from tests.ingest.hostile.plain import LINES, ZH, Q, W

_ROWS = "".join(f"<p>{line}</p>" for line in LINES)


def page(body: str, charset: str = "utf-8") -> bytes:
    head = f'<html><head><meta charset="{charset}"><title>通知</title></head>'
    return f"<!DOCTYPE html>{head}<body>{body}</body></html>".encode()


def nested(count: int) -> bytes:
    return page("<div>" * count + ZH + "</div>" * count)


def many(count: int) -> bytes:
    return page("<p>字</p>" * count + _ROWS)


def mail() -> bytes:
    return parts((b"Content-Type: text/html; charset=utf-8", page(_ROWS)))


CASES = (
    Case(4, "error.pdf", lambda: page(_ROWS), W, warned=("DUB-ING-180",), says="领导小组"),
    Case(4, "error.docx", lambda: page(_ROWS), W, warned=("DUB-ING-180",), says="领导小组"),
    Case(51, "page.eml", mail, "", says="领导小组"),
    Case(52, "charset.html", lambda: page(_ROWS, "gb2312"), "", says="领导小组"),
    Case(52, "nested.html", lambda: nested(60_000), Q, ("DUB-ING-005",)),
    Case(52, "many.html", lambda: many(300_000), "", says="字", slow=True, growth=600),
    Case(52, "script.html", lambda: page("<script>load()</script>"), Q, ("DUB-ING-006",)),
)
