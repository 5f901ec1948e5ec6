"""Passages that reviewers filed under a category; they teach the classifier."""

from sqlalchemy import Engine, insert, select, update

from duban.identity import content_id
from duban.store.schema import examples


class Examples:
    """Keeps each passage once, with the category a reviewer last gave it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, text: str, category: str) -> None:
        """File a passage under a category; an empty category says that it states no problem."""
        key = content_id(text)
        with self._engine.begin() as connection:
            changed = connection.execute(
                update(examples).where(examples.c.id == key).values(category=category)
            )
            if changed.rowcount == 0:
                connection.execute(insert(examples).values(id=key, text=text, category=category))

    def all(self) -> tuple[tuple[str, str], ...]:
        """Every passage with its category, in order of id."""
        query = select(examples.c.text, examples.c.category).order_by(examples.c.id)
        with self._engine.connect() as connection:
            return tuple((row.text, row.category) for row in connection.execute(query))
