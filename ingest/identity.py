"""Identity of texts: the same text in two formats is one document."""

from duban.cleantext import fold
from duban.identity import content_id


def text_hash(text: str) -> str:
    """A hash that white space and width do not change.

    >>> text_hash("二、 范围") == text_hash("二、\\n范围")
    True
    """
    return content_id("".join(fold(text).text.split()))
