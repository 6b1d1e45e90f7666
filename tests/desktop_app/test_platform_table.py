import json
from types import SimpleNamespace
from typing import Any

import pytest

from checks.model import Platform
from desktop_app import catalogue, platform_table
from desktop_app.platform_table import Row, as_json, as_text, rows
from desktop_app.readers import all_readers
from desktop_app.readers.section import platforms_of


def row(**changes: Any) -> Row:
    shape: dict[str, Any] = {
        "id": "kestrel",
        "name": "Kestrel",
        "kind": "forum",
        "forms": ("CSV", "HTML (chats)"),
        "within": "",
        "connection": False,
        "questions": 3,
        "closed": False,
        "closed_on": None,
    }
    return Row(**(shape | changes))


def test_every_platform_has_one_row_that_says_what_its_reader_reads() -> None:
    table = {each.id: each for each in rows()}
    assert list(table) == list(catalogue.platforms())
    read = {name for reader in all_readers() for name in platforms_of(reader)} | {"messenger"}
    assert {each.id for each in table.values() if each.forms} == read
    for each in table.values():
        assert each.questions == len(catalogue.platforms()[each.id].questions)
    assert (table["facebook"].forms, table["facebook"].within) == (("JSON", "HTML"), "")
    assert (table["threads"].forms, table["threads"].within) == (("JSON", "HTML"), "Instagram")
    assert table["messenger"].download == "JSON, HTML; in the Facebook download"
    assert table["youtube"].within == "Google Takeout"
    assert (table["myspace"].forms, table["myspace"].download) == ((), "no")
    assert table["google_plus"].title == "Google+ (closed 2019)"
    assert not any(each.connection for each in table.values())


def test_readers_and_sign_ins_of_one_platform_are_put_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def reader(platform: str, *forms: str, inside: str = "") -> Any:
        sections = (SimpleNamespace(platform=inside),)
        return SimpleNamespace(PLATFORM=platform, FORMS=forms, SECTIONS=sections)

    platforms = {name: Platform(name, name.title(), "forum") for name in ("kestrel", "merlin")}
    readers = (reader("merlin", "XML", "CSV", inside="kestrel"), reader("kestrel", "CSV"))
    monkeypatch.setattr(catalogue, "platforms", lambda: platforms)
    monkeypatch.setattr(platform_table, "all_readers", lambda: readers)
    monkeypatch.setattr(
        "pkgutil.iter_modules",
        lambda _path: [SimpleNamespace(name="merlin"), SimpleNamespace(name="http")],
    )
    kestrel, merlin = rows()
    assert (kestrel.forms, kestrel.within, kestrel.connection) == (("CSV", "XML"), "", False)
    assert (merlin.forms, merlin.within, merlin.connection) == (("XML", "CSV"), "", True)


def test_every_account_that_is_shared_is_a_platforms() -> None:
    platforms = catalogue.platforms()
    shared = {each.id: each.account_of for each in platforms.values() if each.account_of}
    assert shared["threads"] == "instagram"
    assert set(shared.values()) <= platforms.keys() - shared.keys()


def test_the_text_fits_a_terminal_and_wraps_long_cells() -> None:
    lines = as_text(rows()).splitlines()
    assert max(map(len, lines)) <= 80
    assert {line.split()[0] for line in lines if line[:1].isalpha()} >= set(catalogue.platforms())
    shown = as_text((row(), row(id="m", name="Merlin and all that is called so", connection=True)))
    assert shown.splitlines()[:6] == [
        "Id                   Platform               Download read     Sign-in  Questions",
        "-------------------  ---------------------  ----------------  -------  ---------",
        "kestrel              Kestrel                CSV, HTML         no       3",
        "                                            (chats)",
        "m                    Merlin and all that    CSV, HTML         yes      3",
        "                     is called so           (chats)",
    ]
    assert "2 platforms: the downloads of 2 are read, and 0 have closed." in " ".join(shown.split())


def test_the_json_holds_every_part_of_a_row() -> None:
    whole = json.loads(as_json(rows()))
    assert whole["tool"]["name"] == "keepclear"
    by_id = {each["id"]: each for each in whole["platforms"]}
    assert by_id["google_plus"]["closed_on"] == "2019-04-02"
    assert by_id["threads"]["within"] == "Instagram"
    assert by_id["x"]["forms"] == ["JS", "CSV"]
    assert by_id["x"]["closed_on"] is None
    assert len(by_id) == len(catalogue.platforms())
