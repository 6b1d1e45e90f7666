import io
import json
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from checks.model import Topic
from desktop_app import cli, cli_check, offline
from desktop_app.cli import FAILED, NOTHING_TO_DO, SOMETHING_TO_DO, Result, main
from desktop_app.errors import StillThere
from desktop_app.reading import read_here
from desktop_app.review import Review, importing, opening

Make = Callable[..., Path]
Members = Callable[..., dict[str, str]]
Run = Callable[..., tuple[int, str, str]]

ABOUT = """
name = "Robin Tarrant"
[[workplace]]
name = "Alder Hill Primary"
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command here; its status, standard output and standard error."""
    monkeypatch.setattr(offline, "install", lambda: None)  # it could not be taken out again
    monkeypatch.setattr(importing, "read_job", read_here)

    def command(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return status, out, err

    return command


@pytest.fixture
def about_file(tmp_path: Path) -> Path:
    path = tmp_path / "about.toml"
    path.write_text(ABOUT)
    return path


def feed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n"))


def test_json_is_the_contracts(run: Run, make_zip: Make, about_file: Path) -> None:
    status, out, err = run(
        "check", make_zip(), "--about", about_file, "--messages", "--format", "json"
    )
    whole = json.loads(out)
    assert (status, err) == (SOMETHING_TO_DO, "")
    assert list(whole) == ["tool", "policy", "exports", "results", "findings", "questions"]
    assert whole["tool"]["name"] == "keepclear"
    (export,) = whole["exports"]
    assert list(export) == ["source", "platform", "account", "sections", "problems"]
    sections = {section["name"]: section for section in export["sections"]}
    assert sections["posts"] == {"name": "posts", "status": "read", "records": {"post": 1}}
    assert {section["status"] for section in sections.values()} <= {
        "read",
        "absent",
        "failed",
        "skipped",
    }
    finding = next(each for each in whole["findings"] if each["check"] == "workplace_mentions")
    assert set(finding) == {
        *("check", "clauses", "platform", "account", "kind", "key", "where", "when", "author"),
        *("audience", "excerpt", "reason", "severity", "confidence", "remedy"),
    }
    assert finding["when"] == "2023-11-14T22:13:20Z"
    assert (finding["kind"], finding["author"], finding["severity"]) == ("post", "me", "medium")
    assert {each["result"] for each in whole["results"]} <= {"attention", "clear", "not checked"}
    assert set(whole["questions"][0]) == {"id", "platform", "prompt"}


def test_text_is_for_reading(run: Run, make_zip: Make, about_file: Path) -> None:
    status, out, _ = run("check", make_zip(), "--about", about_file)
    assert status == SOMETHING_TO_DO
    assert "facebook.zip: Facebook, Robin Tarrant" in out
    assert "Alder Hill Primary" in out
    assert "Left closed: messages" in out
    assert "Clause 5.7" in out
    assert max(map(len, out.splitlines())) < 100


def test_nothing_to_do_is_status_0(
    run: Run, make_zip: Make, members: Members, about_file: Path
) -> None:
    path = make_zip(members(posts=("Soup again",), friends=("Tam Oake",)))
    status, out, _ = run("check", path, "--about", about_file)
    assert status == NOTHING_TO_DO
    assert "There is nothing to do from what was read." in out


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.zip", b"", "“a.zip” is empty"),
        ("a.zip", b"PK\3\4 cut", "“a.zip” is damaged or only part of it arrived"),
        ("a.zip", b"plain words", "“a.zip” is not a download that Keep Clear can open"),
        ("a.txt", b"plain words", "“a.txt” does not look like a download"),
    ],
)
def test_one_sentence_for_bad_input(
    run: Run, tmp_path: Path, name: str, raw: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    status, out, err = run("check", tmp_path / name)
    assert (status, out) == (FAILED, "")
    assert err.startswith(said)
    assert len(err.splitlines()) == 1


def test_what_can_be_read_is_read_beside_what_cannot(
    run: Run, make_zip: Make, tmp_path: Path, about_file: Path
) -> None:
    (tmp_path / "empty.zip").touch()
    status, out, err = run(
        "check", tmp_path / "empty.zip", make_zip(), "--about", about_file, "--format", "json"
    )
    assert status == SOMETHING_TO_DO
    assert err == "“empty.zip” is empty. Download it again, then choose the new file.\n"
    assert [each["source"] for each in json.loads(out)["exports"]] == ["facebook.zip"]


def test_parts_given_apart_are_one_export(
    run: Run, make_zip: Make, members: Members, about_file: Path
) -> None:
    items = list(members().items())
    one = make_zip(dict(items[:2]), "facebook-rt-2026-01-02-Aa1.zip")
    two = make_zip(dict(items[2:]), "facebook-rt-2026-01-02-Bb2.zip")
    _, out, _ = run("check", one, two, "--about", about_file, "--format", "json")
    assert len(json.loads(out)["exports"]) == 1


def test_an_export_of_which_nothing_could_be_read(run: Run, make_zip: Make) -> None:
    broken = {"your_facebook_activity/posts/your_posts_1.json": "{"}
    status, out, err = run("check", make_zip(broken))
    assert (status, out) == (FAILED, "")
    assert err == "Nothing in “facebook.zip” could be read.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Say what to do"),
        (["check"], "Name at least one download"),
        (["check", "a.zip", "--format", "xml"], "Argument --format: invalid choice"),
        (["check", "a.zip", "--policy", "none"], "There is no policy “none”"),
        (["check", "a.zip", "--include", "weather"], "There is no topic “weather”"),
        (["check", "a.zip", "--about", "none.toml"], "“none.toml” could not be read"),
        (["check", "a.zip", "--abo", "x"], "Unrecognized arguments"),
        (["nonsense"], "Argument COMMAND: invalid choice"),
        (["policy"], "The following arguments are required: ACTION"),
        (["policy", "check", "none.toml"], "“none.toml” could not be read"),
        (["demo", "--platform", "myspace"], "The demo has no “myspace”"),
    ],
)
def test_bad_usage_is_one_sentence(run: Run, arguments: list[str], said: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (FAILED, "")
    assert err.startswith(said)
    assert len(err.splitlines()) == 1


def test_the_lists_the_answers_and_the_topics(
    run: Run, make_zip: Make, tmp_path: Path, about_file: Path
) -> None:
    (tmp_path / "pupils.txt").write_text("Rowan Birch\n")
    (tmp_path / "recent.csv").write_text("Name,Year\nTam Oake,2024\n")
    (tmp_path / "answers.toml").write_text(
        '[[answers]]\nplatform = "facebook"\nquestion = "contact_list_audience"\nvalue = "public"\n'
    )
    _, out, _ = run(
        *("check", make_zip(), "--about", about_file, "--pupils", tmp_path / "pupils.txt"),
        *("--recent-pupils", tmp_path / "recent.csv", "--answers", tmp_path / "answers.toml"),
        *("--include", Topic.POLITICAL_ALLEGIANCE, "--photos", "--format", "json"),
    )
    found = {(each["check"], each["kind"]) for each in json.loads(out)["findings"]}
    assert ("pupil_contacts", "contact") in found
    assert "setting" in {kind for _, kind in found}
    asked = {each["id"] for each in json.loads(out)["questions"] if each["platform"] == "facebook"}
    assert "contact_list_audience" not in asked


def test_output_goes_to_a_file(run: Run, make_zip: Make, tmp_path: Path, about_file: Path) -> None:
    place = tmp_path / "result.json"
    _, out, _ = run(
        *("check", make_zip(), "--about", about_file, "--format", "json", "--output", place)
    )
    assert out == ""
    assert json.loads(place.read_bytes())["tool"]["name"] == "keepclear"
    status, _, err = run("check", make_zip(), "--output", tmp_path / "nowhere" / "result.json")
    assert status == FAILED
    assert err == (
        "“result.json” could not be saved: no such file or directory. Choose another place.\n"
    )


def test_a_failure_writes_no_output_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.zip").touch()
    run("check", tmp_path / "empty.zip", "--output", tmp_path / "result.txt")
    assert not (tmp_path / "result.txt").exists()


def test_the_checklist_is_saved_as_a_pdf_too(
    run: Run, make_zip: Make, tmp_path: Path, about_file: Path
) -> None:
    status, out, _ = run(
        "check", make_zip(), "--about", about_file, "--pdf", tmp_path / "checklist.pdf"
    )
    assert status == SOMETHING_TO_DO
    assert out
    assert (tmp_path / "checklist.pdf").read_bytes().startswith(b"%PDF")
    status, out, err = run("check", make_zip(), "--pdf", tmp_path / "nowhere" / "checklist.pdf")
    assert (status, out) == (FAILED, "")
    assert err.startswith("“checklist.pdf” could not be saved: no such file or directory")


def test_a_review_file_is_made_and_gone_on_with(
    run: Run,
    make_zip: Make,
    tmp_path: Path,
    about_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "mine.keepclear"
    feed(monkeypatch, "correct horse", "correct horse")
    status, _, err = run("check", make_zip(), "--about", about_file, "--review", place)
    assert status == SOMETHING_TO_DO
    assert "no safe place for the key" in err
    feed(monkeypatch, "correct horse")
    _, out, _ = run("check", "--review", place, "--format", "json")
    assert [each["source"] for each in json.loads(out)["exports"]] == ["facebook.zip"]
    before = place.read_bytes()
    feed(monkeypatch, "battery staple")
    status, out, err = run("check", make_zip(), "--review", place)
    assert (status, out) == (FAILED, "")
    assert err == "That passphrase does not open this review. Nothing was changed.\n"
    assert place.read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [(("one", "two"), "are not the same"), (("", ""), "needs a passphrase")],
)
def test_no_review_is_made_with_a_doubtful_passphrase(
    run: Run,
    make_zip: Make,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: tuple[str, ...],
    said: str,
) -> None:
    feed(monkeypatch, *typed)
    status, _, err = run("check", make_zip(), "--review", tmp_path / "mine.keepclear")
    assert status == FAILED
    assert said in err
    assert not list(tmp_path.glob("mine*"))


def test_a_passphrase_is_typed_unseen_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("seen"))
    monkeypatch.setattr("getpass.getpass", lambda prompt: f"unseen after {prompt}")
    assert cli_check._ask("Passphrase: ") == "unseen after Passphrase: "


def test_a_synced_folder_is_warned_of(run: Run, make_zip: Make, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    _, _, err = run("check", make_zip(), "--output", folder / "result.txt")
    assert err.count("Dropbox copies this folder") == 1


def test_another_policy(run: Run, make_zip: Make) -> None:
    known = Review.this_sitting().policy.id
    pack = Path("resources/policies") / f"{known}.toml"
    for wanted in (known, pack):
        _, out, _ = run("check", make_zip(), "--policy", wanted, "--format", "json")
        assert json.loads(out)["policy"]["id"] == known


def test_signs_that_could_steer_a_terminal_are_not_shown(
    run: Run, make_zip: Make, members: Members, about_file: Path
) -> None:
    evil = "Alder Hill Primary \x1b[2J\x1b]0;title\x07 \u202egnp.exe"
    path = make_zip(members(posts=(evil,)))
    _, out, _ = run("check", path, "--about", about_file)
    assert "Alder Hill Primary" in out
    assert not any(sign in out for sign in "\x1b\x07\u202e")


def test_half_characters_do_not_stop_the_output(
    run: Run, make_zip: Make, members: Members, about_file: Path
) -> None:
    path = make_zip(members(posts=("Alder Hill Primary \ud83d",)))
    for form in ("text", "json"):
        status, out, _ = run("check", path, "--about", about_file, "--format", form)
        assert status == SOMETHING_TO_DO
        out.encode("utf-8", "replace")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (KeyboardInterrupt(), "Stopped. Nothing that was still being read was kept."),
        (OSError(5, "Input/output error"), "Something on this computer did not work: Input/output"),
        (StillThere("a"), "“a” could not be deleted"),
    ],
)
def test_no_failure_ends_in_a_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, said: str
) -> None:
    def fail(options: object) -> Result:
        raise error

    monkeypatch.setattr(cli, "_command", lambda options: fail)
    status, out, err = run("platforms")
    assert (status, out) == (FAILED, "")
    assert err.startswith(said)
    assert len(err.splitlines()) == 1


def test_platforms_and_policy_check_and_self_test(run: Run) -> None:
    status, out, _ = run("platforms")
    assert status == NOTHING_TO_DO
    assert re.search(r"^facebook +Facebook +JSON, HTML +no +\d+$", out, re.MULTILINE)
    assert "MySpace" in out
    status, out, _ = run("platforms", "--format", "json")
    assert status == NOTHING_TO_DO
    assert {"facebook", "myspace"} <= {each["id"] for each in json.loads(out)["platforms"]}
    policy = Review.this_sitting().policy
    status, out, _ = run("policy", "check", f"resources/policies/{policy.id}.toml")
    assert status == NOTHING_TO_DO
    assert f"“{policy.title}”" in out
    status, out, _ = run("--self-test")
    assert status == NOTHING_TO_DO
    assert "All parts are here." in out


def test_a_missing_part_fails_the_self_test(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.cli_other.all_readers", lambda: ())
    status, out, _ = run("--self-test")
    assert status == FAILED
    assert "Missing: readers." in out


def test_delete_my_data(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    place = opening.usual_place()
    Review.create(place, "correct horse").close()
    status, out, _ = run("--delete-my-data")
    assert status == NOTHING_TO_DO
    assert out.startswith("Deleted: 1 review, ")
    assert not place.parent.exists()


def test_version_and_help(run: Run) -> None:
    for option in ("--version", "--help"):
        with pytest.raises(SystemExit) as caught:
            run(option)
        assert caught.value.code == 0


def test_the_demo_says_what_was_planted_and_found(run: Run, tmp_path: Path) -> None:
    status, out, err = run("demo", "--platform", "whatsapp", "--format", "json")
    assert status == SOMETHING_TO_DO
    assert "Planted for the demo: " in err
    assert json.loads(out)["exports"][0]["platform"] == "whatsapp"
    assert not list((tmp_path / "temporary").iterdir())


def test_a_locked_zip_and_a_bomb(run: Run, make_zip: Make, tmp_path: Path) -> None:
    locked = bytearray(make_zip().read_bytes())
    locked[locked.find(b"PK\1\2") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", bytes(80 << 20))
    status, _, err = run("check", tmp_path / "locked.zip", tmp_path / "bomb.zip")
    assert status == FAILED
    assert "is locked with a password" in err
    assert "it would unpack to an absurd size" in err
    assert len(err.splitlines()) == 2
