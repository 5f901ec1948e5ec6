"""The pages of Duban: search obligations, review coverage, compare and read documents."""

import streamlit as st

from duban.language import Language
from ui.view.session import language, say

_STYLE = """<style>
mark { background: #fff1b8; padding: 0 .1em; }
mark.garbled { background: #ffd8d2; }
mark.mended { background: #cdebd0; }
mark.inner { box-shadow: inset 0 -2px rgba(0, 0, 0, .3); }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.5rem; }
.pair p { margin: 0 0 .4rem; line-height: 1.6; overflow-wrap: anywhere; }
.pair sup, .found sup { line-height: 0; margin-left: .15em; }
.found { line-height: 1.5; overflow-wrap: anywhere; }
.found .was { text-decoration: underline dotted; }
.relation { border-radius: .5em; padding: .1em .5em; font-size: .875em; white-space: nowrap; }
.relation.parallel { background: rgba(33, 195, 84, .2); }
.relation.adapted { background: rgba(255, 170, 0, .25); }
.relation.garbled { background: rgba(255, 75, 75, .25); }
.relation.a_only { background: rgba(28, 131, 225, .18); }
.relation.b_only { background: rgba(128, 61, 245, .18); }
.relation.outside { background: rgba(128, 132, 149, .2); }
.quiet { opacity: .65; font-size: .875em; }
.stMainBlockContainer { padding-top: 3.5rem; }
@media (max-width: 640px) { .pair { grid-template-columns: minmax(0, 1fr); } }
</style>"""


def main() -> None:
    """Lay out the navigation and run the page asked for."""
    st.set_page_config(page_title="Duban 督办", page_icon="📋", layout="wide")
    pages = [
        st.Page("screens/obligations.py", title=say("ui.page.obligations"), default=True),
        st.Page("screens/coverage.py", title=say("ui.page.coverage"), url_path="coverage"),
        st.Page("screens/translation.py", title=say("ui.page.translation"), url_path="translation"),
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
