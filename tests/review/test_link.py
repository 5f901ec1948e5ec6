from dataclasses import replace

import pytest

from duban.document import Citation, Document, DocumentNumber, Evidence, Genre
from duban.language import Language
from duban.span import Span
from review import LinkKind, answered, link
from tests.review.gold_documents import documents
from tests.review.samples import document, number


def test_plan_answers_the_notice_whose_agency_is_garbled() -> None:
    notice, plan = documents()
    found = link(plan[0], notice)
    assert [(each.target, each.kind) for each in found] == [("notice", LinkKind.ANSWERS)]
    assert found[0].reason.code == "link.issuers"
    assert found[0].span is not None
    assert plan[0].words(found[0].span) == "人社部发[2008]55号"


def test_other_year_or_serial_is_no_link() -> None:
    notice, plan = documents()
    other = replace(notice[0], number=number("", 2008, 56))
    assert link(plan[0], [other]) == ()


def test_other_agency_with_same_serial_is_no_link() -> None:
    notice, plan = documents()
    other = replace(notice[0], number=number("国发", 2008, 55))
    assert link(plan[0], [other]) == ()


def cited(text: str, title: str, numbered: DocumentNumber | None = None) -> Document:
    start = text.index(title)
    citation = Citation(title, numbered, "", Span("p", start, start + len(title)))
    return replace(document("p", text), cites=(citation,))


def test_title_alone_links() -> None:
    title = "关于开展校园食品安全专项整治的通知"
    notice = document("n", title + "\n各校要自查。", Genre.NOTICE, title)
    plan = cited(f"根据《{title}》要求，制定本方案。", title)
    (found,) = link(plan, [notice])
    assert found.kind is LinkKind.ANSWERS
    assert found.reason.code == "link.title"
    assert answered([found]) == "n"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("In line with the {}, our bureau checked all schools.", LinkKind.ANSWERS),
        ("In compliance with the {}, fees were published.", LinkKind.ANSWERS),
        ("Schools complained of the {} in the press.", LinkKind.CITES),
    ],
)
def test_english_words_tell_an_answer_from_a_mention(words: str, kind: LinkKind) -> None:
    title = "Circular on the Regulation of Fees Charged by Private Schools"
    notice = document("n", title + "\nSchools shall publish their fees.", Genre.NOTICE, title)
    (found,) = link(cited(words.format(title), title), [notice])
    assert found.kind is kind


def test_title_with_another_number_is_no_link() -> None:
    title = "关于开展校园食品安全专项整治的通知"
    notice = replace(document("n", title, Genre.NOTICE, title), number=number("教发", 2021, 3))
    plan = cited(f"根据《{title}》要求。", title, number("教发", 2022, 9))
    assert link(plan, [notice]) == ()


def test_repeal_supersedes() -> None:
    title = "校园食品安全管理暂行规定"
    old = document("o", title, Genre.NOTICE, title)
    new = cited(f"本规定自印发之日起施行，《{title}》同时废止。", title)
    assert [each.kind for each in link(new, [old])] == [LinkKind.SUPERSEDES]


def test_one_number_in_two_languages_is_a_translation() -> None:
    same = number("教发", 2021, 3)
    zh = replace(document("z", "关于校园食品安全的通知", Genre.NOTICE), number=same)
    en = document("e", "Notice on food safety in schools, to all provinces", Genre.NOTICE)
    en = replace(en, number=same, title=Evidence("Notice", Span("e", 0, 6)))
    assert [each.kind for each in link(en, [zh])] == [LinkKind.TRANSLATES]


def test_documents_of_one_file_are_not_linked() -> None:
    notice, _ = documents()
    assert link(notice[1], notice) == ()


NOTICE_TITLE = "关于印发校园食品安全专项整治工作方案的通知"
PLAN_TITLE = "校园食品安全专项整治工作方案"


def file_of_two(id_: str, sha: str, numbered: DocumentNumber | None) -> tuple[Document, Document]:
    """A notice and the plan it transmits, in one file."""
    text = f"{NOTICE_TITLE}\n各校：\n现印发给你们。\n{PLAN_TITLE}\n一、各校要自查。"
    cut = text.index(PLAN_TITLE + "\n")
    main = document(id_, text, Genre.NOTICE, NOTICE_TITLE)
    cited = Citation(PLAN_TITLE, None, "", Span(id_, 5, 9))
    main = replace(main, sha256=sha, span=Span(id_, 0, cut), number=numbered, cites=(cited,))
    plan = replace(
        document(id_ + "p", text, Genre.ANNEX), sha256=sha, span=Span(id_ + "p", cut, len(text)),
        title=Evidence(PLAN_TITLE, Span(id_ + "p", cut, cut + len(PLAN_TITLE))),
    )  # fmt: skip
    return main, plan


def test_number_goes_before_any_likeness_of_titles() -> None:
    same = number("教发", 2021, 3)
    notice, annex = file_of_two("a", "one", same)
    plan = cited(f"根据《{NOTICE_TITLE}》要求，制定本方案。", NOTICE_TITLE, same)
    found = link(plan, [annex, notice])
    assert answered(found) == notice.id
    assert [each.score for each in found] == sorted((e.score for e in found), reverse=True)
    assert all(0 <= each.score <= 1 for each in found)
    assert found[0].score == 1 > found[1].score


def test_equally_sure_the_notice_goes_before_its_annex() -> None:
    notice, annex = file_of_two("z", "one", None)
    plan = cited("根据《校园食品安全专项整治工作方案》要求，制定本方案。", PLAN_TITLE)
    scores = {each.target: each.score for each in link(plan, [annex, notice])}
    assert set(scores) == {notice.id, annex.id}
    assert max(scores.values()) <= 1


def test_copy_in_another_format_is_no_citation() -> None:
    same = number("教发", 2021, 3)
    one, other = file_of_two("a", "one", same), file_of_two("b", "two", same)
    assert [found for each in one for found in link(each, other)] == []


def test_own_attachment_is_no_citation_of_another() -> None:
    (mine, _), (_, theirs) = file_of_two("a", "one", None), file_of_two("b", "two", None)
    assert link(mine, [theirs]) == ()


def test_a_code_spelled_in_latin_letters_is_the_one_in_characters() -> None:
    zh = replace(document("z", "通知", Genre.NOTICE), number=number("国卫疾控", 2030, 9))
    en = replace(
        document("e", "Notice", Genre.NOTICE),
        language=Language.EN,
        number=number("Guo Wei Ji Kong", 2030, 9),
    )
    (found,) = link(en, [zh])
    assert (found.kind, found.target) == (LinkKind.TRANSLATES, "z")
    other = replace(zh, number=number("国卫疾控", 2030, 10))
    assert link(en, [other]) == ()


def test_a_long_english_title_may_stand_between_the_words_and_the_number() -> None:
    notice = replace(document("n", "Notice", Genre.NOTICE), number=number("Guo Wei Ji", 2030, 9))
    title = "Notice on the Control of Infections in the Health Centres of Towns and Villages"
    text = f"In accordance with the {title} (Guo Wei Ji [2030] No. 9), this plan is drawn up."
    span = Span("p", text.index("Guo"), text.index(")"))
    plan = document("p", text, Genre.PLAN)
    plan = replace(plan, language=Language.EN, cites=(Citation("", notice.number, "", span),))
    assert [each.kind for each in link(plan, [notice])] == [LinkKind.ANSWERS]
