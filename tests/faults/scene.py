"""The scene of a trial: folders of its own, exports full of finds, processes, what is left."""

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.store import side_files
from desktop_app.store.schema import metadata
from tests.faults.driver import NAME, ROOT, open_in, review_in

DRIVER = Path(__file__).with_name("driver.py")
ACTIVITY = "your_facebook_activity"
PROFILE = "personal_information/profile_information/profile_information.json"
MADE = 1_700_000_000
MORTAL = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


def export(path: Path, posts: int, friends: int, mark: str = "") -> Path:
    """An invented Facebook download: every post is worth a look, every friend is kept."""
    words = f"Long day at Alder Hill Primary, glad it is Friday {mark}"
    members = {
        PROFILE: {"profile_v2": {"name": {"full_name": "Robin Tarrant"}}},
        f"{ACTIVITY}/posts/your_posts__check_ins__photos_and_videos_1.json": [
            {"timestamp": MADE + number, "data": [{"post": f"{words} {number}"}]}
            for number in range(posts)
        ],
        "connections/friends/your_friends.json": {
            "friends_v2": [
                {"name": f"Rowan Birch {mark} {number}", "timestamp": MADE + number}
                for number in range(friends)
            ]
        },
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, json.dumps(body))
    return path


def environment(home: Path) -> dict[str, str]:
    """An environment whose home and temporary folders are in one place, and nothing else's."""
    places = {
        "HOME": home,
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_RUNTIME_DIR": home / ".run",
        "XDG_STATE_HOME": home / ".local" / "state",
        "TMPDIR": home / "temporary",
    }
    for folder in places.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    own = {name: str(folder) for name, folder in places.items()}
    return {**kept, **own, "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}


def start(
    home: Path, *arguments: str, most: int = 0, mortal: bool = False
) -> "subprocess.Popen[bytes]":
    """Start the driver, with what it says to be read.

    `most` is how many bytes a file may have for it, if there is a limit. `mortal` takes from root
    what lets it read any file.
    """
    limit = [sys.executable, str(DRIVER.with_name("limited.py")), str(most)] if most else []
    return subprocess.Popen(
        [*limit, *(MORTAL if mortal else ()), sys.executable, str(DRIVER), *arguments],
        env=environment(home),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(home: Path, *arguments: str, most: int = 0) -> tuple[int, str]:
    """Run the driver to its end: its exit status and what it told on standard error."""
    process = start(home, *arguments, most=most)
    _, told = process.communicate(timeout=120)
    return process.returncode, told.decode().strip()


def state(folder: Path, name: str = NAME) -> str:
    """A digest of every row of a review but the times of imports; raises where it is damaged."""
    review = open_in(folder, name)
    try:
        with review._store.together() as connection:
            return _state(connection)
    finally:
        review.close()


def _state(connection: object) -> str:
    """The digest of every row; AssertionError where the file is not sound."""
    assert isinstance(connection, Connection)
    sound = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    assert sound == ["ok"], "integrity_check"
    sealed = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
    assert sealed == [], "cipher_integrity_check"
    digest = hashlib.sha256()
    for table in metadata.sorted_tables:
        names = [column.name for column in table.columns if column.name != "made"]
        rows = connection.exec_driver_sql(f"SELECT {', '.join(map(_quoted, names))} FROM {table}")
        digest.update(repr((table.name, sorted(map(repr, rows)))).encode())
    return digest.hexdigest()


def _quoted(name: str) -> str:
    return f'"{name}"'


def strangers(folder: Path, *others: Path) -> list[str]:
    """The files in a review's folder, and in others, that are neither the review nor beside it."""
    review = review_in(folder)
    known = {review, review.with_name(f"{review.name}-header"), *side_files(review)}
    found = [path for place in (folder, *others) for path in place.rglob("*") if path.is_file()]
    return [str(path) for path in found if path not in known]


def children(pid: int) -> Mapping[int, str]:
    """Every process that came of a process, with its command line."""
    found: dict[int, str] = {}
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        started = [each for task in tasks for each in (task / "children").read_text().split()]
    except OSError:
        return found
    for each in map(int, started):
        try:
            found[each] = Path(f"/proc/{each}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
        found.update(children(each))
    return found


def readers(pid: int) -> list[int]:
    """The reading processes of a process."""
    return [each for each, line in children(pid).items() if "spawn_main" in line]


def is_running(pid: int) -> bool:
    """Whether a process is there and not only waiting to be buried."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] not in {"Z", "X"}
