"""The tables of the record, as the newest migration leaves them."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True),
    Column("name", String, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("encoding", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_hash", String, nullable=False, index=True),
    Column("outcome", String, nullable=False),
    Column("pipeline", String, nullable=False),
    Column("report", Text, nullable=False),
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

sightings = Table(
    "sightings",
    metadata,
    Column("path", Text, primary_key=True),
    Column("sha256", String(64), nullable=False, index=True),
    # the source that holds the text: another file's where this one is its duplicate
    Column("source", String(64), ForeignKey("sources.sha256"), nullable=False),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("path", Text, primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("code", String, nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("transient", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("sha256", String(64), ForeignKey("sources.sha256"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("part_of", String(16)),
    Column("number", String, index=True),
    Column("payload", Text, nullable=False),
)

extractions = Table(
    "extractions",
    metadata,
    Column("document", String(16), ForeignKey("documents.id"), primary_key=True),
    Column("payload", Text, nullable=False),
)

reviews = Table(
    "reviews",
    metadata,
    Column("notice", String(16), primary_key=True),
    Column("submission", String(16), primary_key=True),
    Column("payload", Text, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("notice", String(16), nullable=False),
    Column("submission", String(16), nullable=False),
    Column("requirement", String(16), nullable=False),
    Column("payload", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("decisions_by_review", "notice", "submission"),
)

filings = Table(
    "filings",
    metadata,
    # of two on one passage, the later holds; none is ever changed
    Column("sequence", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("category", String, nullable=False),
    Column("reviewer", String, nullable=False),
    Column("at", String, nullable=False),
    Column("document", String(16), nullable=False),
)

corrections = Table(
    "corrections",
    metadata,
    # of two that meet, the later holds
    Column("sequence", Integer, primary_key=True),
    Column("a", String(16), nullable=False),
    Column("b", String(16), nullable=False),
    Column("payload", Text, nullable=False),
    Index("corrections_by_pair", "a", "b"),
)

repairs = Table(
    "repairs",
    metadata,
    Column("sha256", String(64), ForeignKey("sources.sha256"), primary_key=True),
    Column("id", String(16), primary_key=True),
    Column("payload", Text, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("document", String(16), primary_key=True),
)
