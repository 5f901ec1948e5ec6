"""A judged document as the system reads it, and each of its judgments beside what was found."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from bench.judged import Judged, Norm, squeezed
from bench.judged_forms import bytes_of
from bench.judged_values import agree, same, same_body, same_quantity, short
from duban.deadline import Vague
from duban.document import Document
from duban.obligation import Obligation
from duban.outcome import Parsed
from extract import Extractor
from ingest.parse import parse


@dataclass(frozen=True, slots=True)
class Check:
    """One judgment: of what kind, what was asked, what was found, and whether it is right.

    `kind` is field, clause, norm, actor, time or quantity, with "false " for what nobody judged.
    """

    kind: str
    file: str
    asked: str
    found: str
    right: bool


class JudgedRun:
    """One judged document as the system reads it."""

    def __init__(self, judged: Judged, extractor: Extractor) -> None:
        self.judged = judged
        name, data = bytes_of(judged)
        parsed = parse(data, name)
        assert isinstance(parsed, Parsed), parsed
        self.documents = parsed.source.documents
        self.raw = parsed.source.text
        self.read = [extractor.document(one) for one in self.documents]
        self._places = self._aligned()

    def _aligned(self) -> dict[int, int]:
        """The place in the judged words of each raw offset whose character the two share."""
        offsets = [offset for offset, char in enumerate(self.raw) if squeezed(char)]
        words = "".join(self.raw[offset] for offset in offsets)
        matcher = SequenceMatcher(None, squeezed(self.judged.text), words, autojunk=False)
        return {
            offsets[block.b + at]: block.a + at
            for block in matcher.get_matching_blocks()
            for at in range(block.size)
        }

    def place(self, offset: int) -> int:
        """The place of the first shared character at or behind a raw offset."""
        return next(
            (self._places[o] for o in range(offset, len(self.raw)) if o in self._places), -1
        )

    def checks(self) -> Iterator[Check]:
        """All judgments of the document."""
        yield from self._metadata()
        yield from self._clauses()
        yield from self._norms()

    def _check(self, kind: str, asked: str, found: str, *, right: bool) -> Check:
        return Check(kind, self.judged.name, asked, found, right)

    def _metadata(self) -> Iterator[Check]:
        main = self.documents[0]
        for field, found in _fields(main).items():
            if field in self.judged.fields:
                asked = self.judged.fields[field]
                right = same(asked, found) or same(asked, self._printed(main, field))
                yield self._check("field", f"{field}: {asked}", found, right=right)

    def _printed(self, document: Document, field: str) -> str:
        """The words that say a number or the issuers, whose values are in one form."""
        if field == "number" and document.number:
            return document.number.span.of(self.raw)
        bodies = document.issuers if field == "issuers" else ()
        return ";".join(one.span.of(self.raw) for one in bodies)

    def _clauses(self) -> Iterator[Check]:
        found = {self.place(n.span.start): d for d, n in self._labelled()}
        for at, depth in self.judged.clauses:
            got = found.pop(at, None)
            yield self._check("clause", f"{self._words(at)} {depth}", str(got), right=got == depth)
        for at, depth in found.items():
            yield self._check("false clause", "", f"{self._words(at)} {depth}", right=False)

    def _labelled(self) -> Iterator[tuple[int, Any]]:
        """Each clause that has a label or a heading, with how many such stand above it."""
        for document in self.documents:
            by_id = {node.id: node for node in document.nodes}
            for node in document.nodes[1:]:
                if node.label or node.heading:
                    above, depth = by_id.get(node.parent or ""), 1
                    while above is not None and above.parent:
                        depth += bool(above.label or above.heading)
                        above = by_id.get(above.parent)
                    yield depth, node

    def _words(self, at: int) -> str:
        return squeezed(self.judged.text)[at : at + 14]

    def _norms(self) -> Iterator[Check]:
        duties = [one for read in self.read for one in read.obligations if one.is_duty]
        free = list(duties)
        for norm in self.judged.norms:
            best = max(free, key=lambda one: self._overlap(norm, one), default=None)
            hit = best is not None and self._overlap(norm, best) >= 0.5
            yield self._check("norm", f"{norm.type[:4]} {norm.words}", "", right=hit)
            if best is not None and hit:
                free.remove(best)
                yield from self._of_norm(norm, best)
        for one in free:
            yield self._check(
                "false norm", "", f"{one.type.value[:4]} {one.span.of(self.raw)}", right=False
            )

    def _overlap(self, norm: Norm, found: Obligation) -> float:
        start, end = self.place(found.span.start), self.place(found.span.end - 1) + 1
        shared = min(end, norm.end) - max(start, norm.start)
        same = found.type.value == norm.type
        return max(0, shared) / max(1, end - start, norm.end - norm.start) if same else 0.0

    def _of_norm(self, norm: Norm, found: Obligation) -> Iterator[Check]:
        name, words = found.actor.name if found.actor else "", norm.words[:24]
        if norm.actor:
            yield self._check(
                "actor", f"{norm.actor} < {words}", name, right=same_body(norm.actor, name)
            )
        times = [short(one) for one in found.deadlines if not isinstance(one.norm, Vague)]
        if norm.times or times:
            asked = ",".join(norm.times)
            yield self._check(
                "time", f"{asked} < {words}", ",".join(times), right=agree(norm.times, times)
            )
        counted = [f"{t.norm.op}{t.norm.value}{t.norm.unit}" for t in found.thresholds]
        for asked in norm.quantities:
            right = any(same_quantity(asked, one) for one in counted)
            yield self._check("quantity", f"{asked} < {words}", ",".join(counted), right=right)


def _fields(document: Document) -> dict[str, str]:
    return {
        "title": document.title.value if document.title else "",
        "number": document.number.canonical if document.number else "",
        "issuers": ";".join(one.value for one in document.issuers),
        "addressees": ";".join(one.value for one in document.addressees),
        "date": document.date.value.isoformat() if document.date else "",
        "genre": document.genre.value,
        "annexes": ";".join(one.value for one in document.annexes),
    }
