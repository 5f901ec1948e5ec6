"""Documents whose index entries are not yet written, so that no index falls behind unseen."""

from collections.abc import Iterable

from sqlalchemy import Engine, delete, insert, select

from duban.store.schema import documents, outbox


class Outbox:
    """The record writes to it with each document; the indexer empties it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def waiting(self) -> tuple[str, ...]:
        """The ids of documents to be indexed, in order."""
        with self._engine.connect() as connection:
            query = select(outbox.c.document).order_by(outbox.c.document)
            return tuple(connection.scalars(query))

    def done(self, ids: Iterable[str]) -> None:
        """Take away documents whose entries the index has committed."""
        with self._engine.begin() as connection:
            connection.execute(delete(outbox).where(outbox.c.document.in_(list(ids))))

    def refill(self) -> None:
        """Put every document back, for an index built anew."""
        with self._engine.begin() as connection:
            connection.execute(delete(outbox))
            everything = select(documents.c.id)
            connection.execute(insert(outbox).from_select(["document"], everything))
