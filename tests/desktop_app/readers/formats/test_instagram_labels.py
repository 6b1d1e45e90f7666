import pytest

from checks.evidence import Audience
from desktop_app.readers.formats.instagram_labels import (
    COMMENT,
    MEDIA_OWNER,
    PRIVATE,
    USERNAME,
    audience_of,
    comment_senders,
    is_known,
    truth_of,
)
from desktop_app.readers.formats.meta import Fact, fold


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("True", True),
        ("false", False),
        (" Vrai ", True),
        ("Faux", False),
        ("Prawda", None),
        ("", None),
    ],
)
def test_truth_is_told_only_by_words_that_are_known(word: str, meaning: bool | None) -> None:
    assert truth_of(word) is meaning


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Everyone", "public"),
        ("People  you follow", "some"),
        ("Your followers", "contacts"),
        ("People you follow and your followers", "contacts"),
        ("Off", "only_me"),
        ("Robots", ""),
    ],
)
def test_who_may_comment(words: str, value: str) -> None:
    assert comment_senders(words) == value


def test_an_untold_state_is_no_audience() -> None:
    audiences = [audience_of(private) for private in (True, False, None)]
    assert audiences == [Audience.CONTACTS, Audience.PUBLIC, Audience.UNKNOWN]


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Nom de profil", USERNAME),
        ("Compte privé", PRIVATE),
        ("Media-eigenaar", MEDIA_OWNER),
        ("Opmerking", COMMENT),
    ],
)
def test_labels_are_listed_as_they_compare(label: str, meaning: frozenset[str]) -> None:
    fact = Fact(label, (fold(label),), "", "", None)
    assert is_known([fact], frozenset({"else"}), meaning)
    assert not is_known([fact], frozenset({"else"}))
