"""The language a person is spoken to in."""

import os
from collections.abc import Mapping

from duban.language import Language
from duban.message import message


def preferred(asked: str | None, environment: Mapping[str, str] | None = None) -> Language:
    """The language asked for, else that of the locale, else English.

    >>> preferred(None, {"LANG": "zh_CN.UTF-8"}), preferred("en", {"LANG": "zh_CN.UTF-8"})
    (<Language.ZH: 'zh'>, <Language.EN: 'en'>)
    """
    variables = os.environ if environment is None else environment
    names = (variables.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = asked or next((name for name in names if name), "")
    return Language.ZH if locale.startswith("zh") else Language.EN


def words(code: str, language: Language, **values: object) -> str:
    """A word or sentence of the interface in that language."""
    return message(code, **values).text(language)
