import os
from pathlib import Path

import pytest

from desktop_app.errors import UsageError
from desktop_app.review import beside
from desktop_app.review.opening import usual_place


def test_reviews_kept_here_are_listed_with_the_last_used_first() -> None:
    folder = usual_place().parent
    for number, name in enumerate(("review.keepclear", "review-2.keepclear", "look.ini")):
        (folder / name).write_bytes(b"")
        os.utime(folder / name, (number, number))
    assert [path.name for path in beside.kept_here()] == ["review-2.keepclear", "review.keepclear"]


def test_a_new_review_gets_a_place_of_its_own() -> None:
    assert beside.free_place() == usual_place()
    usual_place().write_bytes(b"")
    assert beside.free_place().name == "review-2.keepclear"
    beside.free_place().write_bytes(b"")
    assert beside.free_place().name == "review-3.keepclear"


def test_a_list_of_names_is_read_and_refused_without_a_name(tmp_path: Path) -> None:
    names = tmp_path / "list.txt"
    names.write_text("Tilly Marchbank\nCorey Penfold\n", "utf-8")
    assert beside.names_in(names) == ("Tilly Marchbank", "Corey Penfold")
    names.write_text("Tilly Marchbank " * 20, "utf-8")
    with pytest.raises(UsageError) as refused:
        beside.names_in(names)
    assert "Marchbank" not in str(refused.value)


def test_a_synced_folder_is_warned_of(tmp_path: Path) -> None:
    assert "OneDrive" in (beside.warning_about(tmp_path / "OneDrive" / "mine.keepclear") or "")
    assert beside.warning_about(usual_place()) is None
