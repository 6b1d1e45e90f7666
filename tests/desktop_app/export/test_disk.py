import io
import os
from pathlib import Path

import pytest

from desktop_app.errors import DamagedMember
from desktop_app.export.disk import CountedFile, regular
from desktop_app.export.stream import Tally

PIPES = pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="Windows has no named pipes like these"
)


@PIPES
def test_a_named_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="Invalid argument"):
        regular(str(tmp_path / "pipe"), os.O_RDONLY)
    with pytest.raises(DamagedMember, match="This file could not be opened"):
        CountedFile(str(tmp_path / "pipe"), 5, Tally())


@pytest.mark.parametrize("place", [os.devnull, os.sep, "no-such-file"])
def test_devices_folders_and_what_is_gone_are_not_opened(place: str) -> None:
    with pytest.raises(DamagedMember, match="It may have been moved"):
        CountedFile(place, 5, Tally())


def test_what_is_handed_out_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    tally = Tally()
    with CountedFile(str(tmp_path / "a"), 10, tally) as raw:
        assert raw.readinto(bytearray()) == 0
        assert (raw.read(4), tally.handed_out) == (b"0123", 4)
        assert (raw.read(), tally.handed_out) == (b"456789", 10)
        assert raw.read(4) == b""
    raw.close()


@pytest.mark.parametrize("listed", [0, 9, 11, 5 << 30])
def test_a_file_that_grew_or_shrank_since_it_was_listed_is_told(
    tmp_path: Path, listed: int
) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    tally = Tally()
    with (
        io.BufferedReader(CountedFile(str(tmp_path / "a"), listed, tally)) as file,
        pytest.raises(DamagedMember, match="changed while it was being read"),
    ):
        file.read()
    assert tally.handed_out <= min(listed, 10)


def test_a_disk_that_does_not_answer_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    with CountedFile(str(tmp_path / "a"), 10, Tally()) as raw:

        class Gone(io.FileIO):
            def read(self, size: int | None = -1) -> bytes:
                raise OSError

        raw._file.close()
        raw._file = Gone(tmp_path / "a")
        with pytest.raises(DamagedMember, match="does not answer"):
            raw.read(4)
