import pytest

from desktop_app.readers import skype
from desktop_app.readers.section import section_of


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("messages.json", "account"),
        ("8_robin_export/messages.json", "account"),
        ("endpoints.json", "devices"),
        ("media/0-weu.1.jpeg", "files"),
    ],
)
def test_each_file_has_its_section(path: str, name: str) -> None:
    section = section_of(skype.SECTIONS, path)
    assert section
    assert section.name == name


def test_the_messages_are_private_and_who_they_are_with_is_not() -> None:
    private = {section.name: section.private for section in skype.SECTIONS}
    assert private["messages"]
    assert not private["contacts"]
