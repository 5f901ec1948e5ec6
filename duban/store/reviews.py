"""Reviews in the record, as they were last computed; a decision refers to one of their items."""

from sqlalchemy import Engine, delete, func, insert, select

from duban.codec import decode, encode
from duban.coverage import Coverage
from duban.store.schema import documents, reviews

_HELD = reviews.c.notice.in_(select(documents.c.id)) & reviews.c.submission.in_(
    select(documents.c.id)
)


class Reviews:
    """Keeps one review for each pair of notice and submission."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def keep(self, coverage: Coverage) -> None:
        """Keep a review of two documents of the record, in place of the older one of the pair.

        A review of a document that the record does not hold is not kept.
        """
        sides = {coverage.notice, coverage.submission}
        held = select(func.count()).where(documents.c.id.in_(sides))
        pair = (reviews.c.notice == coverage.notice) & (reviews.c.submission == coverage.submission)
        with self._engine.begin() as connection:
            if connection.scalar(held) != len(sides):
                return
            connection.execute(delete(reviews).where(pair))
            connection.execute(
                insert(reviews).values(
                    notice=coverage.notice,
                    submission=coverage.submission,
                    payload=encode(coverage),
                )
            )

    def under(self, notice: str) -> tuple[Coverage, ...]:
        """The reviews of every submission under a notice, ordered by submission."""
        query = select(reviews.c.payload).where(_HELD & (reviews.c.notice == notice))
        with self._engine.connect() as connection:
            rows = connection.scalars(query.order_by(reviews.c.submission))
            return tuple(decode(Coverage, payload) for payload in rows)

    def get(self, notice: str, submission: str) -> Coverage | None:
        """The review of one pair, None when it was not made yet."""
        query = select(reviews.c.payload).where(
            (reviews.c.notice == notice) & (reviews.c.submission == submission)
        )
        with self._engine.connect() as connection:
            payload = connection.scalar(query)
        return None if payload is None else decode(Coverage, payload)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every pair of notice and submission that was reviewed."""
        query = select(reviews.c.notice, reviews.c.submission).where(_HELD)
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(*query.selected_columns))
            return tuple((row.notice, row.submission) for row in rows)
