"""Messages: every word Duban says to a person, in Chinese and in English.

The catalogue lies in `duban/messages/*.toml`, a table per code with the keys `zh`, `en` and,
for errors and warnings, `advice_zh` and `advice_en`. A placeholder `{name}` takes a value; words
of the catalogue inside a value, written `named(code)`, follow the language of the message.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from duban.language import Language

_NAMED = re.compile("⟦([^⟦⟧]+)⟧")


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One coded message with its values; the wording is looked up when it is shown.

    It stands for errors, warnings and the reasons behind scores alike.
    """

    code: str
    values: tuple[tuple[str, str], ...] = ()

    def text(self, language: Language = Language.EN) -> str:
        """What happened, in the language asked for."""
        return _filled(self.code, language.value, dict(self.values))

    def advice(self, language: Language = Language.EN) -> str:
        """What to do next; empty for a message that asks for nothing."""
        return _filled(self.code, f"advice_{language.value}", dict(self.values))

    def __str__(self) -> str:
        return self.text()


def message(code: str, **values: object) -> Message:
    """The message with that code; values are kept as text, ordered by name.

    Raises `KeyError` when the catalogue has no such code.
    """
    if code not in catalogue():
        raise KeyError(f"no message {code} in duban/messages")
    return Message(code, tuple(sorted((name, str(value)) for name, value in values.items())))


def named(code: str) -> str:
    """Words of the catalogue as part of a value: shown in the language of the message around.

    >>> message("bead.corrected", relation=named("relation.adapted")).text(Language.ZH)
    '经人工确认：改写。'
    """
    return f"⟦{code}⟧"


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """All messages by code. Raises `ValueError` when two files define one code."""
    found: dict[str, Mapping[str, str]] = {}
    folder = resources.files("duban") / "messages"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not file.name.endswith(".toml"):
            continue
        for code, texts in tomllib.loads(file.read_text("utf-8")).items():
            if code in found:
                raise ValueError(f"message {code} is defined twice, again in {file.name}")
            found[code] = texts
    return found


def _filled(code: str, key: str, values: Mapping[str, str]) -> str:
    template = catalogue()[code].get(key, "")
    spoken = key.removeprefix("advice_")
    return template.format_map({name: _spoken(value, spoken) for name, value in values.items()})


def _spoken(value: str, language: str) -> str:
    """The value with the words it names; what the catalogue does not know stays as it stands."""
    return _NAMED.sub(lambda found: catalogue().get(found[1], {}).get(language, found[0]), value)
