"""Actors: a duty of one kind of body that a submission gives to another."""

from duban.coverage import Deviation, DeviationType, Direction, RequirementKind
from duban.language import language_of
from review.body import rank
from review.comparison import Comparison
from review.words import cut, says

_AKIN = 0.5  # likeness from which two names mean one kind of body


def other_body(case: Comparison) -> Deviation | None:
    """A duty of one named kind of body that the submission gives to another kind.

    Names are compared within one language; all bodies of a level (各市) are no kind, as a duty
    passed down to them is still done. What a figure measures (检查人员不少于4人) need not act.
    """
    asked = next((norm.actor for norm in case.asked if norm.actor), None)
    acting = [norm.actor for norm in case.evidence[0].norms if norm.actor]
    found = next(iter(acting), None)
    if (
        asked is None
        or found is None
        or (_measures(case) and rank(asked.level) is None)
        or any(each.name == asked.name for each in acting)
        or asked.inherited
        or found.inherited
        or rank(asked.level) == rank(case.means.standing.level)
    ):
        return None
    names = cut("everyone", asked.name), cut("everyone", found.name)
    if not all(says("body", name) for name in names) or _akin(*names):
        return None
    if float(case.means.likeness(names[:1], names[1:])[0, 0]) >= _AKIN:
        return None
    return Deviation(
        DeviationType.ACTOR_SHIFT, asked.name, found.name, Direction.ANOTHER_BODY, failing=True
    )


def _measures(case: Comparison) -> bool:
    return bool(case.lengths) or case.requirement.kind is RequirementKind.THRESHOLD


def _akin(one: str, other: str) -> bool:
    """Whether two names share a pair of neighbouring characters or are of two languages.

    >>> _akin("市级消防救援机构", "市消防救援支队"), _akin("县级消防机构", "乡镇人民政府")
    (True, False)
    """
    pairs = {one[i : i + 2] for i in range(len(one) - 1)}
    shared = pairs & {other[i : i + 2] for i in range(len(other) - 1)}
    return bool(shared) or language_of(one) is not language_of(other)
