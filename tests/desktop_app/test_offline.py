"""The guard itself cannot be taken out again, so it is tried in processes of its own."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app import offline
from desktop_app.offline import LedgerRow, RefusedError

ROOT = Path(offline.__file__).parent.parent


@pytest.fixture(autouse=True)
def empty_ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offline, "_rows", [])
    monkeypatch.setattr("time.time", lambda: 1_000_000_000.5)


@pytest.fixture
def internet() -> Iterator[socket.socket]:
    with socket.socket(socket.AF_INET) as made:
        yield made


def run(code: str, *arguments: str) -> str:
    """What a fresh Python prints that runs this code."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


NETWORK = """
import socket, threading
from desktop_app import offline
server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]
offline.install()
offline.install()

def tries(*do):
    for one in do:
        try:
            one()
        except OSError as error:
            print("refused:", error.strerror)
        else:
            print("done")

def connect(host="127.0.0.1"):
    socket.create_connection((host, port), timeout=5).close()

tries(connect, lambda: socket.gethostbyname("localhost"), lambda: socket.create_server(("", 0)))
with offline.allowing(frozenset({"localhost"}), "your followers"):
    tries(lambda: connect("localhost"), lambda: connect("example.org"))
    beside = threading.Thread(target=tries, args=(connect,))
    beside.start()
    beside.join()
tries(connect)
left, right = socket.socketpair()
left.sendall(b"local"), left.close(), right.close(), server.close()
for row in offline.ledger():
    print(row.to, "|", row.asked, "|", row.sent)
"""


def test_nothing_leaves_but_what_was_agreed_to() -> None:
    refused = "refused: Keep Clear does not use the network."
    assert run(NETWORK).splitlines() == [
        *(refused, refused, refused),  # a connection, a look-up and a server
        *("done", refused),  # the host that was agreed to and one that was not
        *(refused, refused),  # another thread, and when it is over
        "127.0.0.1 | to look up its address | False",
        "localhost | to look up its address | False",
        " | to reach the network | False",
        "localhost | your followers | True",
        "example.org | to look up its address | False",
        "127.0.0.1 | to look up its address | False",
        "127.0.0.1 | to look up its address | False",
    ]


WAYS_OUT = """
import _socket, socket, sys, threading, urllib.request
from desktop_app import offline
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # made before, as by a library
tcp = socket.socket(socket.AF_INET6)
offline.install()
there = ("192.0.2.1", 443)

def way(name, act):
    before = len(offline.ledger())
    try:
        act()
    except OSError as error:
        error = getattr(error, "reason", error)
        said = "refused" if isinstance(error, offline.RefusedError) else repr(error)
    else:
        said = "done"
    print(name, *(f"({row.to}) {row.asked}" for row in offline.ledger()[before:]), said, sep=": ")

way("server", lambda: socket.create_server(there))
way("listening", lambda: socket.socket().listen())
way("by default", _socket.socket)
way("raw", lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1))
way("connection", lambda: socket.create_connection(there))
way("web", lambda: urllib.request.urlopen("http://example.org/"))
way("own name", lambda: socket.getfqdn("example.org"))
way("addresses", lambda: socket.gethostbyname_ex("example.org"))
way("names", lambda: socket.gethostbyaddr("192.0.2.1"))
way("name", lambda: socket.getnameinfo(there, 0))
way("sendto", lambda: udp.sendto(b"x", there))
way("sendmsg", lambda: udp.sendmsg([b"x"], [], 0, there))
way("sendmsg, connected", lambda: udp.sendmsg([b"x"]))
way("connect", lambda: tcp.connect(("2001:db8::1", 443)))
way("connect_ex", lambda: tcp.connect_ex(("2001:db8::1", 443)))
way("bind", lambda: udp.bind(("", 0)))
with offline.allowing(frozenset({"example.org"}), "your settings"):
    way("agreed", lambda: socket.socket().close())
    way("agreed, raw", lambda: socket.socket(99))
    beside = threading.Thread(target=way, args=("beside", socket.socket))
    beside.start()
    beside.join()
udp.close(), tcp.close()
"""

REFUSED_WAYS = """
server: () to reach the network: refused
listening: () to reach the network: refused
by default: () to reach the network: refused
raw: () to reach the network: refused
connection: (192.0.2.1) to look up its address: refused
web: (example.org) to look up its address: refused
own name: (example.org) to look up its name: done
addresses: (example.org) to look up its address: refused
names: (192.0.2.1) to look up its name: refused
name: (192.0.2.1) to look up its name: refused
sendto: (192.0.2.1) to send something: refused
sendmsg: (192.0.2.1) to send something: refused
sendmsg, connected: () to send something: refused
connect: (2001:db8::1) to open a connection: refused
connect_ex: (2001:db8::1) to open a connection: refused
bind: () to wait for connections: refused
agreed: done
agreed, raw: () to reach the network: refused
beside: () to reach the network: refused
"""


def test_there_is_no_other_way_out() -> None:
    """Python answers `getfqdn` with what it was asked; the look-up behind it was refused."""
    assert run(WAYS_OUT) == REFUSED_WAYS.lstrip()


@pytest.mark.parametrize(
    "family", ["ALG", "BLUETOOTH", "CAN", "NETLINK", "PACKET", "QIPCRTR", "RDS", "TIPC", "VSOCK"]
)
def test_no_socket_of_any_other_family_is_made(family: str) -> None:
    number = int(getattr(socket, f"AF_{family}", 99))
    for opening in (offline.allowing(frozenset({"example.org"}), "your settings"), nullcontext()):
        with opening, pytest.raises(RefusedError):
            offline._guard_network("socket.__new__", (None, number, 2, 0))


LOCAL = """
import socket
from desktop_app import offline
offline.install()
left, right = socket.socketpair()
right.sendmsg([b"pair"])
print(left.recv(9))
with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
    server.bind("")
    server.listen()
    client.connect(server.getsockname())
    client.sendall(b"abstract")
    print(server.accept()[0].recv(9), offline.ledger())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has abstract names")
def test_local_sockets_with_and_without_a_file_are_let_through() -> None:
    assert run(LOCAL) == "b'pair'\nb'abstract' ()\n"


READING = """
import io, multiprocessing, os, pathlib, shutil, socket, sqlite3, subprocess, sys, tempfile
from desktop_app import offline
folder = pathlib.Path(sys.argv[1])
old = folder / "old.txt"
offline.refuse_everything()

def tries(*do):
    for one in do:
        try:
            one()
        except OSError as error:
            print(type(error).__name__)
        else:
            print("done")

tries(
    socket.socket,
    lambda: subprocess.run(["true"]),
    lambda: os.system("true"),
    os.fork,
    lambda: (folder / "new.txt").write_text("x"),
    lambda: old.open("a"),
    lambda: old.open("r+"),
    lambda: os.open(old, os.O_RDWR),
    lambda: os.open(folder / "new.txt", os.O_CREAT),
    old.unlink,
    lambda: old.rename(folder / "new.txt"),
    (folder / "sub").mkdir,
    lambda: tempfile.mkstemp(dir=folder),
    lambda: shutil.copy(old, folder / "new.txt"),
    lambda: sqlite3.connect(folder / "new.db"),
)
receiving, sending = multiprocessing.Pipe(duplex=False)
tries(
    old.read_text,
    lambda: os.close(os.open(old, os.O_RDONLY)),
    lambda: open(os.devnull, "w").close(),
    lambda: sending.send("x"),
    lambda: open(os.dup(1), "w").close(),
)
import csv
"""


def test_the_reading_process_only_reads(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("as it was")
    assert run(READING, str(tmp_path)).splitlines() == ["RefusedError"] * 15 + ["done"] * 5
    files = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert files == {"old.txt"}
    assert (tmp_path / "old.txt").read_text() == "as it was"


def test_a_refusal_is_noted_with_its_time(internet: socket.socket) -> None:
    with pytest.raises(RefusedError):
        offline._guard_network("socket.connect", (internet, ("192.0.2.1", 443)))
    assert offline.ledger() == (
        LedgerRow(1_000_000_000, "192.0.2.1", "to open a connection", sent=False),
    )


@pytest.mark.parametrize(
    ("event", "arguments", "host"),
    [
        ("socket.getaddrinfo", ("example.org", 443, 0, 0, 0), "example.org"),
        ("socket.getaddrinfo", (b"example.org", 443, 0, 0, 0), "example.org"),
        ("socket.getaddrinfo", (None, 443, 0, 0, 0), ""),
        ("socket.gethostbyname", ("example.org",), "example.org"),
        ("socket.gethostbyaddr", ("192.0.2.1",), "192.0.2.1"),
        ("socket.getnameinfo", (("192.0.2.1", 443),), "192.0.2.1"),
    ],
)
def test_every_way_to_look_up_a_host_is_refused(
    event: str, arguments: tuple[object, ...], host: str
) -> None:
    with pytest.raises(RefusedError):
        offline._guard_network(event, arguments)
    assert [row.to for row in offline.ledger()] == [host]


@pytest.mark.parametrize(
    ("event", "address", "host"),
    [
        ("socket.bind", ("0.0.0.0", 0), "0.0.0.0"),
        ("socket.sendto", ("192.0.2.1", 53), "192.0.2.1"),
        ("socket.sendmsg", None, ""),
        ("socket.connect", (), ""),
    ],
)
def test_every_way_to_use_a_socket_is_refused(
    internet: socket.socket, event: str, address: object, host: str
) -> None:
    with pytest.raises(RefusedError):
        offline._guard_network(event, (internet, address))
    assert [row.to for row in offline.ledger()] == [host]


def test_local_sockets_are_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offline, "LOCAL", 1)
    local = SimpleNamespace(family=1)
    offline._guard_network("socket.connect", (local, "/run/somewhere"))
    offline._guard_network("socket.__new__", (None, 1, 1, 0))
    assert offline.ledger() == ()


def test_other_events_are_none_of_the_guards() -> None:
    offline._guard_network("open", ("somewhere", "r", 0))
    assert offline.ledger() == ()


def test_an_opening_knows_a_host_by_its_addresses(
    internet: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def getaddrinfo(host: str, port: None, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(2, 1, 6, "", ("192.0.2.7", 0)), (10, 1, 6, "", ("2001:db8::7", 0, 0, 0))]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with offline.allowing(frozenset({"example.org"}), "your settings"):
        offline._guard_network("socket.getaddrinfo", ("example.org", 443, 0, 0, 0))
        offline._guard_network("socket.getaddrinfo", ("example.org", 443, 0, 0, 0))
        offline._guard_network("socket.connect", (internet, ("2001:db8::7", 443, 0, 0)))
        with pytest.raises(RefusedError):
            offline._guard_network("socket.getaddrinfo", ("example.net", 443, 0, 0, 0))
        with pytest.raises(RefusedError):
            offline._guard_network("socket.connect", (internet, ("192.0.2.8", 443)))
        with pytest.raises(RefusedError):
            offline._guard_network("socket.sendto", (internet, ("192.0.2.7", 443)))
    assert asked == ["example.org"]
    assert [(row.to, row.asked, row.sent) for row in offline.ledger()] == [
        ("example.org", "your settings", True),
        ("example.net", "to look up its address", False),
        ("192.0.2.8", "to open a connection", False),
        ("192.0.2.7", "to send something", False),
    ]


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.__new__", (None, 2, 1, 0)),
        ("shutil.move", ("a", "b")),
        ("subprocess.Popen", ("a", [], None, None)),
        ("os.truncate", ("a", 0)),
        ("os.kill", (1, 9)),
        ("ctypes.dlopen", (None,)),
        ("ctypes.dlsym/handle", (1, "socket")),
        ("syslog.syslog", (5, "x")),
        ("resource.setrlimit", (9, (1, 1))),
        ("winreg.SetValue", (1, "a", 1, "b")),
        ("open", ("a", "w", 0)),
        ("open", ("a", "r+", 0)),
        ("open", ("a", None, 1)),
    ],
)
def test_reading_refuses(event: str, arguments: tuple[object, ...]) -> None:
    with pytest.raises(RefusedError):
        offline._guard_everything(event, arguments)


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("open", ("a", "r", 0)),
        ("open", ("a", "rb", 0)),
        ("open", ("a", None, 0)),
        ("open", (7, "w", 0)),
        ("import", ("json", None, None, None, None)),
        ("os.listdir", ("a",)),
    ],
)
def test_reading_allows(event: str, arguments: tuple[object, ...]) -> None:
    offline._guard_everything(event, arguments)


def test_each_guard_is_added_once(monkeypatch: pytest.MonkeyPatch) -> None:
    added: list[object] = []
    monkeypatch.setattr(offline, "_installed", set())
    monkeypatch.setattr(sys, "addaudithook", added.append)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    offline.install()
    offline.install()
    offline.refuse_everything()
    assert added == [offline._guard_network, offline._guard_everything]
    assert sys.dont_write_bytecode
