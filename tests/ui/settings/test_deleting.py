from pathlib import Path

import pytest

from desktop_app.errors import StillThere
from desktop_app.review import Review, opening
from ui.settings import deleting


def test_every_review_of_the_usual_place_goes_and_others_stay(tmp_path: Path) -> None:
    elsewhere = tmp_path / f"elsewhere{opening.SUFFIX}"
    Review.create(elsewhere, "four short words here").close()
    Review.create(Review.usual_place(), "four short words here").close()
    assert deleting.delete(Review.this_sitting()) is None
    assert not Review.usual_place().exists()
    assert elsewhere.exists()


def test_what_could_not_be_deleted_is_handed_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def held() -> int:
        raise StillThere("review.keepclear")

    monkeypatch.setattr(Review, "wipe_all", staticmethod(held))
    assert isinstance(deleting.delete(Review.this_sitting()), StillThere)
