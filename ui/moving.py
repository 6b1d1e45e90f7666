"""Takes what a person has said over from a review in memory to one that is kept."""

from pathlib import Path

from desktop_app.review import Review, Use


def keep(old: Review, place: Path, passphrase: str | None) -> Review:
    """A review on disk with everything said in the old one; downloads are not taken along.

    Raises NoKeyring or CannotSave; nothing is then left at the place.
    """
    new = Review.create(place, passphrase)
    try:
        _take_over(old, new)
    except BaseException:
        new.wipe()
        raise
    return new


def _take_over(old: Review, new: Review) -> None:
    new.begin(old.beginnings.complaint, old.beginnings.computer)
    new.use_policy(old.policy)
    new.tell(old.about)
    for topic in old.included:
        new.include(topic, on=True)
    for platform, use in old.usage().items():
        if use is not Use.UNSAID:
            new.set_usage(platform, use)
    for given in old.answered():
        new.answer(given.platform, given.account, given.question.id, given.value)
