"""The stages put together as jobs that run, resume and report."""
