"""What a page needs on every run: the workbench, the language, the words of the interface."""

import gc
import sys
from pathlib import Path

import streamlit as st

from duban.language import Language
from duban.settings import load
from jobs.workbench import Workbench
from ui.locale import words


@st.cache_resource(show_spinner=False)
def workbench() -> Workbench:
    """The stages, made once for all visitors."""
    made = Workbench(load(_settings_file()))
    # the loaded data never dies: without this every rerun pays for looking at it
    gc.collect()
    gc.freeze()
    return made


def language() -> Language:
    """The visitor's choice, else the browser's language, else that of the settings."""
    chosen = st.query_params.get("lang") or st.session_state.get("lang")
    if chosen in tuple(Language):
        return Language(chosen)
    locale = st.context.locale or workbench().settings.ui.language
    return Language.ZH if locale.startswith("zh") else Language.EN


def say(code: str, **values: object) -> str:
    """Words of the interface in the visitor's language."""
    return words(code, language(), **values)


def _settings_file() -> Path | None:
    given = sys.argv[1:]
    return Path(given[given.index("--settings") + 1]) if "--settings" in given else None
