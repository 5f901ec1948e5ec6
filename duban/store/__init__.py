"""The record: every file, document, extraction and decision, one transaction a file.

Every index can be rebuilt from it. SQLite (WAL) by default, PostgreSQL by URL.
"""

from duban.store.store import Store

__all__ = ["Store"]
