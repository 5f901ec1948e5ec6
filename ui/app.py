"""The pages of Duban: search obligations, review coverage, read documents."""

import streamlit as st

from duban.language import Language
from ui.view.session import language, say

_STYLE = """<style>
mark { background: #fff1b8; padding: 0 .1em; }
.stMainBlockContainer { padding-top: 3.5rem; }
</style>"""


def main() -> None:
    """Lay out the navigation and run the page asked for."""
    st.set_page_config(page_title="Duban 督办", page_icon="📋", layout="wide")
    pages = [
        st.Page("screens/obligations.py", title=say("ui.page.obligations"), default=True),
        st.Page("screens/coverage.py", title=say("ui.page.coverage"), url_path="coverage"),
        st.Page("screens/document.py", title=say("ui.page.document"), url_path="document"),
    ]
    chosen = st.navigation(pages, position="top")
    st.html(_STYLE)
    with st.sidebar:
        _choose_language()
    chosen.run()


def _choose_language() -> None:
    names = {Language.ZH: "中文", Language.EN: "English"}
    picked = st.radio(
        "语言 / Language",
        list(names),
        index=list(names).index(language()),
        format_func=lambda one: names[one],
        horizontal=True,
    )
    if picked is not language():
        st.session_state["lang"] = picked.value
        st.query_params["lang"] = picked.value
        st.rerun()


if __name__ == "__main__":
    main()
