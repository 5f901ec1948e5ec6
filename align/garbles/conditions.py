"""Lost conditions: orders that stand without the condition the counterpart sets."""

from collections.abc import Iterator

from align.condition import lost_conditions, may_condition
from align.garbles.case import Case, Pair
from align.turning import lost_condition
from duban.garble import Garble, GarbleKind
from duban.language import Language

_SURE = 0.75


def unconditioned(case: Case) -> Iterator[Garble]:
    """Clauses of either language that lost their condition; a person has to word it anew."""
    for pair in case.pairs:
        if not pair.other:
            continue
        text = case.document.text
        start, end = text.rfind("\n", 0, pair.start) + 1, text.find("\n", pair.end)
        around = text[start : end if end >= 0 else len(text)]
        found = list(lost_conditions(pair.own, pair.other, pair.language, around))
        for one in found:
            yield _garble(case, pair, (one.start, one.end), one.condition)
        plain = pair.language is Language.EN and not may_condition(pair.own, Language.EN)
        turn = lost_condition(pair.other, pair.own) if plain and not found else None
        if turn:
            yield _garble(case, pair, (0, len(pair.own)), turn)


def _garble(case: Case, pair: Pair, where: tuple[int, int], turn: str) -> Garble:
    kind = GarbleKind.LOST_CONDITION
    span = pair.start + where[0], pair.start + where[1]
    return case.found(span, kind, f"garbled.{kind.value}", None, _SURE, other=pair.other, turn=turn)
