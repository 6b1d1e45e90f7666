"""Builds tars, with the help of Python's own writer, for what reads them without it."""

import gzip
import io
import tarfile
from collections.abc import Iterable


def entry(name: str, body: bytes = b"x", kind: bytes = tarfile.REGTYPE) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.size = kind, len(body) if kind == tarfile.REGTYPE else 0
    return info


def made(
    bodies: dict[str, bytes],
    more: Iterable[tarfile.TarInfo] = (),
    form: int = tarfile.PAX_FORMAT,
) -> bytes:
    """A tar of these members, then of `more` headers without bodies."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, body in bodies.items():
            archive.addfile(entry(name, body), io.BytesIO(body))
        for info in more:
            archive.addfile(info)
    return out.getvalue()


def packed(raw: bytes) -> bytes:
    return gzip.compress(raw, 6, mtime=0)
