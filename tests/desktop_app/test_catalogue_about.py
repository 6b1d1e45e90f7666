from datetime import date
from pathlib import Path

import pytest

from checks.model import Workplace
from desktop_app.catalogue_about import (
    LARGEST_FILE,
    LONGEST_NAME,
    MOST_NAMES,
    GivenAnswer,
    load_about,
    load_answers,
    load_names,
)
from desktop_app.errors import UsageError


def write(folder: Path, content: str | bytes, name: str = "about.toml") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_about_is_read_as_the_command_line_says(tmp_path: Path) -> None:
    about = load_about(
        write(
            tmp_path,
            'name = ""\nhandles = ["rowan.t"]\nrole = "teacher"\nstarted = 2019-09-02\n'
            'colleagues = ["Ines Calder"]\nofficial_accounts = ["fernhill_y4"]\n'
            '[[workplace]]\nname = "Fernhill Primary"\naliases = ["FPS"]\ntrust = "Beck Trust"\n'
            'trust_aliases = ["BT"]\ntown = "Fernhill"\npostcode = "FH1 1AA"\n'
            'domains = ["fernhill.example"]\nlatitude = 53\nlongitude = -1.5\n'
            '[[workplace]]\nname = "Old School"\n',
        )
    )

    assert about.name == ""
    assert about.handles == ("rowan.t",)
    assert about.started == date(2019, 9, 2)
    assert about.official_accounts == ("fernhill_y4",)
    assert about.workplaces[0].latitude == 53.0
    assert about.workplaces[0].trust_aliases == ("BT",)
    assert about.workplaces[1] == Workplace("Old School")


def test_an_empty_about_is_fine(tmp_path: Path) -> None:
    assert load_about(write(tmp_path, "")).workplaces == ()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("nmae = 'A'", "“about.toml” cannot be used. nmae: this key is not known here."),
        ("name = 1", "“about.toml” cannot be used. name: it has to be text, not a number."),
        ("[[workplace]]\nname = 'A'\nlatitude = 53", "given together or not at all"),
        ("[[workplace]]\nname = 'A'\nlatitude = 95\nlongitude = 0", "between -90 and 90"),
        ("[[workplace]]\ntown = 'A'", "workplace[1].name: it is missing"),
        ("[[workplace]]\nname = 'A'\ncity = 'B'", "workplace[1].city: this key is not known"),
        ("name = ", "it is not valid TOML"),
    ],
)
def test_a_wrong_about_gives_one_clear_sentence(
    tmp_path: Path, content: str, sentence: str
) -> None:
    with pytest.raises(UsageError) as caught:
        load_about(write(tmp_path, content))

    assert sentence in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_a_file_that_is_missing_or_too_large_is_named_without_its_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^“none\.toml” could not be read"):
        load_about(tmp_path / "none.toml")
    with pytest.raises(UsageError, match="larger than 2 MB"):
        load_about(write(tmp_path, b"#" * (LARGEST_FILE + 1)))


def test_answers_are_read_in_order(tmp_path: Path) -> None:
    answers = load_answers(
        write(
            tmp_path,
            '[[answers]]\nplatform = "x"\naccount = "rowan.t"\nquestion = "two_step"\n'
            'value = "on"\n[[answers]]\nquestion = "closed_places"\nvalue = "no"\n',
            "answers.toml",
        )
    )

    assert answers == (
        GivenAnswer("x", "rowan.t", "two_step", "on"),
        GivenAnswer("", "", "closed_places", "no"),
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[[answers]]\nquestion = 'a'", "answers[1].value: it is missing"),
        ("[[answers]]\nquestion = 'a'\nvalue = 'b'\nx = 1", "answers[1].x: this key is not known"),
        ("answer = 1", "answer: this key is not known here"),
    ],
)
def test_wrong_answers_give_one_clear_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_answers(write(tmp_path, content, "answers.toml"))

    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "names"),
    [
        ("a.txt", "Amira Fenwick\n\n  Bo   Larch \nAmira Fenwick\n", ("Amira Fenwick", "Bo Larch")),
        ("a.txt", "Fenwick, Amira\r\nLarch, Bo", ("Amira Fenwick", "Bo Larch")),
        ("a.txt", "Fenwick, Amira, 4B", ("Fenwick, Amira, 4B",)),
        (
            "a.csv",
            'Pupil name,Class\n"Fenwick, Amira",4B\n\nBo Larch,4B\n',
            ("Amira Fenwick", "Bo Larch"),
        ),
        ("a.CSV", "Name;Class\nBo Larch;4B\n", ("Bo Larch",)),
        ("a.csv", "\ufeffName\nZoë Ash\n", ("Zoë Ash",)),
        ("a.txt", "Zoë Ash".encode("cp1252"), ("Zoë Ash",)),
    ],
)
def test_names_come_one_a_line_or_from_the_first_column(
    tmp_path: Path, name: str, content: str | bytes, names: tuple[str, ...]
) -> None:
    assert load_names(write(tmp_path, content, name)) == names


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.txt", "", "holds no names"),
        ("a.txt", "Name\n", "holds no names"),
        ("a.txt", "\n".join(f"Amira{n}" for n in range(MOST_NAMES + 1)), "more than 20,000 names"),
        ("a.txt", "Amira" * LONGEST_NAME, "lines too long to be names"),
        ("a.txt", b"PK\x03\x04\0\0", "not a text or CSV file"),
        ("a.csv", '"' + "Amira" * 300_000 + '"', "could not be read as a CSV file"),
    ],
)
def test_a_wrong_list_is_refused_without_naming_anybody(
    tmp_path: Path, name: str, content: str | bytes, sentence: str
) -> None:
    with pytest.raises(UsageError) as caught:
        load_names(write(tmp_path, content, name))

    assert sentence in str(caught.value)
    assert "Amira" not in str(caught.value)
