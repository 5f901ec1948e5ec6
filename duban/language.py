"""Which of the two languages a passage is written in."""

import re
from enum import StrEnum


class Language(StrEnum):
    """A passage is Chinese or English; a document may hold passages of both."""

    ZH = "zh"
    EN = "en"


_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿]+")
_WORD = re.compile(r"[A-Za-z]{2,}")


def language_of(text: str) -> Language:
    """The language of a passage, by counting Han characters against Latin words.

    A Han character says about as much as half a Latin word, hence the weight.

    >>> language_of("各市要成立领导小组 (see Annex)")
    <Language.ZH: 'zh'>
    >>> language_of("Provinces shall report to 人社部 every month.")
    <Language.EN: 'en'>
    """
    han = sum(map(len, _HAN.findall(text)))
    words = len(_WORD.findall(text))
    return Language.ZH if han >= 2 * words and han > 0 else Language.EN
