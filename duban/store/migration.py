"""Migrations: how an older record becomes today's, each applied once and recorded by name."""

import json
from collections.abc import Callable

from sqlalchemy import Connection, Engine, func, insert, inspect, select, text, update

from duban.error import FailingEnvironmentError
from duban.store import schema

Step = Callable[[Connection], None]


def _first(connection: Connection) -> None:
    schema.metadata.create_all(connection)


def _filings(connection: Connection) -> None:
    """Filings were rows that were written over, without who and when; they are kept as they are."""
    schema.filings.create(connection, checkfirst=True)
    if not inspect(connection).has_table("examples"):
        return
    old = connection.execute(text("SELECT text, category FROM examples ORDER BY id"))
    for row in old.all():
        unknown = {"reviewer": "", "at": "", "document": ""}
        connection.execute(
            insert(schema.filings).values(text=row.text, category=row.category, **unknown)
        )
    connection.execute(text("DROP TABLE examples"))


def _omissions(connection: Connection) -> None:
    """What a deviation leaves out, or who accepted a reading, stood behind its direction."""
    reviews = schema.reviews
    for row in connection.execute(select(reviews)).all():
        coverage = json.loads(row.payload)
        for verdict in coverage["verdicts"]:
            for deviation in verdict["deviations"]:
                deviation.update(_parted(deviation["direction"]))
        pair = (reviews.c.notice == row.notice) & (reviews.c.submission == row.submission)
        payload = json.dumps(coverage, ensure_ascii=False, separators=(",", ":"))
        connection.execute(update(reviews).where(pair).values(payload=payload))


def _parted(direction: str) -> dict[str, str | list[str]]:
    """The fields that a direction stood for.

    >>> _parted("omits 学校; 医院")
    {'direction': 'omits', 'omitted': ['学校', '医院']}
    >>> _parted("accepted Ma Li")
    {'direction': 'accepted', 'by': 'Ma Li'}
    """
    way, _, concerned = direction.partition(" ")
    if way == "omits":
        return {"direction": way, "omitted": concerned.split("; ")}
    return {"direction": way, "by": "" if concerned == "-" else concerned}


STEPS: tuple[tuple[str, Step], ...] = (
    ("the first schema", _first),
    ("filings with who and when", _filings),
    ("deviations with what they leave out", _omissions),
)


def migrate(engine: Engine) -> None:
    """Bring the record to the newest schema; one that a newer Duban wrote is refused."""
    with engine.begin() as connection:
        version = _version(connection)
        if version > len(STEPS):
            raise FailingEnvironmentError("DUB-STO-001", found=version, known=len(STEPS))
        for number, (name, step) in enumerate(STEPS[version:], version + 1):
            step(connection)
            connection.execute(insert(schema.schema_version).values(version=number, name=name))


def _version(connection: Connection) -> int:
    if not inspect(connection).has_table(schema.schema_version.name):
        return 0
    newest = connection.scalar(select(func.max(schema.schema_version.c.version)))
    return int(newest or 0)
