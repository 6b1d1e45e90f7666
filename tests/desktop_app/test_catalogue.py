from pathlib import Path

import pytest

from checks.model import Policy, Remedy
from desktop_app import catalogue
from desktop_app.errors import PolicyError, UsageError

PACK = """
title = "Social media at Fernhill Primary"
edition = "1"
jurisdiction = "England"
[[clauses]]
id = "1"
strength = "should"
title = "Be kind"
text = "Be kind online."
topics = ["offensive_language"]
"""


def write(folder: Path, content: str) -> Path:
    path = folder / "fernhill.toml"
    path.write_text(content, encoding="utf-8")
    return path


def test_platforms_are_in_order_of_name_and_known_by_their_file() -> None:
    rows = catalogue.platforms()

    assert rows["x"].name == "X (Twitter)"
    names = [row.name.casefold() for row in rows.values()]
    assert names == sorted(names)
    assert all(row.id == key for key, row in rows.items())


def test_the_default_policy_is_one_of_those_that_come_along() -> None:
    assert catalogue.default_policy() is catalogue.policies()[catalogue.DEFAULT_POLICY]


def test_somebodys_own_pack_is_read_and_named_after_its_file(tmp_path: Path) -> None:
    policy = catalogue.load_policy(write(tmp_path, PACK))

    assert (policy.id, policy.title) == ("fernhill", "Social media at Fernhill Primary")


def test_a_pack_that_names_an_unknown_platform_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyError) as caught:
        catalogue.load_policy(write(tmp_path, 'systems = ["x", "smoke_signals"]\n' + PACK))

    sentence = "fernhill.toml: systems: “smoke_signals” is not a platform Keep Clear knows"
    assert str(caught.value) == sentence


def test_a_pack_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"“none\.toml” could not be read"):
        catalogue.load_policy(tmp_path / "none.toml")


def test_steps_are_the_platforms_own_or_those_that_hold_anywhere() -> None:
    own = catalogue.steps_for("facebook", Remedy.UNTAG)
    common = catalogue.remedies()

    assert own is catalogue.platforms()["facebook"].remedies[Remedy.UNTAG]
    assert catalogue.steps_for("facebook", Remedy.KEEP) is common[Remedy.KEEP]
    assert catalogue.steps_for("smoke_signals", Remedy.UNTAG) is common[Remedy.UNTAG]
    assert set(common) == set(Remedy)


def test_questions_about_settings_are_found_by_platform_and_setting() -> None:
    found = catalogue.setting_questions()

    assert found["facebook", "post_audience"].prompt == "Who can see your future posts?"
    assert all(question.setting == setting for (_, setting), question in found.items())


def test_word_lists_leave_out_comments_and_empty_lines() -> None:
    for name, words in catalogue.word_lists().items():
        assert words, name
        assert not any("#" in word or word != word.strip() for word in words), name


def test_a_pack_can_add_to_a_word_list_and_bring_one_of_its_own() -> None:
    name, words = next(iter(catalogue.word_lists().items()))
    policy = Policy("p", "P", "1", "England", (), words={name: (words[0], "zzyzx"), "own": ("a",)})

    lists = catalogue.word_lists(policy)

    assert lists[name] == (*words, "zzyzx")
    assert lists["own"] == ("a",)
    assert "own" not in catalogue.word_lists()
    assert "zzyzx" not in catalogue.word_lists()[name]
