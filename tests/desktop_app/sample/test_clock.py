import json

import pytest

from desktop_app.sample.clock import DAY, NOW, mangled, weekly


def test_times_go_back_by_weeks() -> None:
    assert list(weekly(3)) == [NOW, NOW - 7 * DAY, NOW - 14 * DAY]
    assert list(weekly(0)) == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("café", "cafÃ©"),
        ([1, None, True, "£"], [1, None, True, "Â£"]),
        ({"ÿ": {"a": ["’"]}}, {"Ã¿": {"a": ["â\x80\x99"]}}),
        (2.5, 2.5),
    ],
)
def test_strings_are_written_as_meta_writes_them(value: object, written: object) -> None:
    assert mangled(value) == written


def test_what_is_written_so_can_be_read_again() -> None:
    text = json.dumps(mangled({"text": "Sunday’s café \U0001f600"}))
    assert text.isascii()
    assert json.loads(text)["text"].encode("latin-1").decode() == "Sunday’s café \U0001f600"
