"""Accounts run for the school are told from personal ones by what the person said."""

import pytest

from checks.evidence import Origin
from checks.model import About
from checks.official import is_official

ABOUT = About(official_accounts=("@LarkmoorPE", "facebook:Larkmoor Friends"))


@pytest.mark.parametrize(
    ("platform", "account", "expected"),
    [
        ("x", "larkmoorpe", True),
        ("instagram", "@LarkmoorPE", True),
        ("facebook", "Larkmoor Friends", True),
        ("x", "Larkmoor Friends", False),
        ("x", "robin", False),
        ("x", "", False),
    ],
)
def test_official_accounts(platform: str, account: str, expected: bool) -> None:
    assert is_official(Origin(platform, account, "s", "w"), ABOUT) is expected


def test_without_official_accounts_every_account_is_personal() -> None:
    assert not is_official(Origin("x", "larkmoorpe", "s", "w"), About())
