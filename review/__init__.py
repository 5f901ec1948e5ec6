"""From a notice and a submission to coverage, deviations and signed decisions."""
