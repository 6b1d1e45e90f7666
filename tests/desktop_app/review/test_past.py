from collections.abc import Callable
from pathlib import Path

from checks.evidence import Kind
from checks.model import SectionStatus
from desktop_app.review import Review
from desktop_app.review.knowing import known

Make = Callable[..., Path]
Members = Callable[..., dict[str, str]]


def test_a_piece_of_an_account_does_not_replace_another(review: Review, tmp_path: Path) -> None:
    for name in ("Rowan Birch", "Tam Oake"):
        chat = tmp_path / f"WhatsApp Chat with {name}.txt"
        chat.write_text(
            f"21/03/2024, 18:02 - {name}: hello\n21/03/2024, 18:03 - Robin Tarrant: hi\n"
        )
        review.add_export([chat], messages=True)
    kept = {row[0] for _, row in review._store.evidence.kept() if row[1] == Kind.CONVERSATION}
    assert len(kept) == 2
    now = known(review._store, review.policy).kept
    assert sum(record.kind is Kind.CONVERSATION for record in now) == 2


def test_a_later_whole_download_replaces_what_was_kept(
    review: Review, make_zip: Make, members: Members
) -> None:
    review.add_export([make_zip()])
    review.add_export([make_zip(members(friends=("Tam Oake",)))])
    now = known(review._store, review.policy).kept
    names = {getattr(record, "name", "") for record in now if record.kind is Kind.CONTACT}
    assert names == {"Tam Oake"}
    first = review.imports()[0]
    assert SectionStatus.READ in {section.status for section in first.coverage.sections}
    review.forget(review.imports()[-1].id)
    now = known(review._store, review.policy).kept
    assert "Rowan Birch" in {getattr(record, "name", "") for record in now}
