"""English words: which exist, how common they are, and what they are made of."""

# ruff: noqa: SIM905 - a list of words reads better as words
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

import snowballstemmer
from spellchecker import SpellChecker

from align.wording import data

_BRITISH = (("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi"))
"""British spellings that go with every verb; words.txt has the others."""
_PREFIXES = (
    "anti auto bi bio co counter cross cyber de dis down electro extra geo hydro hyper hypo "
    "immuno infra inter intra macro mal mega meta micro mid mini mis mono multi nano neo neuro "
    "non omni on out over para photo poly post pre pro pseudo psycho quasi re retro self semi "
    "socio sub super supra tele thermo trans tri ultra un under uni up vice"
).split()
_SUFFIXES = tuple(
    tuple(pair.split(":"))
    for pair in (
        "s: es: es:e ies:y ed: ed:e d: ing: ing:e er: er:e ers: ers:e ly: ally: ness: less: like: "
        "able: able:e ability:able abilities:able ist: ists: ism: ization: ize: ized: izes: izing: "
        "ity: ity:e al: ic: ical: ic:y ical:y ically:y ship: ships: wise: ment: ments: ation:e "
        "ations:e ative:e eth: eth:e est: ful: hood: ity:al ically:ic ative:ation ize:y izes:y "
        "ized:y izing:y ization:y ee: ee:e ees: ees:e or: or:e ors: ors:e"
    ).split()
)
"""An ending, and what stands in its place in the base."""
_DOUBLES = ("ed", "ing", "er", "ers", "est")
_TRIPLE = re.compile(r"(.)\1\1")
_COMMON, _COMMONER, _COMMONEST = 1000, 2000, 20_000
"""Occurrences in the list's corpus from which a word may be taken as the base of another."""
_LETTERS, _VOWELS = "abcdefghijklmnopqrstuvwxyz", "aeiou"
_AGAIN = {"d": "d", "s": "s"}
"""What an ending never follows: no word ends in -edd or in -ss for its plural."""
_ONLY = {"d": "e"}
"""What an ending always follows: -d joins bases in -e."""
_TELLING = 6
"""A base of so many letters may be rare: what is left of a damaged word is seldom as long."""


@cache
def frequencies() -> dict[str, int]:
    """The bundled word list with how often each word occurs in its corpus."""
    counted = SpellChecker(language="en").word_frequency.dictionary
    return {word: int(count) for word, count in counted.items()}


def frequency(word: str) -> int:
    """How often a word occurs in the list's corpus; 0 for a word it lacks."""
    return frequencies().get(word.lower(), 0)


def is_word(word: str) -> bool:
    """Whether English has the word: listed, British spelling of a listed one, or derived from one.

    >>> is_word("strategize"), is_word("rectifications"), is_word("followeth"), is_word("pferred")
    (True, True, True, False)
    """
    bare = re.sub(r"n['’]t$|['’]\w*$", "", word.lower())
    return all(part in _further() or is_formed(part) for part in bare.split("-"))


def base(past: str) -> str | None:
    """The verb of an irregular past form, None for any other word.

    >>> base("withheld"), base("refused")
    ('withhold', None)
    """
    return irregular().get(past)


@cache
def irregular() -> Mapping[str, str]:
    """Irregular past forms of English verbs, and their bases; no past form ends in -s."""
    return {
        form: base
        for base, forms, is_verb in _irregular()
        for form in forms
        if is_verb and not form.endswith("s")
    }


@cache
def bases() -> Mapping[str, str]:
    """The base of every irregular form: of verbs, nouns, pronouns and counts."""
    return {form: base for base, forms, _ in _irregular() for form in forms}


def _irregular() -> Iterator[tuple[str, list[str], bool]]:
    rows = (resources.files("align") / "data" / "irregular.tsv").read_text("utf-8").splitlines()
    for row in rows:
        base, forms, *marks = row.split("\t")
        yield base, forms.split(), "verb" in marks


@cache
def stem(word: str) -> str:
    """The stem of a word by the Snowball rules of English."""
    return str(snowballstemmer.stemmer("english").stemWord(word.lower()))


def is_listed(word: str) -> bool:
    """Whether a list has the word itself, in small letters and of English or American spelling."""
    return frequency(word) > 0 or word in _further() or _american(word)


@cache
def is_formed(word: str) -> bool:
    """Whether the bundled list has the word in small letters, or one it is spelt or made from."""
    if len(word) <= 2 or frequency(word) or _american(word):
        return True
    return is_derived(word) or (_compound(word) and not _is_slip(word))


def is_derived(word: str) -> bool:
    """Whether a word is made from a listed one by what stands before or after it."""
    spelt = (word.replace(british, american) for british, american in _BRITISH if british in word)
    return any(_derived(each) for each in (word, *spelt)) and not _is_slip(word)


def _is_slip(word: str) -> bool:
    """Whether a common word that slipped looks like a derived one.

    By a letter too many or too few, or one vowel for another: directers.

    >>> [_is_slip(word) for word in ("managerment", "comission", "directers", "coneal")]
    [True, True, True, True]
    >>> _is_slip("recoverability")
    False
    """
    if len(word) < _TELLING or is_listed(word):
        return False
    if word.endswith("ed") and word[:-2] in irregular():
        return True  # kepted
    padded = (word[:i] + word[i + 1 :] for i in range(1, len(word) - 1))
    if len(word) > _TELLING and any(frequency(w) >= _COMMONEST for w in padded):
        return True
    lost = (word[:i] + c + word[i:] for i in range(1, len(word)) for c in _LETTERS)
    vowels = (
        word[:i] + c + word[i + 1 :]
        for i in range(1, len(word))
        for c in (_VOWELS + "c" if word[i] in _VOWELS else "")
    )
    if any(frequency(w) >= _COMMONER for w in (*lost, *(vowels if len(word) > _TELLING else ()))):
        return True
    padded = (word[:i] + word[i + 1 :] for i in range(1, len(word) - 1))
    halved = (word[:i] + word[i] + word[i:] for i in range(1, len(word) - 1))
    least = 2 * _TELLING - 3
    return len(word) >= least and any(frequency(w) >= _COMMON for w in (*padded, *halved))


@cache
def _further() -> frozenset[str]:
    """Words of the data files that the bundled list lacks."""
    listed = (resources.files("align") / "data" / "words.txt").read_text("utf-8").split()
    return frozenset([*listed, *(w for words in data("borrowed").values() for w in words.split())])


def _american(word: str) -> bool:
    for british, american in _BRITISH:
        if british in word and frequency(word.replace(british, american)):
            return True
    return False


def _derived(word: str) -> bool:
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 4:
            rest = word.removeprefix(prefix)
            if prefix == "un" and rest.endswith("s") and not rest.endswith(("ss", "us")):
                continue  # un- joins participles and adjectives, never a verb's third person
            if frequency(rest) >= _COMMON or _inflected(rest):
                return True
    return _inflected(word)


def _inflected(word: str) -> bool:
    for suffix, base in _SUFFIXES:
        stemmed = word.removesuffix(suffix) + base
        if word.endswith(suffix) and len(stemmed) > 3:
            twice = stemmed[-1:] == stemmed[-2:-1] and len(stemmed) > 4
            undoubled = stemmed[:-1] if twice else stemmed
            seen = max(frequency(stemmed), frequency(undoubled))
            common = seen >= _COMMON or (seen and len(stemmed) >= _TELLING)
            again = stemmed.endswith(_AGAIN.get(suffix, "\n"))
            again = again or not stemmed.endswith(_ONLY.get(suffix, ""))
            if not again and ((common and not _undoubled(stemmed, suffix)) or _american(stemmed)):
                return True
    return False


def _undoubled(base: str, suffix: str) -> bool:
    """Whether English writes the last letter of the base twice before the ending: transferred."""
    return suffix in _DOUBLES and frequency(base + base[-1] + suffix) > 0


def _compound(word: str) -> bool:
    """Two common words of four letters or more written as one (wideband, roadmaps)."""
    return not _TRIPLE.search(word) and any(
        min(frequency(word[:i]), frequency(word[i:])) >= 2 * _COMMON
        for i in range(4, len(word) - 3)
    )
