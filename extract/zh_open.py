"""The open class of Chinese verbs: orders and their subjects by parts of speech and place alone.

No list holds every verb that an office may order. Where the outline says that orders stand, a
clause is one when a word tagged as a verb stands in it with what makes it a predicate: an object
or a count behind it, or an adverb, a time or a preposition before it. The lists say only what does
not count: verbs of state, noun phrases, relative clauses.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import rjieba

from extract.zh_body import is_body
from extract.zh_phrase import Clause, Kind, Seen
from extract.zh_verb import is_nominal
from extract.zh_words import ZhWords, zh_words

_LED_BY = frozenset({"d", "ad", "t", "p", "f", "vd"})
_OBJECT = ("n", "m", "q", "l", "i", "j", "an")
_NO_OBJECT = ("的", "地", "着", "过", "了", "、", "和", "及", "与", "或", "等", "性", "化")
# what a noun phrase ends with (污染物排放总量); what tells a result (质量稳步提升)
_SIDES = ("率", "量", "度", "力", "额", "数", "记录", "信息", "名单", "证书", "标准", "报告")
_RESULTS = re.compile(r"提升|增强|改善|提高|好转|下降|优化|增长|减少|加强|健全|完善|巩固|形成|升高")
_CHANGED = re.compile(
    rf"(?:明显|稳步|持续|显著|不断|大幅|逐步|有效|进一步|更加)(?:{_RESULTS.pattern})$"
)
_DETERMINERS = frozenset({"b", "m", "r", "ns", "q", "t"})
_JOINS = frozenset("的和及与或")
_FINDS = re.compile(r"发现|发生|出现|存在|遇|涉及|导致|造成|属于|符合|拟|申请")
_ENDS = frozenset({"v", "p", "t", "i", "m", "d"})
_LONGEST = 24
_NO_START = re.compile(r"[经由被将把对向按在从为与于自]|根据|通过")
_AGENT = re.compile(r"[^，由]{0,8}(?<![自理事缘])由(?![于此来衷])(?P<body>[^，的]{2,40})")
_TOPIC = re.compile(r"(?!由|[对将把])[^，的]{2,16}的[^，的]{1,10}$")
# how or where something is done, with the verb behind it in the same breath
_MANNER = re.compile(
    r"(?:采取|采用|以|用|运用|通过|借助)[^，]*?(?:方式|形式|办法|方法|手段|模式)(?=[^，]{2})"
    r"|对照[^，]{2,8}?(?=[^，]{2})|[在沿](?![于])[^，]{2,14}?(?=[^，]{2})"
)


@dataclass(frozen=True, slots=True)
class _Token:
    """A word with its part of speech and where it starts."""

    text: str
    tag: str
    start: int


@lru_cache(maxsize=4096)
def _tokens(words: str) -> tuple[_Token, ...]:
    return tuple(_placed(words))


def _placed(words: str) -> Iterator[_Token]:
    at = 0
    for text, tag in rjieba.tag(words):
        yield _Token(text, tag, at)
        at += len(text)


def open_subject(words: str, folder: str = "") -> str:
    """The body before a verb that no list holds, empty if a clause begins with none.

    >>> open_subject("各养老机构腾空楼道的杂物"), open_subject("腾空楼道的杂物")
    ('各养老机构', '')
    """
    tokens = _tokens(words[: _LONGEST * 2])
    if not tokens or tokens[0].tag in ("v", "p") or _NO_START.match(words):
        return ""
    inside = (t for t in tokens if 1 < t.start <= _LONGEST)
    ends = (t.start for t in inside if t.tag in _ENDS or _manner(t, folder))
    return next((words[:end] for end in ends if is_body(words[:end], folder)), "")


def _manner(token: _Token, folder: str) -> bool:
    return zh_words(folder).skip.fullmatch(token.text) is not None


def begins_with_verb(words: str) -> bool:
    """Whether what looks like a name begins with a verb (奖补举报群众).

    >>> begins_with_verb("奖补举报群众"), begins_with_verb("检查人员")
    (True, False)
    """
    tokens = _tokens(words)
    verbal = len(tokens) > 1 and len(tokens[0].text) > 1
    return verbal and (tokens[0].tag == "v" or _determined(tokens, 0))


def _determined(tokens: Sequence[_Token], index: int) -> bool:
    """Whether a run of words that may be verbs or nouns leads to what opens an object."""
    later = next((t for t in tokens[index:] if t.tag != "vn"), None)
    return tokens[index].tag == "vn" and later is not None and later.tag in _DETERMINERS


def opened(seen: Seen) -> Clause | None:
    """A predicate whose verb no list holds, said of the thing before it (食堂留存票据)."""
    if seen.setting.law or seen.words.endswith("的") or _FINDS.search(seen.words):
        return None
    if not seen.name and _CHANGED.search(seen.words):
        return None
    verb = _predicate(_tokens(seen.core), seen.core, seen.lexicon)
    return Clause(Kind.ACTS, verb, subject=seen.name) if verb else None


def spoken_of(words: str, folder: str = "") -> tuple[int, int] | None:
    """The body a clause opens with when an order follows it: its own verb may be of any shape.

    >>> spoken_of("卫生监督机构派员驻场检疫"), spoken_of("卫生监督机构名单")
    ((0, 6), None)
    """
    ends = [t.start for t in _tokens(words) if 3 < t.start <= min(_LONGEST, len(words) - 4)]
    found = next((end for end in ends if is_body(words[:end], folder)), None)
    plain = found and "的" not in words and not is_body(words, folder)
    return (0, found) if found and plain else None


def carried(seen: Seen) -> Clause | None:
    """A verb that no list holds behind how or where (采取联审方式走遍各家, 在河段栽种林木)."""
    found = None if seen.setting.law else _MANNER.match(seen.core)
    tokens = _tokens(seen.core) if found else ()
    if not tokens or not tokens[-1].tag.startswith(("n", "v")):
        return None
    later = [t for t in tokens if t.start >= found.end()] if found else []
    verb = _predicate(later, seen.core, seen.lexicon)
    return Clause(Kind.ACTS, verb, subject=seen.name) if verb else None


def tasked(seen: Seen) -> Clause | None:
    """What 由 gives to a body with a verb that no list holds (由县财政托底, 由专人陪护)."""
    found = None if seen.setting.law else _AGENT.match(seen.words)
    tokens = _tokens(found["body"]) if found else ()
    if found is None or seen.words.startswith("的", found.end()):
        return None
    if len(tokens) < 2 or seen.lexicon.state.match(tokens[-1].text):
        return None
    at, last = found.start("body"), tokens[-1]
    body = found["body"][: last.start]
    acts = last.tag == "v" or is_body(body, seen.setting.folder)
    if not acts or is_body(found["body"], seen.setting.folder) or len(last.text) < 2:
        return None
    return Clause(Kind.ASSIGNED, f"由{body}", subject=(at, at + len(body)), agent=True)


def is_topic(words: str) -> bool:
    """Whether words only name what the next clause is about.

    >>> is_topic("资金困难的敬老院"), is_topic("加强隐患排查")
    (True, False)
    """
    return _TOPIC.match(words) is not None


def _predicate(tokens: Sequence[_Token], words: str, lexicon: ZhWords) -> str | None:
    places = range(len(tokens))
    return next((tokens[i].text for i in places if _orders(tokens, i, words, lexicon)), None)


def _orders(tokens: Sequence[_Token], index: int, words: str, lexicon: ZhWords) -> bool:
    """Whether that word is a verb with something that makes it a predicate."""
    token, after = tokens[index], words[tokens[index].start + len(tokens[index].text) :]
    if len(token.text) < 2 or lexicon.state.fullmatch(token.text):
        return False
    if index and tokens[index - 1].text in _JOINS:
        return False
    if after.startswith(_NO_OBJECT) or is_nominal(after, lexicon):
        return False
    if token.tag == "vn":
        return index == 0 and _determined(tokens, 0)
    led = any(_leads(each, lexicon) for each in tokens[:index])
    results = not after and _RESULTS.match(token.text) is not None
    return token.tag == "v" and not results and (led or _governs(tokens, index))


def _leads(token: _Token, lexicon: ZhWords) -> bool:
    return token.tag in _LED_BY or lexicon.skip.fullmatch(token.text) is not None


def _governs(tokens: Sequence[_Token], index: int) -> bool:
    """Whether an object ends the clause; behind a thing it must not name a side of that thing."""
    last = tokens[-1]
    named = index > 0 and last.text.endswith(_SIDES)
    return index < len(tokens) - 1 and last.tag.startswith(_OBJECT) and not named
