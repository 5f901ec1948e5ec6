"""The spaCy pipelines: blank, Chinese cut into characters, one registered component a step."""

import spacy
from spacy.language import Language as Pipeline

from duban.language import Language
from extract.steps import STEPS

_CHARACTERS = {"nlp": {"tokenizer": {"segmenter": "char"}}}


def pipeline(language: Language, folder: str = "", steps: tuple[str, ...] = STEPS) -> Pipeline:
    """A pipeline of these steps; `folder` holds lexicons that replace the shipped ones.

    >>> pipeline(Language.ZH, steps=("sections", "norms")).pipe_names
    ['duban_sections', 'duban_norms']
    """
    config = _CHARACTERS if language is Language.ZH else {}
    nlp = spacy.blank(language.value, config=config)
    nlp.max_length = 10**9
    for step in steps:
        nlp.add_pipe(f"duban_{step}", config={"folder": folder})
    return nlp
