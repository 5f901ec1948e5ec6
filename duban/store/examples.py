"""Passages that reviewers filed under a category; they hold, and they teach the classifier."""

from sqlalchemy import Engine, insert, select

from duban.filing import Filing, same_passage
from duban.store.schema import filings


class Examples:
    """Appends filings and reads them back; of several on one passage the last holds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, filing: Filing) -> None:
        """File a passage; what was filed before stays in the record."""
        with self._engine.begin() as connection:
            connection.execute(
                insert(filings).values(
                    text=filing.text,
                    category=filing.category,
                    reviewer=filing.reviewer,
                    at=filing.at,
                    document=filing.document,
                )
            )

    def history(self) -> tuple[Filing, ...]:
        """Every filing, oldest first."""
        columns = (
            filings.c.text, filings.c.category, filings.c.reviewer, filings.c.at, filings.c.document
        )  # fmt: skip
        query = select(*columns).order_by(filings.c.sequence)
        with self._engine.connect() as connection:
            return tuple(Filing(*row) for row in connection.execute(query))

    def all(self) -> tuple[Filing, ...]:
        """The filings that hold, one a passage, in the order in which the passages were filed."""
        return tuple({same_passage(filing.text): filing for filing in self.history()}.values())
