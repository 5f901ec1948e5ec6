"""Documents judged in their own text: metadata before it, clauses and norms marked in it.

A file begins with fields (`@title: …`), then `---`, then the text. In the text `§2（一）` says that
a clause of the second depth begins there, ⟦an obligation⟧, ⟪a prohibition⟫ and ⟨a permission⟩ may
be followed by what else is judged of them: `{actor|times|quantities}`, each part left out or empty
where nothing is judged or expected. A line `|cell|cell|` is a row of a table: `^` goes on with the
cell above, `<br>` parts its paragraphs. The words are looked
for in what was read, so one judgment serves every form the text is set in. `bench/judged_docx.py`
says the marks of word processors.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "corpus" / "gold" / "marked"
_OPEN = {"⟦": "obligation", "⟪": "prohibition", "⟨": "permission"}
_CLOSE = "⟧⟫⟩"
_ASIDE = re.compile(r"\{([^{}\n]*)\}")
_UNREAD = re.compile(r"<del>.*?</del>|</?[a-z]+/?>|[\s\u3000|^]+")
_CLAUSE = re.compile(r"§(\d)")


@dataclass(frozen=True, slots=True)
class Norm:
    """One judged norm: its stretch of the squeezed words, and what is said of it.

    `actor` None is not judged; `times` and `quantities` are all that it has.
    """

    start: int
    end: int
    type: str
    words: str
    actor: str
    times: tuple[str, ...]
    quantities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A judged document: fields, text without marks, clauses as (place, depth), norms.

    Places count the characters that are no blanks.
    """

    name: str
    fields: Mapping[str, str]
    text: str
    clauses: tuple[tuple[int, int], ...]
    norms: tuple[Norm, ...]


def documents() -> Iterator[Judged]:
    """All judged documents in order of name."""
    for path in sorted(FOLDER.glob("*.txt")):
        yield read(path.stem, path.read_text("utf-8"))


def read(name: str, source: str) -> Judged:
    r"""The judged document that a source says.

    >>> found = read("a", "@title: 甲\n---\n§1一、⟦乙要办⟧{乙|..2024-01-31}。")
    >>> found.text, found.clauses, found.norms[0].actor, found.norms[0].times
    ('一、乙要办。', ((0, 1),), '乙', ('..2024-01-31',))
    """
    head, _, body = source.partition("---\n")
    fields = dict(line[1:].split(": ", 1) for line in head.splitlines() if ": " in line)
    fields |= {line[1:-1]: "" for line in head.splitlines() if line.endswith(":")}
    return _Marks(body).judged(name, fields)


def squeezed(text: str) -> str:
    """The words that are read: no blanks, no bars of tables, no marks of a form, nothing struck.

    >>> squeezed("within <del>30</del><ins>20</ins> days<fn/>")
    'within20days'
    """
    return _UNREAD.sub("", text)


class _Marks:
    """Goes once through a marked text."""

    def __init__(self, body: str) -> None:
        self._body, self._plain, self._at = body, "", 0
        self._clauses: list[tuple[int, int]] = []
        self._norms: list[Norm] = []

    def judged(self, name: str, fields: Mapping[str, str]) -> Judged:
        begun, mode = 0, ""
        while self._at < len(self._body):
            char = self._body[self._at]
            clause = _CLAUSE.match(self._body, self._at)
            if clause:
                self._clauses.append((self._place(), int(clause.group(1))))
                self._at = clause.end()
                continue
            self._at += 1
            if char in _OPEN:
                begun, mode = len(self._plain), _OPEN[char]
            elif char in _CLOSE:
                self._norms.append(self._norm(begun, mode))
            else:
                self._plain += char
        return Judged(name, fields, self._plain, tuple(self._clauses), tuple(self._norms))

    def _place(self) -> int:
        return len(squeezed(self._plain))

    def _norm(self, begun: int, mode: str) -> Norm:
        words = self._plain[begun:]
        aside = _ASIDE.match(self._body, self._at)
        self._at = aside.end() if aside else self._at
        parts = [*(aside.group(1) if aside else "").split("|"), "", "", ""]
        lists = [tuple(item for item in part.split(",") if item) for part in parts[1:3]]
        end = self._place()
        return Norm(end - len(squeezed(words)), end, mode, words, parts[0], lists[0], lists[1])
