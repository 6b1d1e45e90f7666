import pytest
from hypothesis import given, strategies as st

from desktop_app.output_json import moment


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (None, None),
        (0, "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"),
        (1_700_000_000, "2023-11-14T22:13:20Z"),
        (10**15, None),
        (-(10**15), None),
    ],
)
def test_moments(when: int | None, said: str | None) -> None:
    assert moment(when) == said


@given(st.integers())
def test_any_number_is_a_moment_or_none(when: int) -> None:
    said = moment(when)
    assert said is None or said.endswith("Z")
