"""One file a page; not named `pages`, which Streamlit would take for its own navigation."""
