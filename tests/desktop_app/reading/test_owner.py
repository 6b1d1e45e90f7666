from collections.abc import Callable
from pathlib import Path

import pytest

from checks.model import About, Context
from desktop_app.errors import MixedExports
from desktop_app.jobs import ignore
from desktop_app.readers.section import Owner
from desktop_app.reading import Job, read_here
from desktop_app.reading.owner import belongs


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
