"""Duplicated phrases: two different words of the source rendered by one."""

import re
from collections.abc import Iterator
from functools import cache

from align.english import stem
from align.garbles.case import Case, Line
from align.phrasing import phrasing
from align.wording import data
from duban.garble import Garble, GarbleKind

_W = r"[A-Za-z][A-Za-z'’-]*"
_JOINED = re.compile(rf"\b((?:{_W} ){{0,5}}?{_W}) (?P<by>and|or) \1\b(?P<after>[ ]?\S*)", re.I)
_LISTED = re.compile(rf"\b({_W}), (?:{_W}, )*{_W},? and \1\b", re.I)
_AROUND = re.compile(rf"\b({_W}) and ((?:{_W} )?{_W}) and \1\b(?P<after>[ ]?\S*)", re.I)
_CLOSES = re.compile(
    r"[^\w\s]|$| (?:the|an?|of|in|on|at|to|for|by|from|with|within|without|under|over|before|after|"
    r"into|as|and|or|is|are|was|were|be|shall|should|must|will|may|can|that|which|who|when|where|if|it|"
    r"them|their|its|this|these|all|any|each|\w+ly)\b",
    re.I,
)
_PAST_OR_ING = re.compile(
    r"\w+(?:ed|ing)$|grew|ran|went|fell|rose|came|fought|sang|wrote|read", re.I
)
_OF = re.compile(rf"\bthe ({_W}s) of (?:the )?(?:{_W} ){{1,4}}\1\b", re.I)
_VERB = re.compile(rf"\b({_W}) (?:the |of the )({_W})\b")
_TWICE = re.compile(rf"\b((?:{_W} ){{0,3}}?{_W}) \1\b", re.I)
_OWNED = re.compile(r"\b(?P<w>days?|weeks?|months?|years?)['’]s? (?P=w)s?\b(?=[.,;)]| [a-z])")
"""A span of time that has itself: within 15 day's days."""
_TITLE_TWICE = re.compile(r"\b((?:Mr|Mrs|Ms|Dr|No|Tel)\.) \1(?=\s)")
_AGAIN = re.compile(rf"(?:(?<=^)|(?<=[.;:] ))({_W}), \1(?=,)", re.I)
_HELPED = re.compile(
    rf"\b(?:has|have|had|having|been|be|being|is|are|was|were) (?P<twice>({_W}) ({_W}))\b", re.I
)
_COMMA_AND = re.compile(rf"\b({_W}), and \1(?=[.;:)]|$)", re.I)
_AROUND_NOUN = re.compile(
    r"\b(?P<w>[a-z]{4,}(?:ible|able|ent|ant|ive|ary|ated)) (?P<n>[a-z]{4,}) (?P=w)\b"
    r"(?P<after>[ ]?\S*)"
)
"""What is said of a thing before and behind it: the responsible person responsible."""
_BEGUN_TWICE = re.compile(
    r"\b(?P<w>(?:[A-Za-z\d.,%]+ ){1,4}?(?:to|from|of|by|in|with)) (?P=w)(?= \w)", re.I
)
"""A phrase begun twice, with figures in it: from March 1 to March 1 to June 30."""
_NO_PLURAL = re.compile(
    r"\b(?P<twice>(?P<w>information|equipment|advice|knowledge|evidence)s (?P=w))\b"
)
_UNIT_TWICE = re.compile(r"(?<=\d) (?:[a-z]+ ){0,2}(?P<twice>(?P<w>[a-z]{3,})s (?P=w))\b")
_ZH_JOINED = re.compile(r"([\u4e00-\u9fff]{2,8})[和与及、或]\1(?![\u4e00-\u9fff])")
_ZH_TWICE = re.compile(r"([\u4e00-\u9fff]{2,12})\1")
_ORDERS = (["to"], ["shall"], ["should"], ["must"], ["will"], ["who"], ["not"])
"""A word after one of these is a verb, which joined to itself says nothing."""
_DONE = (["be"], ["been"], ["is"], ["are"], ["was"], ["were"], ["being"])
_OPENING = ("in", "of", "for", "on", "and", "the")
_LEAST_AGAIN = 5
_COMPARED = 8
"""The most letters of a comparative: higher and higher."""
_OUTER = "mis", "re", "over", "under"


def duplicates(case: Case) -> Iterator[Garble]:
    """Words joined to themselves ("improve and improve") or said twice running ("the the")."""
    for line in case.english():
        yield from _joined(case, line)
        yield from _nested(case, line)
        yield from _twice(case, line)
        yield from _helped(case, line)
        yield from _apart(case, line)
    for line in case.chinese():
        yield from _chinese(case, line)


def _joined(case: Case, line: Line) -> Iterator[Garble]:
    for match in _JOINED.finditer(line.text):
        words = match[1].split()
        before = line.text[: match.start()].rsplit(None, 1)[-1:]
        if _said_of_one(match, before):
            yield _garble(case, line, (match.start(), match.start("after")), match[1], match[1])
            continue
        single = len(words) == 1 and (_idiomatic(words[0]) or _went_on(words[0], before))
        again = line.text[match.start("after") :].startswith(f" and {words[0]}")
        again = again or (len(words) > 1 and _goes_on(match))
        again = again or (len(words) == 1 and _told_apart(match, before))
        if (
            single
            or again
            or before in (["between"], ["from"])
            or not (_CLOSES.match(match["after"]) or before in _ORDERS)
        ):
            continue
        yield _garble(case, line, (match.start(), match.start("after")), match[1], match[1])
    for match in _AROUND.finditer(line.text):
        other = match[1].lower() != match[2].lower() and len(match[1]) >= _LEAST_AGAIN
        if other and _CLOSES.match(match["after"]):
            once = f"{match[1]} and {match[2]}"
            yield _garble(case, line, (match.start(), match.start("after")), match[1], once)
    for match in _LISTED.finditer(line.text):
        last = match[0].rsplit(" ", 3)[-3]
        usual = case.document.text.count(f"{last} and {match[1]}") > 1
        if not usual and not _idiomatic(match[1]) and len(match[1]) > 3:
            once = line.text[match.start() : match.end() - len(match[1])]
            yield _garble(case, line, match.span(), match[1], re.sub(r",? and $", "", once))


def _apart(case: Case, line: Line) -> Iterator[Garble]:
    """Words said again behind a comma or a noun, and a unit in both its numbers: tons ton."""
    for match in _COMMA_AND.finditer(line.text):
        if len(match[1]) > _LEAST_AGAIN and not _idiomatic(match[1]):
            yield _garble(case, line, match.span(), match[1], match[1])
    for match in _AROUND_NOUN.finditer(line.text):
        if _CLOSES.match(match["after"]):
            once = f"{match['w']} {match['n']}"
            yield _garble(case, line, (match.start(), match.start("after")), match["w"], once)
    for match in _BEGUN_TWICE.finditer(line.text):
        if re.search(r"\d", match["w"]):
            yield _garble(case, line, match.span(), match["w"], match["w"])
    for match in _NO_PLURAL.finditer(line.text):
        yield _garble(case, line, match.span("twice"), match["twice"], match["w"])
    for match in _UNIT_TWICE.finditer(line.text):
        yield _garble(case, line, match.span("twice"), match["twice"], f"{match['w']}s")


def _said_of_one(match: re.Match[str], before: list[str]) -> bool:
    """Whether one word joined to itself tells of what follows: the approved and approved items."""
    word, plain = match[1], match["by"].lower() == "and" and " " not in match[1]
    follows = re.fullmatch(r" [a-z]{4,}[.,;:)]?", match["after"]) is not None
    plural = len(word) > _LEAST_AGAIN and word.endswith("s") and not word.endswith("ss")
    led = before in (["the"], ["The"]) or (plural and before == ["of"])
    return plain and follows and led and word.islower() and not _idiomatic(word)


def _went_on(word: str, before: list[str]) -> bool:
    """Whether what is said twice went on: talked and talked; what is done is done once."""
    done = word.endswith("ed") and before in _DONE
    return not done and _PAST_OR_ING.fullmatch(word) is not None


def _told_apart(match: re.Match[str], before: list[str]) -> bool:
    """Whether each is told apart: overloaded operation and operation with faults."""
    qualified = re.fullmatch(r" with(?:out)?", match["after"]) is not None
    return qualified and bool(before) and before not in _ORDERS and before[0].isalpha()


def _goes_on(match: re.Match[str]) -> bool:
    """Whether words said again go on: "of the fund and the fund to", "a call or a call if"."""
    after = match["after"]
    return after == " to" or (match["by"].lower() == "or" and after.startswith(" "))


def _nested(case: Case, line: Line) -> Iterator[Garble]:
    for match in _OF.finditer(line.text):
        if " and " in match[0]:
            continue
        yield _garble(case, line, match.span(), match[1], match[0][: match[0].rindex(match[1])])
    for match in _VERB.finditer(line.text):
        if _same_root(match[1].lower(), match[2].lower()):
            yield _garble(case, line, match.span(), match[2], None)


def _same_root(verb: str, noun: str) -> bool:
    """Whether the noun is made of the verb: "mismanage the management".

    A verb with its own action as object says nothing; an agent or a result may stand there.
    """
    bare = next((verb.removeprefix(p) for p in _OUTER if verb.startswith(p)), verb)
    root = stem(bare)
    derived = noun.endswith(("ment", "tion", "sion", "ance", "ence")) and noun != verb
    return derived and len(root) >= 5 and stem(noun).startswith(root)


def _twice(case: Case, line: Line) -> Iterator[Garble]:
    allowed = _words("adjacent")
    for match in _TWICE.finditer(line.text):
        again = match[0][len(match[1]) + 1 :]
        named = match.start() and again[0].isupper() and not _no_name(match[1].lower())
        if match[1].lower() in allowed or named:
            continue
        yield _garble(case, line, match.span(), match[1], match[1])
    for match in _OWNED.finditer(line.text):
        many = match["w"].removesuffix("s") + "s"
        yield _garble(case, line, match.span(), match["w"], many)
    for match in _TITLE_TWICE.finditer(line.text):
        yield _garble(case, line, match.span(), match[1], match[1])
    for match in _AGAIN.finditer(line.text):
        if len(match[1]) < _LEAST_AGAIN:
            continue  # many, many
        yield _garble(case, line, match.span(), match[1], match[1])


def _no_name(words: str) -> bool:
    """Whether words are no proper name: an office, or a phrase that a word of grammar opens."""
    return words in _offices() or words.partition(" ")[0] in _OPENING


def _helped(case: Case, line: Line) -> Iterator[Garble]:
    """Two forms of one verb after an auxiliary: "has increase increased"; the second is meant."""
    for match in _HELPED.finditer(line.text):
        first, second = match[2].lower(), match[3].lower()
        forms = second in (f"{first}d", f"{first}ed", f"{first}ing", f"{first[:-1]}ing")
        if forms and len(first) >= 4:
            yield _garble(case, line, match.span("twice"), match["twice"], match[3])


def _chinese(case: Case, line: Line) -> Iterator[Garble]:
    for match in _ZH_JOINED.finditer(line.text):
        before = line.text[max(0, match.start() - 1) : match.start()]
        if "、" in match[0] and "\u4e00" <= before <= "\u9fff":
            continue  # 特别重大、重大: the first is the end of a longer word
        yield _garble(case, line, match.span(), match[1], match[1])
    for match in _ZH_TWICE.finditer(line.text):
        if match[1] not in _words("zh_adjacent") and not _zh_idiom(line.text, match):
            yield _garble(case, line, match.span(), match[1], match[1])


def _zh_idiom(text: str, match: re.Match[str]) -> bool:
    """Whether the words are rightly said twice: 一步一步地, 说着说着, 支队支队长."""
    words = match[1]
    grammar = words[0] in "的之和与" or words[-1] in "的之和与"
    each = words[0] in "一很" or words[-1] == "着"
    headed = text.startswith("长", match.end()) and f"{words}长" in phrasing().alone
    return grammar or each or headed or len(set(words)) == 1


def _garble(
    case: Case, line: Line, where: tuple[int, int], words: str, proposal: str | None
) -> Garble:
    kind = GarbleKind.DUPLICATED_PHRASE
    return case.told(line, where, kind, "garbled.duplicate", proposal, 0.9, words=words)


def _idiomatic(word: str) -> bool:
    compared = word.lower().endswith("er") and len(word) <= _COMPARED
    return word.lower() in _words("idioms") or len(word) < 3 or compared


@cache
def _words(key: str) -> frozenset[str]:
    listed = data("doubling")[key]
    assert isinstance(listed, list)
    return frozenset(listed)


@cache
def _offices() -> frozenset[str]:
    """What stands in the names of offices, none of which is called so twice."""
    return frozenset(data("clipped")["offices"].split())
