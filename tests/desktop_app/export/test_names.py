import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from desktop_app.export import names
from desktop_app.export.names import (
    BadName,
    clean,
    groups,
    in_order,
    is_left_behind,
    missing_parts,
    stem_of,
    visible,
    wrappers,
)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a/b.json", "a/b.json"),
        ("./a//b.json", "a/b.json"),
        ("a\\b.json", "a/b.json"),
        ("a/b/", ""),
        ("", ""),
        ("__MACOSX/a.json", ""),
        ("a/._b.json", ""),
        ("a/.DS_Store", ""),
        ("a/..b.json", "a/..b.json"),
        ("cafe\u0301.json", "caf\u00e9.json"),
        ("a\udc80.json", "a?.json"),
        ("a\nb\x1b[31m.json\x7f", "ab[31m.json"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\u2028\u200f\u2066.json", "a.json"),
        ("\u202e", ""),
        ("CON/aux.txt", "CON/aux.txt"),
        ("a.txt:stream", "a.txt:stream"),
        ("a. /b .", "a. /b ."),
        ("family \U0001f469\u200d\U0001f467.json", "family \U0001f469\u200d\U0001f467.json"),
        ("System Volume Information/IndexerVolumeGuid", ""),
    ],
)
def test_clean(name: str, path: str) -> None:
    assert clean(name) == path


@pytest.mark.parametrize(
    "name",
    ["a" * 1025, "a/" * 65, "a/" * 64 + "b", "..\u200e/a", "\x01/etc/a", "a/.\u202a./b", "./C:/a"],
)
def test_names_that_are_an_attack(name: str) -> None:
    with pytest.raises(BadName):
        clean(name)


@pytest.mark.parametrize(
    ("name", "left"),
    [("__MACOSX/a", True), ("a/._b", True), ("a\\Thumbs.db", True), ("a/b", False), ("/", False)],
)
def test_is_left_behind(name: str, left: bool) -> None:
    assert is_left_behind(name) is left


@given(st.text(max_size=40))
def test_a_clean_path_never_leads_outside_and_can_be_shown(name: str) -> None:
    try:
        path = clean(name)
    except BadName:
        return
    assert ".." not in path.split("/")
    assert not path.startswith("/")
    path.encode()
    assert visible(path) == path
    assert "\n" not in path


@given(st.lists(st.text(max_size=20)))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    ordered = sorted(sorted(names), key=in_order)
    assert sorted(ordered) == sorted(names)
    assert all(in_order(a) <= in_order(b) for a, b in pairwise(ordered))


def test_numbers_are_in_order_whatever_stands_before_and_behind_them() -> None:
    ordered = ["a", "a0", "a1", "a007", "a10.json", "a10/b2", "a10/b11", f"a{'9' * 5000}", "ab"]
    mixed = [*ordered[5:], *ordered[:5]]
    assert sorted(mixed, key=in_order) == ordered


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("facebook-pat.marsh-2026-01-02-AbCd1234.zip", "facebook-pat.marsh-2026-01-02"),
        ("facebook-pat.marsh-2026-01-02-AbCd1234", "facebook-pat.marsh-2026-01-02"),
        ("instagram-pat-2026-01-02-AbCd1234 (1).zip", "instagram-pat-2026-01-02"),
        ("pat_20210304_part_1.zip", "pat_20210304"),
        ("twitter-2026-01-02-" + "0a" * 32 + ".zip", "twitter-2026-01-02-" + "0a" * 32),
        ("takeout-20260914T081502Z-001.zip", "takeout-20260914t081502z"),
        ("takeout-20260914T081502Z-1-003 (1).zip", "takeout-20260914t081502z"),
        ("takeout-20260914T081502Z-002", "takeout-20260914t081502z"),
        ("takeout-20260914T081502Z-002.tgz", "takeout-20260914t081502z"),
        ("takeout-20260914T081502Z-002 (1).tar.gz", "takeout-20260914t081502z"),
        ("mydata~1760000000000.zip", "mydata~1760000000000"),
        ("mydata~1760000000000-12 (1).zip", "mydata~1760000000000"),
        ("takeout-20260914.zip", ""),
        ("holiday.zip", ""),
    ],
)
def test_stem_of(name: str, stem: str) -> None:
    assert stem_of(Path(name)) == stem


T = "takeout-20260914T081502Z"


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ([], []),
        ([f"{T}-001.zip"], []),
        ([f"{T}-001.zip", f"{T}-002.zip"], []),
        ([f"{T}-003.zip", f"{T}-001 (1).zip"], [2]),
        ([f"{T}-004.tgz", f"{T}-002"], [1, 3]),
        ([f"{T}-1-001.zip", f"{T}-2-002.zip", f"{T}-2-004.zip"], [3]),
        (["mydata~1760000000000.zip", "mydata~1760000000000-3.zip"], [2]),
        (["pat_20210304_part_2.zip"], [1]),
        (["facebook-pat-2026-01-02-AbCd1234.zip", "chat 3.txt"], []),
    ],
)
def test_parts_that_are_left_out(given: list[str], missing: list[int]) -> None:
    assert missing_parts(map(Path, given)) == missing


def test_an_absurd_number_costs_nothing() -> None:
    assert len(missing_parts([Path(f"{T}-999999999.zip")])) == 999
    assert missing_parts([Path(f"{T}-{'9' * 5000}.zip")]) == []


def test_groups_keep_the_order_and_join_only_known_forms() -> None:
    paths = [
        Path("facebook-pat-2026-01-02-AbCd1234.zip"),
        Path("chat.txt"),
        Path("other/facebook-pat-2026-01-02-zYxW9876.zip"),
        Path("b/chat.txt"),
    ]
    assert groups(paths) == ((paths[0], paths[2]), (paths[1],), (paths[3],))


def test_a_wrapper_is_told_from_a_folder_of_the_download(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = (re.compile("your_facebook_activity/"), re.compile(r"^data/manifest\.js$"))
    monkeypatch.setattr(names, "_markers", lambda _: marks)
    assert wrappers([("x.zip", ["data/manifest.js"])]) == ("",)
    assert wrappers([("x.zip", ["copy/data/manifest.js"])]) == ("copy",)
    own = "your_facebook_activity/posts/1.json"
    assert wrappers([("x.zip", [f"whatever/{own}"])]) == ("whatever",)
    assert wrappers([("x.zip", [own])]) == ("",)
    assert wrappers([("x.zip", [own, "a.txt"])]) == ("",)
    assert wrappers([("x.zip", [])]) == ("",)


def test_one_part_of_several_loses_only_a_folder_called_like_it() -> None:
    parts = [("facebook-pat-2026-01-02-Aa1.zip", ["a/1", "b/2"])]
    named = ("facebook-pat-2026-01-02-Bb2.zip", ["facebook-pat-2026-01-02-Bb2/c"])
    assert wrappers([*parts, named]) == ("", "facebook-pat-2026-01-02-Bb2")
    assert wrappers([*parts, ("facebook-pat-2026-01-02-Bb2.zip", ["media/c"])]) == ("", "")
