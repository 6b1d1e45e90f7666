import pytest

from ui import sheet
from ui.theme import Theme
from ui.tokens import LIGHT


def test_a_missing_role_raises(look: Theme) -> None:
    values = dict(LIGHT)
    del values["primary"]
    with pytest.raises(KeyError):
        sheet.build(values)


def test_only_the_theme_names_colours() -> None:
    assert "#" not in sheet.TEMPLATE.template
