from hashlib import sha256
from typing import Any

import libipld
import pytest
from hypothesis import given, settings, strategies as st

from desktop_app.sample.car import Link, block_of, encoded, repository

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.text(max_size=300)
    | st.binary(max_size=34),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(VALUES)
def test_it_writes_what_the_library_writes(value: Any) -> None:
    assert encoded(value) == libipld.encode_dag_cbor(value)
    assert libipld.decode_dag_cbor(encoded(value)) == value


def test_a_link_is_the_name_of_a_block() -> None:
    name, block = block_of({"text": "Tea"})
    assert name == b"\x01\x71\x12\x20" + sha256(block).digest()
    assert libipld.decode_dag_cbor(encoded([Link(name)])) == [name]


def test_what_has_no_form_is_refused() -> None:
    with pytest.raises(TypeError, match="float"):
        encoded(0.5)


def test_a_repository_holds_commit_tree_and_records() -> None:
    records = {f"a.b.c/{number:03d}": {"n": number} for number in range(100)}
    header, blocks = libipld.decode_car(repository("did:plc:pears", records))
    commit = blocks[header["roots"][0]]
    assert (commit["did"], commit["version"]) == ("did:plc:pears", 3)
    assert {"l", "e"} <= blocks[commit["data"]].keys()
    assert sorted(block["n"] for block in blocks.values() if "n" in block) == list(range(100))


def test_the_tree_does_not_depend_on_the_order_of_the_records() -> None:
    records = {f"a.b.c/{number}": {"n": number} for number in range(50)}
    turned = dict(reversed(records.items()))
    assert repository("did:plc:pears", records) == repository("did:plc:pears", turned)


def test_an_empty_repository_has_one_empty_node() -> None:
    header, blocks = libipld.decode_car(repository("did:plc:pears", {}))
    assert blocks[blocks[header["roots"][0]]["data"]] == {"l": None, "e": []}
