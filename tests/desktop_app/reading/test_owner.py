from collections.abc import Callable
from pathlib import Path

import pytest

from checks.model import About, Context
from desktop_app import readers
from desktop_app.errors import MixedExports
from desktop_app.export import Export
from desktop_app.jobs import ignore
from desktop_app.readers.section import Members, Owner, Section, platforms_of
from desktop_app.reading import Job, read_here
from desktop_app.reading.owner import belongs, reader_for


@pytest.mark.parametrize(
    ("owner", "about"),
    [
        (Owner("Robin Tarrant"), About("Robin Tarrant")),
        (Owner("ROBIN TARRANT"), About("Robin Tarrant")),
        (Owner("Róisín Ní Bhriain"), About("Roisin Ni Bhriain")),
        (Owner("Bob Marsh"), About("Robert Marsh")),
        (Owner("Robert James Marsh"), About("Robert Marsh")),
        (Owner("Sunny ☀", "marsh_r"), About("Robert Marsh", handles=("@Marsh_R",))),
        (Owner("Alder Hill Library", "ahlib"), About("Jo", official_accounts=("ahlib",))),
        (Owner(), About("Robin Tarrant")),
        (Owner("Anybody"), About()),
    ],
)
def test_ones_own(owner: Owner, about: About) -> None:
    assert belongs(owner, about)


@pytest.mark.parametrize(
    ("owner", "about"),
    [
        (Owner("Ottoline Crabtree"), About("Robin Tarrant")),
        (Owner("Robin Crabtree"), About("Robin Tarrant")),
        (Owner("Sunny ☀", "marsh_r"), About("Robert Tarrant", handles=("rtarrant",))),
        (Owner("", "ocrabtree"), About("Robin Tarrant")),
    ],
)
def test_somebody_elses(owner: Owner, about: About) -> None:
    assert not belongs(owner, about)


def test_parts_of_two_platforms_are_refused(
    tmp_path: Path, make_zip: Callable[..., Path], context: Context
) -> None:
    chat = tmp_path / "WhatsApp Chat with Rowan Birch.txt"
    chat.write_text("21/03/2024, 18:02 - Rowan Birch: hello\n21/03/2024, 18:03 - Robin: hi\n")
    with pytest.raises(MixedExports):
        read_here(Job((make_zip(), chat), context), ignore)


class _Leaf:
    """A made-up product of a download that several readers share."""

    MARKERS = (r"^leaves/",)
    SECTIONS = (Section("leaves", r"leaves/.*", None),)
    PLATFORM, DOWNLOAD = "leaf", "Tree"

    @staticmethod
    def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
        return Owner("Robin Tarrant")


class _Root(_Leaf):
    MARKERS = (r"^roots/",)
    SECTIONS = (Section("roots", r"roots/.*", None),)
    PLATFORM = "root"


@pytest.mark.parametrize(("download", "is_one"), [("Tree", True), ("Another", False)])
def test_parts_of_two_products_of_one_download_are_read_together(
    download: str,
    is_one: bool,
    make_zip: Callable[..., Path],
    context: Context,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_Root, "DOWNLOAD", download)
    monkeypatch.setattr(readers, "all_readers", lambda: (_Leaf, _Root))
    names = (("leaves/a.csv", "tree-part1.zip"), ("roots/b.csv", "tree-part2.zip"))
    job = Job(tuple(make_zip({path: "x"}, name) for path, name in names), context)
    with Export(job.paths) as export:
        if is_one:
            assert platforms_of(reader_for(export, job)) == ("leaf", "root")
        else:
            with pytest.raises(MixedExports):
                reader_for(export, job)
