"""A review as one HTML page: no scripts, nothing loaded from elsewhere, all text escaped."""

from html import escape

from duban.coverage import Coverage
from duban.language import Language
from review.exports.row import Documents, headings, rows, summary, title

_COLUMNS = ("number", "kind", "required", "found", "status", "deviations", "reason", "score")
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font-family: sans-serif; margin: 2em; }}
table {{ border-collapse: collapse; }}
th, td {{ border: 1px solid #999; padding: .4em; vertical-align: top; text-align: left; }}
td {{ white-space: pre-wrap; }}
.covered {{ background: #e2efda; }} .partial {{ background: #fff2cc; }}
.deviates {{ background: #fce4d6; }} .missing {{ background: #f8cbad; }}
.not_applicable {{ background: #ededed; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{summary}</p>
<table>
<thead><tr>{head}</tr></thead>
<tbody>
{body}
</tbody>
</table>
</body>
</html>
"""


def as_html(coverage: Coverage, documents: Documents, language: Language) -> bytes:
    """The page; a row's colour stands beside the word for its status, never instead of it."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in headings(language, _COLUMNS))
    body = "\n".join(
        f'<tr class="{row.key.value}">{_cells(row.cells(_COLUMNS))}</tr>'
        for row in rows(coverage, documents, language)
    )
    page = _PAGE.format(
        language=language.value,
        title=escape(title(coverage, documents, language)),
        summary=escape(
            " · ".join(f"{name} {count}" for name, count in summary(coverage, language))
        ),
        head=head,
        body=body,
    )
    return page.encode("utf-8", "replace")


def _cells(cells: tuple[str, ...]) -> str:
    return "".join(f"<td>{escape(cell)}</td>" for cell in cells)
