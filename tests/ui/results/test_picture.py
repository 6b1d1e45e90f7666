from checks.checklist import Choice
from desktop_app.review import Review
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import words_of
from ui.results.picture import PicturePane
from ui.widgets.level_bars import LevelBars
from ui.widgets.steps import Steps


def shown(review: Review, show: Show) -> PicturePane:
    pane = PicturePane(review)
    show(pane)
    pane.refresh()
    settle()
    return pane


def test_it_names_where_most_is_left(full: Review, show: Show) -> None:
    said = words_of(shown(full, show))
    assert "Most of it is in one place: Facebook, morgan.ellery." in said
    assert "The same in figures" in said


def test_segments_are_drawn_while_they_can_be_told_apart(full: Review, show: Show) -> None:
    assert len(full.item_ids()) > 60
    assert not shown(full, show).findChildren(Steps)
    few = Review.this_sitting()
    assert shown(few, show).findChildren(Steps)
    few.close()


def test_when_all_is_done_it_says_so(full: Review, show: Show) -> None:
    full.decide(full.item_ids(), Choice.DONE)
    pane = shown(full, show)
    assert "Nothing is left to do." in words_of(pane)
    assert not pane.findChildren(LevelBars)
    full.undo(full.item_ids())
    pane.refresh()
    settle()
    assert [each for each in pane.findChildren(LevelBars) if each.isVisible()]
