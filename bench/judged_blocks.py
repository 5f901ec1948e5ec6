"""The lines and tables of a judged text, for whatever form sets it."""

from collections.abc import Iterator

Row = tuple[str, ...]
Block = str | list[Row]
MERGED, BREAK = "^", "<br>"


def blocks(text: str) -> Iterator[Block]:
    r"""The lines of a text, the rows of a table together.

    >>> list(blocks("a\n|b|c|\n|d|e|\nf"))
    ['a', [('b', 'c'), ('d', 'e')], 'f']
    """
    rows: list[Row] = []
    for line in text.splitlines():
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
            continue
        if rows:
            yield rows
            rows = []
        yield line
    if rows:
        yield rows
