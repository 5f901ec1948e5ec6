"""Alignments that people corrected, each correction as the alignment stage writes it."""

from sqlalchemy import Engine, insert, select

from duban.store.schema import corrections


class Corrections:
    """Keeps every correction of a pair of documents, named by their ids."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, a: str, b: str, payload: str) -> None:
        """Add a correction; of two that meet, the later holds."""
        with self._engine.begin() as connection:
            connection.execute(insert(corrections).values(a=a, b=b, payload=payload))

    def of(self, a: str, b: str) -> tuple[str, ...]:
        """The corrections of a pair, oldest first."""
        query = select(corrections.c.payload).where((corrections.c.a == a) & (corrections.c.b == b))
        with self._engine.connect() as connection:
            return tuple(connection.scalars(query.order_by(corrections.c.sequence)))
