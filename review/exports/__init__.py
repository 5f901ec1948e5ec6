"""Exports of a review, one file per format, in Chinese or English."""
