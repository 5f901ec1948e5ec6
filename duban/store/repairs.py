"""Repairs of garbled passages that people accepted; the raw text stays as it is."""

from sqlalchemy import Engine, insert, select

from duban.store.schema import repairs


class Repairs:
    """Keeps each accepted repair of a file once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, sha256: str, key: str, payload: str) -> None:
        """Add a repair of a file; the same one twice is one."""
        mine = (repairs.c.sha256 == sha256) & (repairs.c.id == key)
        with self._engine.begin() as connection:
            if connection.scalar(select(repairs.c.id).where(mine)) is None:
                connection.execute(insert(repairs).values(sha256=sha256, id=key, payload=payload))

    def of(self, sha256: str) -> tuple[str, ...]:
        """The accepted repairs of a file, in order of id."""
        query = select(repairs.c.payload).where(repairs.c.sha256 == sha256)
        with self._engine.connect() as connection:
            return tuple(connection.scalars(query.order_by(repairs.c.id)))
