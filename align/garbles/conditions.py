"""Lost conditions: orders that stand without the condition the counterpart sets."""

from collections.abc import Iterator

from align.condition import LostCondition, lost_conditions
from align.garbles.case import Case, Pair
from duban.garble import Garble, GarbleKind

_SURE = 0.75


def unconditioned(case: Case) -> Iterator[Garble]:
    """Clauses of either language that lost their condition; a person has to word it anew."""
    for pair in case.pairs:
        if not pair.other:
            continue
        text = case.document.text
        start, end = text.rfind("\n", 0, pair.start) + 1, text.find("\n", pair.end)
        around = text[start : end if end >= 0 else len(text)]
        for one in lost_conditions(pair.own, pair.other, pair.language, around):
            yield _garble(case, pair, one)


def _garble(case: Case, pair: Pair, lost: LostCondition) -> Garble:
    kind = GarbleKind.LOST_CONDITION
    span = pair.start + lost.start, pair.start + lost.end
    code = f"garbled.{kind.value}"
    return case.found(span, kind, code, None, _SURE, other=pair.other, turn=lost.condition)
