import pytest

from desktop_app.readers.formats.whatsapp_labels import (
    as_label,
    profile_field_of,
    setting_of,
    value_of,
)


@pytest.mark.parametrize(
    ("label", "setting"),
    [
        ("Last seen", "last_seen"),
        ("wa_profile_photo", "profile_photo_audience"),
        ("Profile picture", "profile_photo_audience"),
        ("About", "about_audience"),
        ("status_privacy", "status_audience"),
        ("groups", "group_adders"),
        ("Read receipts", "read_receipts"),
        ("two-step verification", "two_step"),
        ("Silence unknown callers", "silence_unknown_callers"),
        ("quantum mode", ""),
    ],
)
def test_settings(label: str, setting: str) -> None:
    assert setting_of(as_label(label)) == setting


@pytest.mark.parametrize(
    ("shown", "value"),
    [
        ("Everyone", "public"),
        ("all", "public"),
        ("My contacts", "contacts"),
        ("contacts", "contacts"),
        ("My contacts except…", "some"),
        ("contact_blacklist", "some"),
        ("Only share with 3 contacts", "some"),
        ("Nobody", "only_me"),
        ("none", "only_me"),
        ("Same as last seen", "same"),
        ("true", "on"),
        ("Disabled", "off"),
        ("sometimes", ""),
        ("", ""),
    ],
)
def test_values(shown: str, value: str) -> None:
    assert value_of(shown) == value


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("name", "name"),
        ("push_name", "name"),
        ("Phone Number", "phone"),
        ("About", "bio"),
        ("username", "username"),
        ("device_name", ""),
        ("biscuit", ""),
    ],
)
def test_profile_fields(label: str, field: str) -> None:
    assert profile_field_of(as_label(label)) == field
