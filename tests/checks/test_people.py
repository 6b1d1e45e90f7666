from dataclasses import replace

import pytest

from checks import people
from checks.model import Context
from checks.people import (
    colleagues_by_first_name,
    covered,
    initials,
    named,
    pupils_by_first_name,
)
from tests.checks.writing import CONTEXT, post, seen


def told(*names: str) -> Context:
    return replace(CONTEXT, about=replace(CONTEXT.about, colleagues=names), pupils=names)


@pytest.mark.parametrize(
    ("person", "text", "expected"),
    [
        ("Wilma Strand", "Wilma and Wilma's and Wilmas", ["Wilma", "Wilma's", "Wilmas"]),
        ("Wilma Strand", "wilma went home", ["wilma"]),
        ("Wilma Strand", "We saw wilma", []),
        ("Big Kit", "Kit is here, big deal", ["Kit"]),
        ("Miss Castleby", "Castleby and Miss Castleby", ["Castleby", "Castleby"]),
        ("Will Ames", "Will you come", []),
        ("Jo Ames", "Jo is here", []),
        ("Mr", "Mr is here", []),
        ("", "Nobody is here", []),
        ("Zoë Ames", "ZOE is here", ["ZOE"]),
    ],
)
def test_finds_first_names(person: str, text: str, expected: list[str]) -> None:
    subject, context = seen(post(text)), told(person)
    for finder in (colleagues_by_first_name, pupils_by_first_name):
        assert [text[start:end] for start, end in finder(subject, context)] == expected


def test_lets_go_of_a_list_of_names() -> None:
    pupils_by_first_name(seen(post("Wilma")), told("Wilma Strand"))
    people.forget()
    assert people._firsts_of.cache_info().currsize == 0


def test_knows_nobody_where_nobody_was_named() -> None:
    assert pupils_by_first_name(seen(post("Wilma")), told()) == ()


def test_finds_full_names() -> None:
    text = "Wilma Strand, Bertie Quill and Orla Finch"
    assert [text[start:end] for start, end in named(seen(post(text)))] == [
        "Wilma Strand",
        "Bertie Quill",
        "Orla Finch",
    ]


def test_covers_titles_and_pairs_of_names() -> None:
    text = "so Mrs Applegarth met Anna-Lee Dowd-Price there"
    assert {text[start:end] for start, end in covered(text)} == {
        "Mrs Applegarth",
        "Anna-Lee Dowd-Price",
    }


def test_finds_initials_before_a_verb() -> None:
    text = "AB has moved, C.D. has not. TV"
    assert [text[start:end] for start, end in initials(text)] == ["AB", "C.D."]
