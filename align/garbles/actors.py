"""Actors that were replaced: one department or party named where the counterpart names another."""

from collections import Counter
from collections.abc import Iterator

from align.clause import clauses
from align.departments import field_in, places, printed
from align.garbles.case import Case, Pair
from align.garbles.part import parts
from align.parties import Party, acting, acts, answered, called, opens, parties, unanswered
from duban.garble import Garble, GarbleKind
from duban.language import Language, language_of

_SURE = 0.75


def replaced_actors(case: Case) -> Iterator[Garble]:
    """Departments unlike the counterpart's, where both name as many and one differs.

    Either may be wrong. Nothing is told of another version, where other bodies act.
    """
    if case.versions is not None:
        return
    for pair in case.pairs:
        own, other = places(pair.own), places(pair.other)
        mine, theirs = own.keys() - other.keys(), other.keys() - own.keys()
        if len(mine) == len(theirs) == 1 and len(own) == len(other):
            yield from _garble(case, pair, min(mine), min(theirs), own[min(mine)])


def _garble(
    case: Case, pair: Pair, own: str, meant: str, where: tuple[int, int]
) -> Iterator[Garble]:
    start, end = where
    words = pair.own[start:end]
    field = field_in(words, own)
    if field is None:
        return
    proposal = words[: field[0]] + printed(meant, pair.language) + words[field[1] :]
    yield case.found(
        (pair.start + start, pair.start + end),
        GarbleKind.NAME,
        "garbled.actor",
        proposal,
        _SURE,
        own=words,
        other=pair.other[slice(*places(pair.other)[meant])],
    )


def replaced_parties(case: Case) -> Iterator[Garble]:
    """Parties unlike the counterpart's: the worker where it names the employer.

    Told where one is named that takes the place of one the passage never names, or where another
    one is ordered or allowed to act. Nothing is told of another version.
    """
    if case.versions is not None:
        return
    told = [(pair, *one) for pair in case.pairs for one in _replaced(pair)]
    often = Counter((own.rows, meant.rows) for _, _, own, meant in told)
    for pair, start, own, meant in told:
        if often[own.rows, meant.rows] == 1 and _is_known(case, pair, own, meant):
            yield _party(case, pair, start, own, meant)


_Replaced = tuple[int, Party, Party]
"""Where the text begins whose offsets the party bears, that party, and the one meant."""


def _replaced(pair: Pair) -> list[_Replaced]:
    other = _beside(pair)
    if language_of(pair.other) is not other:
        return []
    return list(_instead(pair, other)) or list(_acting(pair, other))


def _beside(pair: Pair) -> Language:
    return Language.ZH if pair.language is Language.EN else Language.EN


def _is_known(case: Case, pair: Pair, own: Party, meant: Party) -> bool:
    """Whether each document names both: who is named in one alone may be called otherwise."""
    mine = parties(case.document.text, pair.language)
    theirs = parties(case.other, _beside(pair))
    return bool(answered(own, theirs) and answered(meant, mine))


def _instead(pair: Pair, other: Language) -> Iterator[_Replaced]:
    """The one party that is named too often, where another is never named, of as many in all."""
    mine, theirs = parties(pair.own, pair.language), parties(pair.other, other)
    unnamed = unanswered(theirs, mine)
    if len(mine) != len(theirs) or len(unnamed) != 1:
        return
    spare = [one for one in mine if _count(one, mine) > answered(one, theirs)]
    kinds = {one.words.lower() for one in spare}
    if len(kinds) == 1:
        at = theirs.index(unnamed[0])
        own = min(spare, key=lambda one: abs(mine.index(one) - at))
        if _alike(pair, own, unnamed[0]):
            yield 0, own, unnamed[0]


def _alike(pair: Pair, own: Party, meant: Party) -> bool:
    """False where one side names who acts and the other whom it concerns (答复乘客)."""
    sides = ((pair.own, own), (pair.other, meant))
    english, chinese = sides if pair.language is Language.EN else sides[::-1]
    if acts(*chinese, Language.ZH):
        return acts(*english, Language.EN) or opens(*english)
    return not acts(*english, Language.EN)


def _count(party: Party, among: tuple[Party, ...]) -> int:
    return sum(bool(one.rows & party.rows) for one in among)


def _acting(pair: Pair, other: Language) -> Iterator[_Replaced]:
    """The parties that sentences at the same place let act, where they are others."""
    mine, theirs = parts(pair.own, pair.language), parts(pair.other, other)
    if len(mine) != len(theirs):
        return
    for own, beside in zip(mine, theirs, strict=True):
        actors, meant = _actors(own, pair.language), _actors(beside, other)
        if len(actors) == len(meant) == 1 and not actors[0][1].answers(meant[0][1]):
            at, actor = actors[0]
            yield pair.own.find(own) + at, actor, meant[0][1]


def _actors(text: str, language: Language) -> list[tuple[int, Party]]:
    """The parties that the clauses of a sentence let act, with where their clause begins."""
    found = ((one.start, acting(one.text, language)) for one in clauses(text, language))
    return [(at, party) for at, party in found if party is not None]


def _party(case: Case, pair: Pair, at: int, own: Party, meant: Party) -> Garble:
    start = pair.start + at + own.start
    name = called(meant, own.words, case.document.text, pair.language)
    return case.found(
        (start, start + len(own.words)),
        GarbleKind.NAME,
        "garbled.actor",
        name,
        _SURE,
        own=own.words,
        other=meant.words,
    )
