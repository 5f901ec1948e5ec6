"""Categorizing: a reviewer files a passage under a problem category, and it holds at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from duban.document import Document
from duban.error import UsageError
from duban.filing import Filing, same_passage
from duban.obligation import Obligation
from duban.store import Store
from extract.problems import Taxonomy

NONE = "none"
"""The word for no category."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A filing as it was kept, with the norm before and after it."""

    filing: Filing
    before: Obligation
    after: Obligation


class Categorizing:
    """Appends filings to the record; `refresh` reads the documents they touch anew."""

    def __init__(
        self,
        store: Store,
        taxonomy: Taxonomy,
        refresh: Callable[[Sequence[Document]], None],
    ) -> None:
        self._store, self._taxonomy, self._refresh = store, taxonomy, refresh

    def file(self, obligation: str, category: str, reviewer: str, at: str) -> Filed:
        """File the passage of an obligation, named by its id or the beginning of it.

        `category` is the id of a problem, or "none". Raises `UsageError` for an id that names no
        obligation or several, for a category the taxonomy lacks, and without a reviewer.
        """
        if not reviewer.strip():
            raise UsageError("DUB-JOB-010")
        document, norm = self._named(obligation)
        words = norm.span.of(document.text)
        filing = Filing(words, self._known(category), reviewer.strip(), at, document.id)
        self._store.examples.put(filing)
        self._refresh(self._holding(words))
        extraction = self._store.documents.extraction(document.id)
        after = next(one for one in extraction.obligations if one.span == norm.span)
        return Filed(filing, norm, after)

    def _known(self, category: str) -> str:
        if category == NONE:
            return ""
        if category not in self._taxonomy.places:
            known = ", ".join(self._taxonomy.places)
            raise UsageError("DUB-JOB-009", category=category, known=known)
        return category

    def _named(self, obligation: str) -> tuple[Document, Obligation]:
        found = [
            (document, norm)
            for document in self._store.documents.all()
            for norm in self._store.documents.extraction(document.id).obligations
            if obligation and norm.id.startswith(obligation)
        ]
        if len(found) != 1:
            raise UsageError("DUB-JOB-008", id=obligation, count=len(found))
        return found[0]

    def _holding(self, words: str) -> list[Document]:
        """The documents that hold the passage, however its blanks stand."""
        passage = same_passage(words)
        return [one for one in self._store.documents.all() if passage in "".join(one.text.split())]
