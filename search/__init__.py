"""One query language over the built-in engine and Elasticsearch."""
