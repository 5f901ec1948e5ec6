from bench.align_data import Text
from bench.align_lessons import Lesson, training_texts

EN = tuple(f"Sentence number {n} about fire safety, schools and exits." for n in range(70))
ZH = tuple(f"关于消防安全、学校和出口的第{n}句。" for n in range(70))
GOLD = tuple(((n,), (n,)) for n in range(70))
TEXTS = [
    Text("aca", EN, ZH, GOLD),
    Text("novel/001", ZH, EN, GOLD),
    Text("novel/002", ZH, EN, GOLD),
]


def test_a_lesson_is_left_out_for_any_text_that_stands_in_it() -> None:
    lesson = Lesson(frozenset({"aca", "novel/001"}), ())
    assert not lesson.free_of("aca")
    assert not lesson.free_of("novel/001")
    assert not lesson.free_of("novel")
    assert lesson.free_of("novel/002")
    assert lesson.free_of("mag")


def test_foreign_passages_come_from_another_corpus_and_are_told() -> None:
    for of, part in training_texts(TEXTS, 1):
        name = part.name.rstrip("*")
        assert name in of
        assert len({one.split("/")[0] for one in of}) == 2


def test_another_copy_is_damaged_in_another_manner() -> None:
    assert training_texts(TEXTS, 1, copy=1) != training_texts(TEXTS, 1)


def test_whichever_corpus_is_left_out_some_damaged_lessons_remain() -> None:
    texts = [*TEXTS, Text("mag", EN, ZH, GOLD)]
    for corpus in ("aca", "novel", "mag"):
        kept = [of for of, _ in training_texts(texts, 1) if Lesson(of, ()).free_of(corpus)]
        assert len(kept) >= 2
