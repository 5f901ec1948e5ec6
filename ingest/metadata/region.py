"""Regions: the place and the level a document speaks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from duban.document import Level, Region

_WORDS = {
    "provincial": Level.PROVINCIAL, "city": Level.CITY, "county": Level.COUNTY,
}  # fmt: skip
_PROVINCE_TAIL = re.compile(r"([一-鿿]{2,3}?省)(?![级内外直委])")
_CITY_TAIL = re.compile(
    r"([一-鿿]{2,8}?(?:自治州|地区|盟|州|市))(?![场容区县级]|政(?!府)|民(?!政|族))"
)
_COUNTY_TAIL = re.compile(r"([一-鿿]{2,8}?(?:自治县|自治旗|县|旗|林区|特区))(?![级区])")
_BRANCH = re.compile(r"[局行院部]([一-鿿]{2,5}?[区县市旗])(?:分局|支局|分院|支队|大队)$")
_CENTRAL = re.compile(r"^国家[一-鿿]{2,6}总局(?=[一-鿿])")  # before the place of its branch
_TAILS = (
    (_PROVINCE_TAIL, Level.PROVINCIAL),
    (_CITY_TAIL, Level.CITY),
    (_COUNTY_TAIL, Level.COUNTY),
)
_EN_PLACE = re.compile(
    r"\b((?!Of|The|All|Each|And|In|For|On)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+"
    r"(Province|Provincial|Autonomous Region|Municipality|Municipal|City|County)\b"
)
_EN_LEVELS = {
    "Province": Level.PROVINCIAL, "Provincial": Level.PROVINCIAL,
    "Autonomous Region": Level.PROVINCIAL, "Municipality": Level.CITY, "Municipal": Level.CITY,
    "City": Level.CITY, "County": Level.COUNTY,
}  # fmt: skip


@cache
def _places() -> dict[str, tuple[Region, ...]]:
    """Every province, city and county by each of its printed names; some names are of several."""
    found: dict[str, tuple[Region, ...]] = {}
    data = (resources.files("ingest") / "data" / "regions.tsv").read_text("utf-8")
    for row in data.splitlines():
        if row and not row.startswith("#"):
            code, level, name, *others = row.split("\t")
            region = Region(name, _WORDS[level], code)
            for printed in (name, *others):
                found[printed] = (*found.get(printed, ()), region)
    return found


@dataclass(frozen=True, slots=True)
class _Named:
    """A place where a text names a region."""

    name: str
    start: int
    end: int


@cache
def _by_first() -> dict[str, tuple[str, ...]]:
    """The printed names by their first character, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(_places(), key=lambda name: (-len(name), name)):
        found.setdefault(name[0], []).append(name)
    return {first: tuple(names) for first, names in found.items()}


def _named(text: str) -> Iterator[_Named]:
    """The names in a text from left to right, without overlaps; trying all of them takes longer."""
    at = 0
    while at < len(text):
        for name in _by_first().get(text[at], ()):
            if text.startswith(name, at) and (not name.isascii() or _is_word(text, at, len(name))):
                yield _Named(name, at, at + len(name))
                at += len(name) - 1
                break
        at += 1


def _is_word(text: str, at: int, length: int) -> bool:
    return not (text[at - 1 : at].isalnum() or text[at + length : at + length + 1].isalnum())


def region_of(text: str) -> Region | None:
    """The place a title or a body's name speaks for: the lowest of those it names in a row.

    >>> region_of("河北省石家庄市长安区人民政府办公室").name, region_of("关于防火的通知")
    ('长安区', None)
    >>> region_of("云溪市消防安全方案").level, region_of("Hebei Provincial Government").name
    (<Level.CITY: 'city'>, '河北省')
    >>> region_of("国家税务总局北川省税务局").name
    '北川省'
    >>> region_of("松原省教育厅").name, region_of("松原教育局").name
    ('松原省', '松原市')
    """
    found: Region | None = None
    at = 0
    for named in _named(text):
        if found is not None and named.start - at > 1:
            break
        place = _choice(named.name, found)
        if place is None or (found is None and not _stands(named, text)):
            continue
        if found is None and named.start and place.level is Level.COUNTY:
            place = Region(place.name, place.level)  # it may be of a city that no list knows
        found, at = place, named.end
    return _branch(text, found) or _lower(text, at) or found or _by_suffix(text)


def _branch(text: str, above: Region | None) -> Region | None:
    """The county whose branch of a city's body speaks: 某市公安局某区分局."""
    found = _BRANCH.search(text) if above is not None else None
    places = _places().get(found[1], ()) if found else ()
    inside = [one for one in places if above is not None and one.code[:2] == above.code[:2]]
    return inside[0] if inside else None


def _choice(name: str, above: Region | None) -> Region | None:
    """The place of that name inside the one before it; without a code when several bear it."""
    places = _places()[name]
    if above is not None:
        inside = [place for place in places if place.code[:2] == above.code[:2]]
        return inside[0] if inside and inside[0].level is not above.level else None
    same = {(place.name, place.code[:2]) for place in places}
    first = places[0]
    if len(same) == 1 or first.level is Level.PROVINCIAL:
        return first
    return Region(first.name, first.level)


def _stands(named: _Named, text: str) -> bool:
    """Whether a name is meant as that place: a full one always, a short one at the very start.

    A short name with the word of another level behind it is a place that no list knows (松原省).
    """
    first = _places()[named.name][0]
    if named.name.isascii() or named.name == first.name or first.level is Level.PROVINCIAL:
        return True
    return named.start == 0 and not _is_another(named, text)


def _is_another(named: _Named, text: str) -> bool:
    longer = (pattern.match(text, named.start) for pattern, _ in _TAILS)
    return any(each is not None and each.end() == named.end + 1 for each in longer)


def _lower(text: str, at: int) -> Region | None:
    """A city or county that no list knows, named right after a known place."""
    if not at:
        return None
    for pattern, level in _TAILS[1:]:
        found = pattern.match(text, at)
        if found and not re.match("人民|各|全|有关|政府|省|财政|所", found[1]):
            return Region(found[1], level)
    return None


def _by_suffix(text: str) -> Region | None:
    text = _CENTRAL.sub("", text)
    for pattern, level in _TAILS:
        found = pattern.match(text)
        if found and not re.match("关于|各|全|本|我|城|有关|设区|所在|推进|加强|外", found[1]):
            return Region(found[1], level)
    english = _EN_PLACE.search(text)
    if english and english[1] not in ("The", "People", "Each", "All"):
        return Region(f"{english[1]} {english[2]}", _EN_LEVELS[english[2]])
    return None
