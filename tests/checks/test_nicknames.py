"""Short forms stand for full names and the other way round, but not for one another."""

from checks.nicknames import forms_of


def test_a_full_name_has_its_short_forms() -> None:
    assert {"bill", "will", "liam", "william"} <= forms_of("william")


def test_a_short_form_stands_for_its_full_names_only() -> None:
    assert {"alfred", "albert", "alfie"} & forms_of("alfie") == {"alfred", "alfie"}
    assert "bill" not in forms_of("liam")


def test_a_name_without_short_forms_is_itself() -> None:
    assert forms_of("kwabena") == {"kwabena"}
    assert forms_of("") == {""}
