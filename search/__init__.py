"""One query language over the built-in engine and Elasticsearch."""

from search.builtin import BuiltinEngine
from search.choice import engine
from search.engine import Engine
from search.record import records

__all__ = ["BuiltinEngine", "Engine", "engine", "records"]
