"""Where in a record the words of a query stand."""

import re
from collections.abc import Sequence

from duban.ports import Tokenizer
from duban.query import Record
from duban.span import Span


def highlights(record: Record, terms: Sequence[str], tokenizer: Tokenizer) -> tuple[Span, ...]:
    """Spans of the raw text that share a search term with the query, in order, not overlapping."""
    wanted = set(terms)
    found: list[Span] = []
    for token in tokenizer.tokens(record.text):
        if not wanted.intersection(tokenizer.search_terms(token.text)):
            continue
        start = record.span.start + token.start
        found.append(Span(record.span.document, start, start + len(token.text)))
    return tuple(found) or _literal(record, terms)


def _literal(record: Record, terms: Sequence[str]) -> tuple[Span, ...]:
    if not terms:
        return ()
    # short terms inside a longer compound (基金 in 社保基金) are no tokens of their own
    pattern = "|".join(re.escape(term) for term in sorted(set(terms), key=len, reverse=True))
    return tuple(
        Span(record.span.document, record.span.start + m.start(), record.span.start + m.end())
        for m in re.finditer(pattern, record.text, re.IGNORECASE)
    )
