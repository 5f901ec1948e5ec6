"""Parties of either language: who they are, whom they may render, who acts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.parties import acting, acts, called, parties, unanswered
from duban.language import Language

ZH, EN = Language.ZH, Language.EN


@given(
    st.text("用人单位劳动者业主委员会房东企业 tenasowrhild", max_size=50), st.sampled_from(Language)
)
def test_offsets_are_exact(text: str, language: Language) -> None:
    for one in parties(text, language):
        assert text[one.start : one.end] == one.words
        assert one.rows


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("用人单位不得扣押劳动者证件", "The employer may not keep the papers of its workers"),
        ("房东应当告知租客", "Landlords shall tell their tenants"),
        ("驾驶员不得拒载乘客", "No passenger may be refused by the driver"),
        ("业主有权查询", "Homeowners may ask"),
    ],
)
def test_a_translation_answers_every_party(chinese: str, english: str) -> None:
    zh, en = parties(chinese, ZH), parties(english, EN)
    assert zh
    assert unanswered(zh, en) == []
    assert unanswered(en, zh) == []


def test_another_party_answers_none() -> None:
    zh, en = parties("费用由出租人承担", ZH), parties("borne by the tenant", EN)
    assert [one.words for one in unanswered(zh, en)] == ["出租人"]
    assert [one.words for one in unanswered(en, zh)] == ["tenant"]


def test_a_committee_of_owners_is_no_owner() -> None:
    assert parties("业主委员会应当公示", ZH) == ()


def test_who_acts_is_told_from_whom_it_concerns() -> None:
    text = "Drivers shall be paid; the company must tell drivers."
    told = {one.start: acts(text, one, EN) for one in parties(text, EN)}
    assert list(told.values()) == [False, True, False]
    assert acting("（乘客）应当", ZH) is None


def test_a_party_is_called_as_the_document_calls_it() -> None:
    (owner,) = parties("业主", ZH)
    document = "The proprietor pays. Proprietors vote. Every proprietor votes."
    assert called(owner, "Tenants", document, EN) == "Proprietors"
    assert called(owner, "tenant", document, EN) == "proprietor"
    assert called(owner, "tenant", "", EN) == "owner"
