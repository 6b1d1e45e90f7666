"""The word lists that come with Keep Clear are well formed, explained, and used."""

import re
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

import checks
from checks.text import normalise

NAMES = sorted(file.name for file in (resources.files("resources") / "wordlists").iterdir())
CODE = Path(checks.__file__).parent
HEADER = re.compile(r"# Written for Keep Clear, \d{4}-\d\d-\d\d\. Reason: .+\.")


def terms(name: str) -> list[str]:
    lines = (resources.files("resources") / "wordlists" / name).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", NAMES)
def test_a_list_says_what_it_is_and_why(name: str) -> None:
    text = (resources.files("resources") / "wordlists" / name).read_text("utf-8")
    first, second = text.splitlines()[:2]
    assert first.startswith("# ")
    assert first.endswith(".")
    assert HEADER.fullmatch(second)


@pytest.mark.parametrize("name", NAMES)
def test_terms_are_plain_sorted_and_given_once(name: str) -> None:
    listed = terms(name)
    assert listed == [normalise(term) for term in listed]
    assert listed == sorted(set(listed)), Counter(listed).most_common(1)
    assert all(term == term.strip() and term for term in listed)


@pytest.mark.parametrize("name", NAMES)
def test_no_term_is_a_single_letter_or_cut_off_by_a_comment(name: str) -> None:
    for term in terms(name):
        assert "#" not in term, "what follows a # is not read"
        assert len(term.removesuffix("*")) > 1 or not term.isalnum(), term


@pytest.mark.parametrize("name", NAMES)
def test_a_beginning_makes_longer_terms_needless(name: str) -> None:
    listed = terms(name)
    beginnings = [term[:-1] for term in listed if re.fullmatch(r"[\w' -]+\*", term)]
    needless = [
        term
        for term in listed
        for beginning in beginnings
        if term.startswith(beginning) and term != f"{beginning}*"
    ]
    assert not needless


def test_every_list_is_used_by_a_check() -> None:
    code = "\n".join(path.read_text("utf-8") for path in CODE.rglob("*.py"))
    unused = [name for name in NAMES if f'"{name.removesuffix(".txt")}"' not in code]
    assert not unused
