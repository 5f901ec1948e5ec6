"""Filings: what a reviewer said a passage is, which then holds for that passage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filing:
    """A passage filed under a problem category, by whom and when.

    An empty category says that the passage states no problem. `at` is an ISO time, `document` the
    one whose passage was looked at; both may be empty for what was filed before they were kept.
    """

    text: str
    category: str
    reviewer: str = ""
    at: str = ""
    document: str = ""

    @property
    def day(self) -> str:
        """The day of the filing."""
        return self.at[:10]


def same_passage(text: str) -> str:
    """What two copies of one passage have in common: blanks and the stop at the end count nothing.

    >>> same_passage(" 擅自挪用 基金；") == same_passage("擅自挪用基金")
    True
    """
    return "".join(text.split()).rstrip("。；;.，,")
