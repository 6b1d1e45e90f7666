from pathlib import Path

from desktop_app.errors import UsageError
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import words_of
from ui.widgets.pupil_lists import PupilLists


def test_names_are_counted_and_never_shown(show: Show, tmp_path: Path) -> None:
    lists = PupilLists()
    window = show(lists)
    lists.fold.set_open(on=True)
    path = tmp_path / "names.txt"
    path.write_text("Tilly Marchbank\n", "utf-8")
    lists.take(path, recent=False)
    lists.take(path, recent=True)
    settle()
    said = words_of(window)
    assert "Names in memory for the next download: 1 and 1 recent." in said
    assert "Marchbank" not in said
    lists.forget()
    assert (lists.pupils, lists.recent_pupils, lists.said) == ((), (), "")


def test_a_list_that_cannot_be_used_leaves_the_one_before(show: Show, tmp_path: Path) -> None:
    lists = PupilLists()
    show(lists)
    errors: list[object] = []
    lists.refused.connect(errors.append)
    path = tmp_path / "names.txt"
    path.write_text("Tilly Marchbank\n", "utf-8")
    lists.take(path, recent=False)
    lists.take(tmp_path / "none.txt", recent=False)
    assert isinstance(errors[0], UsageError)
    assert lists.pupils == ("Tilly Marchbank",)
