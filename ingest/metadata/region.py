"""Regions: the place and the level a document speaks for."""

import re
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


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_places(), key=lambda name: (-len(name), name))
    return re.compile("|".join(rf"\b{name}\b" if name.isascii() else name for name in names))


def region_of(text: str) -> Region | None:
    """The place a title or a body's name speaks for: the lowest of those it names in a row.

    >>> region_of("河北省石家庄市长安区人民政府办公室").name, region_of("关于防火的通知")
    ('长安区', None)
    >>> region_of("云溪市消防安全方案").level, region_of("Hebei Provincial Government").name
    (<Level.CITY: 'city'>, '河北省')
    """
    found: Region | None = None
    at = 0
    for match in _pattern().finditer(text):
        if found is not None and match.start() - at > 1:
            break
        place = _choice(match[0], found)
        if place is None or (found is None and not _stands(match)):
            continue
        if found is None and match.start() and place.level is Level.COUNTY:
            place = Region(place.name, place.level)  # it may be of a city that no list knows
        found, at = place, match.end()
    return _lower(text, at) or found or _by_suffix(text)


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


def _stands(match: re.Match[str]) -> bool:
    """Whether a short name is meant as a place: full names always, short ones at the very start."""
    full = match[0].isascii() or match[0] == _places()[match[0]][0].name
    return full or match.start() == 0 or _places()[match[0]][0].level is Level.PROVINCIAL


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
    for pattern, level in _TAILS:
        found = pattern.match(text)
        if found and not re.match("关于|各|全|本|我|城|有关|设区|所在|推进|加强|外", found[1]):
            return Region(found[1], level)
    english = _EN_PLACE.search(text)
    if english and english[1] not in ("The", "People", "Each", "All"):
        return Region(f"{english[1]} {english[2]}", _EN_LEVELS[english[2]])
    return None
