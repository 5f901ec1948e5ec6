"""Text of a document as HTML with its garbled passages marked in place, each with its number."""

from collections.abc import Sequence
from html import escape

from duban.span import Span
from ui.view.bead import Found


def marked(text: str, span: Span, garbles: Sequence[Found], mended: frozenset[int]) -> str:
    """The stretch, escaped; every character of a garbled passage is marked, its number follows.

    Passages may lie in each other. `mended` holds the numbers whose reading was accepted. Nothing
    of the text is changed.
    """
    here = [one for one in garbles if one.lies_in(span)]
    cuts = {span.start, span.end}
    for one in here:
        cuts |= {max(span.start, one.garble.span.start), min(span.end, one.garble.span.end)}
    pieces: list[str] = []
    edges = sorted(cuts)
    for index, start in enumerate(edges):
        pieces += [
            _number(one, mended) for one in here if min(one.garble.span.end, span.end) == start
        ]
        if index + 1 < len(edges):
            end = edges[index + 1]
            over = [g for g in here if g.garble.span.start <= start and end <= g.garble.span.end]
            pieces.append(_stretch(text[start:end], over, mended))
    return "".join(pieces)


def _stretch(words: str, over: Sequence[Found], mended: frozenset[int]) -> str:
    shown = escape(words).replace("\n", "<br>")
    if not over:
        return shown
    done = all(one.number in mended for one in over)
    state = "mended" if done else "garbled"
    return f'<mark class="{state}{" inner" if len(over) > 1 else ""}">{shown}</mark>'


def _number(one: Found, mended: frozenset[int]) -> str:
    sign = "✓" if one.number in mended else ""
    return f"<sup>{one.number}{sign}</sup>"
