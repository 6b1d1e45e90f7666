"""The network guard, and the ledger of every request that was made or refused.

It sees what Python does. A library that opens a socket or looks up a name in C is not seen here;
the reading process is locked against that by the system (`locked`), and no library of the program
proper does it.
"""

import errno
import os
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

LOCAL = getattr(socket, "AF_UNIX", None)
"""The family of sockets that never leave the computer: the display's and the keyring's."""

INTERNET = frozenset({socket.AF_INET, socket.AF_INET6})

NETWORK = {
    "socket.__new__": "to reach the network",
    "socket.bind": "to wait for connections",
    "socket.connect": "to open a connection",
    "socket.getaddrinfo": "to look up its address",
    "socket.gethostbyaddr": "to look up its name",
    "socket.gethostbyname": "to look up its address",
    "socket.getnameinfo": "to look up its name",
    "socket.sendmsg": "to send something",
    "socket.sendto": "to send something",
}
PROGRAMS = {
    *("_winapi.CreateProcess", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn"),
    *("os.startfile", "os.system", "pty.spawn", "subprocess.Popen", "webbrowser.open"),
}
CHANGES = {
    *("os.chflags", "os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.removexattr"),
    *("os.rename", "os.rmdir", "os.setxattr", "os.symlink", "os.truncate", "os.utime"),
    *("_winapi.CreateJunction", "sqlite3.connect", "tempfile.mkdtemp", "tempfile.mkstemp"),
    *("winreg.ConnectRegistry", "winreg.CreateKey", "winreg.DeleteKey", "winreg.DeleteValue"),
    *("winreg.LoadKey", "winreg.SaveKey", "winreg.SetValue"),
}
OTHERS = {
    *("_winapi.CreateNamedPipe", "_winapi.OpenProcess", "_winapi.TerminateProcess", "os.kill"),
    *("resource.prlimit", "resource.setrlimit", "signal.pthread_kill"),
}
REFUSED = frozenset(PROGRAMS | CHANGES | OTHERS)
REFUSED_KINDS = ("ctypes.", "shutil.", "socket.", "syslog.")
"""What begins like this is refused; ctypes, because what it calls is seen by no guard."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class RefusedError(PermissionError):
    """Something the guard does not let through."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One request: when (seconds UTC), to whom, what was asked, and whether it was sent."""

    when: int
    to: str
    asked: str
    sent: bool


@dataclass(frozen=True, slots=True)
class _Opening:
    """What the person agreed to: these hosts, for this purpose."""

    hosts: frozenset[str]
    asked: str
    addresses: dict[str, str]


_rows: list[LedgerRow] = []
_opening: ContextVar[_Opening | None] = ContextVar("opening", default=None)
_installed: set[str] = set()


def ledger() -> tuple[LedgerRow, ...]:
    """Every request made or refused since the program started, the oldest first."""
    return tuple(_rows)


@contextmanager
def allowing(hosts: frozenset[str], asked: str) -> Iterator[None]:
    """Let the code inside, and no other thread, reach some hosts for a purpose; the ledger says so.

    A host is let through by its name, and a connection only to an address which that name has.
    """
    token = _opening.set(_Opening(hosts, asked, {}))
    try:
        yield
    finally:
        _opening.reset(token)


def install() -> None:
    """Refuse the network to this process from now on, but for `allowing`; it cannot be undone."""
    _add("network", _guard_network)


def refuse_everything() -> None:
    """Refuse this process the network, other programs and every change to files, for good.

    Reading goes on, and so does writing to pipes that are already open.
    """
    sys.dont_write_bytecode = True
    _add("everything", _guard_everything)


def _add(name: str, hook: Callable[[str, tuple[Any, ...]], None]) -> None:
    """Add an audit hook once; Python has no way to take one out."""
    if name not in _installed:
        _installed.add(name)
        sys.addaudithook(hook)


def _guard_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Let a request through that somebody agreed to; note and refuse every other."""
    if event not in NETWORK:
        return
    opening = _opening.get()
    if event == "socket.__new__":
        # Where there is no socket, none can listen, nor send by a call that is no event.
        family, host = arguments[1], ""
        if family == LOCAL or (opening is not None and family in INTERNET):
            return
    elif _is_local(arguments[0]):
        return
    else:
        # socket.getaddrinfo and its like get the host itself, the others a socket and an address.
        host = _host(arguments[0] if event.startswith("socket.get") else arguments[1])
        if opening is not None and _may(opening, event, host):
            return
    _rows.append(LedgerRow(int(time.time()), host, NETWORK[event], sent=False))
    raise RefusedError(errno.EACCES, "Keep Clear does not use the network.")


def _may(opening: _Opening, event: str, host: str) -> bool:
    """Whether the agreed opening covers this request; a connection goes into the ledger."""
    if event == "socket.getaddrinfo":
        if host in opening.hosts:
            _learn(opening, host)
        return host in opening.hosts or host in opening.addresses
    if event == "socket.connect" and host in opening.addresses:
        to = opening.addresses[host]
        _rows.append(LedgerRow(int(time.time()), to, opening.asked, sent=True))
        return True
    return False


def _learn(opening: _Opening, host: str) -> None:
    """Look up a host's addresses, once; the guard lets its own question through."""
    if host not in opening.addresses.values():
        opening.addresses[host] = host
        for *_, address in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM):
            opening.addresses[str(address[0])] = host


def _is_local(thing: object) -> bool:
    """Whether this is a socket that never leaves the computer."""
    return LOCAL is not None and getattr(thing, "family", None) == LOCAL


def _host(address: object) -> str:
    """The host of a socket's address, in the form it was given."""
    host = address[0] if isinstance(address, tuple) and address else address
    return host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "")


def _guard_everything(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse sockets, programs and changes; writing to a pipe that is open is no such event."""
    if event == "open":
        path, mode, flags = arguments
        writes = flags & WRITING if mode is None else set(mode) & set("wxa+")
        if not writes or isinstance(path, int) or path == os.devnull:
            return
    elif not event.startswith(REFUSED_KINDS) and event not in REFUSED:
        return
    raise RefusedError(errno.EACCES, "The reading process may only read.")
