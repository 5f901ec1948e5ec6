"""Texts as encoders can take them."""


def sound(text: str) -> str:
    r"""The text with half surrogates, which no encoding knows, replaced.

    >>> sound("第\ud800条")
    '第?条'
    """
    return text.encode("utf-8", "replace").decode("utf-8")
