"""Sanctions: whether who does not comply is dealt with more lightly than a notice demands."""

from duban.coverage import Deviation, DeviationType, Direction
from review.words import says

_BY_WEIGHT = ("sanction.warning", "sanction.fining", "sanction.closing")


def lighter(asked: str, given: str) -> Deviation | None:
    """That a lighter sanction is named, where both passages name one.

    >>> lighter("逾期未改造的一律关停", "逾期未改造的予以警告").direction
    <Direction.LIGHTER: 'lighter'>
    >>> lighter("Sites without a licence shall be shut down", "They are shut down and fined")
    """
    demanded, named = weight(asked), weight(given)
    if not 0 < named < demanded:
        return None
    return Deviation(DeviationType.WEAKER_MODALITY, asked, given, Direction.LIGHTER, failing=True)


def weight(words: str) -> int:
    """How heavy the heaviest sanction is that the words name: 1 to 3, or 0 for none.

    >>> weight("责令停业整顿并处罚款"), weight("予以约谈"), weight("组织培训")
    (3, 1, 0)
    """
    named = [rank for rank, name in enumerate(_BY_WEIGHT, 1) if says(name, words)]
    return max(named, default=0)
