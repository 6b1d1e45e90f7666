from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from desktop_app.readers.formats.bluesky_repo import Repo, repo_of
from desktop_app.sample.car import Link, block_of, file_of, repository
from tests.desktop_app.readers.conftest import InMemory

Make = Callable[..., Any]
DID = "did:plc:pears"
POST = "app.bsky.feed.post"


def opened(data: bytes) -> Repo:
    return repo_of(InMemory({"repo.car": data}), "repo.car")


def tree(*nodes: object, did: object = DID, root: object = None) -> Repo:
    """A repository whose tree is made of these nodes, the first of them its root."""
    blocks = [block_of(node) for node in nodes]
    link = root if root is not None else Link(blocks[0][0])
    commit = block_of({"did": did, "version": 3, "data": link, "rev": "3m", "sig": b""})
    return opened(file_of(commit[0], [commit, *blocks]))


def entry(key: bytes, value: object, shared: object = 0, after: object = None) -> dict[str, object]:
    return {"p": shared, "k": key, "v": value, "t": after}


@settings(deadline=None, max_examples=40)
@given(
    st.dictionaries(
        st.tuples(
            st.sampled_from((POST, "app.bsky.feed.like", "example.shelf.book")),
            st.text("abcdefghij234567", min_size=1, max_size=13),
        ),
        st.text(max_size=20),
        max_size=120,
    )
)
def test_every_record_is_found_by_its_key(made: dict[tuple[str, str], str]) -> None:
    records = {f"{name}/{key}": {"$type": name, "text": text} for (name, key), text in made.items()}
    repo = opened(repository(DID, records))
    found = {
        (name, key): record["text"]
        for name, named in repo.collections.items()
        for key, block in named
        if (record := repo.record(block)) is not None
    }
    assert found == made
    assert (repo.did, repo.damaged, repo.loose) == (DID, False, {})


def test_keys_come_in_order() -> None:
    records = {f"{POST}/3k{number:04d}": {"text": "x"} for number in range(300)}
    keys = [key for key, _ in opened(repository(DID, records)).collections[POST]]
    assert keys == sorted(keys)
    assert len(keys) == 300


def test_a_torn_tree_leaves_records_without_their_keys() -> None:
    post = block_of({"$type": POST, "text": "Tea"})
    node = block_of({"l": Link(b"\x01\x71\x12\x20" + bytes(32)), "e": []})
    commit = block_of({"did": DID, "data": Link(node[0]), "rev": "3m"})
    repo = opened(file_of(commit[0], [commit, node, post]))
    assert repo.damaged
    assert repo.loose == {POST: [("", post[0])]}


def test_without_its_first_block_the_newest_commit_counts() -> None:
    root = block_of({"l": None, "e": []})
    old, new = (block_of({"did": DID, "data": Link(root[0]), "rev": rev}) for rev in ("3a", "3b"))
    repo = opened(file_of(root[0], [root, old, new]))
    assert (repo.did, repo.damaged) == (DID, False)


def test_without_any_commit_all_records_are_loose() -> None:
    post = block_of({"$type": POST, "text": "Tea"})
    repo = opened(file_of(post[0], [post]))
    assert (repo.did, repo.damaged, list(repo.loose)) == ("", True, [POST])


def test_a_tree_that_leads_back_to_itself_has_an_end() -> None:
    leaf = block_of({"l": None, "e": []})
    twice = {"l": Link(leaf[0]), "e": [entry(b"a/b", Link(leaf[0]), after=Link(leaf[0]))]}
    repo = tree(twice, {"l": None, "e": []})
    assert repo.damaged


@pytest.mark.parametrize(
    "bad",
    [
        {"l": None},
        {"l": None, "e": "many"},
        {"l": "left", "e": []},
        {"l": None, "e": [7]},
        {"l": None, "e": [entry(b"a/b", "no link")]},
        {"l": None, "e": [entry(b"a/b", b"v", shared="1")]},
        {"l": None, "e": [entry(b"a/b", b"v", shared=-1)]},
        {"l": None, "e": [entry(b"no slash", b"v")]},
        {"l": None, "e": [entry(b"a/" + b"b" * 2000, b"v")]},
        ["no node"],
    ],
)
def test_nodes_of_other_shapes_are_damage(bad: object) -> None:
    assert tree(bad).damaged


def test_a_commit_of_other_shapes_is_damage() -> None:
    assert tree({"l": None, "e": []}, root="nowhere").damaged
    assert tree({"l": None, "e": []}, did=7).did == ""


def test_a_record_that_is_no_object_is_none() -> None:
    post = block_of("Tea")
    node = block_of({"l": None, "e": [entry(b"a/b", Link(post[0]))]})
    commit = block_of({"did": DID, "data": Link(node[0]), "rev": "3m"})
    repo = opened(file_of(commit[0], [commit, node, post]))
    assert repo.record(post[0]) is None
    assert repo.record(b"missing") is None
