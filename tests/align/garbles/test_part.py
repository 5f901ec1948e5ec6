"""Parts: the sentence of each side that a proviso belongs to."""

from align.garbles.part import part, part_at, parts
from align.garbles.passage import Passage
from align.proviso import provisos
from duban.language import Language

OWN = "(1) Rents are 3.5 yuan; an extension shall be approved."
OTHER = "（一）租金为3.5元；确需延长的，应当报批。"


def test_the_part_beside_is_the_one_at_the_same_place() -> None:
    passage = Passage(0, OWN, OWN, OTHER, Language.EN)
    (proviso,) = provisos(OTHER, Language.ZH)
    here = part(passage, proviso, lambda a, b: 0.0)
    assert here.own == "an extension shall be approved"
    assert here.other == "确需延长的，应当报批"
    assert here.rest == "应当报批"


def test_every_offset_of_a_part_has_its_number() -> None:
    for text, language in ((OWN, Language.EN), (OTHER, Language.ZH)):
        for number, words in enumerate(parts(text, language)):
            assert part_at(text, language, text.index(words)) == number
