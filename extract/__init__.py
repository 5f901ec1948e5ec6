"""From a document to obligations, deadlines, thresholds, actors and problem categories."""
