from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from checks.evidence import Audience, Author, Contact, Kind, Origin
from checks.model import Confidence, Finding, Remedy, Severity
from desktop_app.packing import FindingRow, KeptRow, pack_finding, pack_record, unpack_finding
from desktop_app.store import ANSWERS, ImportRow, Store

FINDING = Finding(
    check="workplace_mentions",
    clauses=("5.7",),
    platform="facebook",
    account="rt",
    kind=Kind.POST,
    key="facebook:rt:post:1",
    where="posts.json",
    when=1,
    author=Author.ME,
    audience=Audience.UNKNOWN,
    excerpt="Back at Alder Hill 100%",
    marks=(),
    names=(),
    title="You name your school",
    why="",
    reason="It names it.",
    severity=Severity.MEDIUM,
    confidence=Confidence.LIKELY,
    remedy=Remedy.DELETE_ITEM,
)
IMPORT = ImportRow(0, "facebook", "rt", 5, "{}", "[]")


def row(number: int, **changes: object) -> FindingRow:
    key = f"facebook:rt:post:{number}"
    return pack_finding(replace(FINDING, key=key, **changes), "posts", second=False)  # type: ignore[arg-type]


def contact(name: str) -> KeptRow:
    return pack_record(Contact(Origin("facebook", "rt", "contacts", "friends.json"), "", name=name))


def add(
    store: Store, new: ImportRow, kept: Sequence[KeptRow], findings: Sequence[FindingRow]
) -> int:
    (number,) = store.evidence.add((new, kept, findings))
    return number


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store()
    yield store
    store.close()


def seen(store: Store) -> dict[str, tuple[int, int]]:
    return {
        each.row[1].rpartition(":")[2]: (each.first_import, each.last_import)
        for each in store.evidence.findings()
    }


def test_an_import_comes_back_as_it_was(store: Store) -> None:
    number = add(store, IMPORT, [contact("Rowan Birch")], [row(1)])
    assert store.evidence.imports() == (replace(IMPORT, id=number),)
    assert store.evidence.kept() == ((number, contact("Rowan Birch")),)
    (found,) = store.evidence.findings()
    assert unpack_finding(found.row) == FINDING
    assert store.evidence.found() == {number: 1}


def test_a_finding_seen_again_keeps_its_first_import_and_takes_the_newest_words(
    store: Store,
) -> None:
    first = add(store, IMPORT, [], [row(1), row(2)])
    second = add(store, IMPORT, [], [row(1, title="Another title")])
    assert seen(store) == {"1": (first, second), "2": (first, first)}
    titles = {unpack_finding(each.row).title for each in store.evidence.findings()}
    assert titles == {"Another title", "You name your school"}


def test_a_failure_leaves_nothing_of_an_import(store: Store) -> None:
    add(store, IMPORT, [contact("Rowan Birch")], [row(1)])
    before = (store.evidence.imports(), store.evidence.kept(), store.evidence.findings())
    broken = (*row(2)[:-1], object())
    with pytest.raises(DBAPIError):
        add(store, IMPORT, [contact("Tam Oake")], [broken])  # type: ignore[list-item]
    after = (store.evidence.imports(), store.evidence.kept(), store.evidence.findings())
    assert after == before


def test_forgetting_an_import_leaves_what_others_saw(store: Store) -> None:
    first = add(store, IMPORT, [contact("Rowan Birch")], [row(1), row(2)])
    second = add(store, IMPORT, [], [row(1), row(3)])
    third = add(store, replace(IMPORT, account="other"), [], [])
    store.evidence.forget(second)
    assert seen(store) == {"1": (first, first), "2": (first, first)}
    assert [each.id for each in store.evidence.imports()] == [first, third]
    store.evidence.forget(first)
    assert seen(store) == {}
    assert store.evidence.kept() == ()
    assert [each.account for each in store.evidence.imports()] == ["other"]


def test_forgetting_the_first_import_moves_the_first_sight(store: Store) -> None:
    first = add(store, IMPORT, [], [row(1)])
    second = add(store, IMPORT, [], [row(1)])
    store.evidence.forget(first)
    assert seen(store) == {"1": (second, second)}


def test_an_id_is_never_used_again(store: Store) -> None:
    first = add(store, IMPORT, [], [])
    store.evidence.forget(first)
    assert add(store, IMPORT, [], []) > first


def test_findings_are_matched_in_the_database(store: Store) -> None:
    add(
        store,
        IMPORT,
        [],
        [
            row(1),
            row(2, severity=Severity.HIGH, excerpt="Café opening"),
            row(3, platform="x", clauses=("5.12", "15.7")),
        ],
    )
    match = store.evidence.matching

    def keys(found: frozenset[tuple[str, str]]) -> set[str]:
        return {key.rpartition(":")[2] for _, key in found}

    assert keys(match()) == {"1", "2", "3"}
    assert keys(match(severity="high")) == {"2"}
    assert keys(match(platform="x")) == {"3"}
    assert keys(match(clause="5.7")) == {"1", "2"}
    assert keys(match(words="cafe")) == {"2"}
    assert keys(match(words="hill alder")) == {"1", "3"}
    assert keys(match(words="100%")) == {"1", "3"}
    assert keys(match(words="10_%")) == set()


def test_findings_of_answers_are_replaced_together(store: Store) -> None:
    number = add(store, IMPORT, [], [row(1)])
    answer = pack_finding(replace(FINDING, key="x:rt:answer:q"), ANSWERS, second=False)
    store.evidence.replace([answer], section=ANSWERS)
    assert seen(store) == {"1": (number, number), "q": (0, 0)}
    store.evidence.replace([], section=ANSWERS)
    assert seen(store) == {"1": (number, number)}


def test_findings_of_the_second_pass_are_replaced_as_of_the_last_import(store: Store) -> None:
    add(store, IMPORT, [], [row(1)])
    last = add(store, IMPORT, [], [])
    second = pack_finding(replace(FINDING, key="facebook:rt:contact:9"), "", second=True)
    store.evidence.replace_second([second])
    assert seen(store)["9"] == (last, last)
    store.evidence.replace_second([])
    assert set(seen(store)) == {"1"}
