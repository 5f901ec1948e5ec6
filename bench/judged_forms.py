"""Judged texts set in the forms that offices send: plain text, DOCX, PDF and HTML."""

import html

from bench.judged import Judged
from bench.judged_blocks import Row, blocks
from bench.judged_docx import docx_of
from bench.judged_pdf import pdf_of


def bytes_of(judged: Judged) -> tuple[str, bytes]:
    """A file name and the file, in the form that the field `form` names; plain text without one."""
    form = judged.fields.get("form", "txt")
    made = {"txt": _text, "docx": docx_of, "pdf": pdf_of, "html": _html}[form](judged)
    return f"{judged.name}.{form}", made


def _text(judged: Judged) -> bytes:
    lines = judged.text.splitlines()
    return "\n".join(
        line.strip("|").replace("|", "\t") if line.startswith("|") else line for line in lines
    ).encode()


def _html(judged: Judged) -> bytes:
    body = "".join(
        f"<p>{html.escape(block)}</p>" if isinstance(block, str) else _html_table(block)
        for block in blocks(judged.text)
    )
    title = html.escape(judged.fields["title"])
    page = (
        f"<html><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"
    )
    return page.encode()


def _html_table(rows: list[Row]) -> str:
    cells = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"
