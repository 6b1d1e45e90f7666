"""Words, times and files of Telegram's entries."""

from desktop_app.readers.formats import dates
from desktop_app.readers.formats.telegram_shapes import Said, Text
from desktop_app.readers.section import Scope

_CLOCK = len("2024-03-01T08:15:30")
_VIDEOS = frozenset({"video_file", "video_message", "animation"})
_VIDEO_FILES = (".mp4", ".mov", ".m4v", ".webm", ".3gp")


def words_of(text: Text) -> str:
    """The words of a text, and below them the addresses that words in it hide."""
    if isinstance(text, str):
        return text
    words: list[str] = []
    hidden: list[str] = []
    for piece in text:
        if isinstance(piece, str):
            words.append(piece)
            continue
        words.append(piece.text)
        if piece.href and piece.href not in piece.text:
            hidden.append(piece.href)
    return "\n".join(("".join(words), *hidden))


def all_words_of(said: Said) -> str:
    """The words of a message with those of its poll."""
    text = words_of(said.text)
    if said.poll is None:
        return text
    asked = (said.poll.question, *(answer.text for answer in said.poll.answers))
    return "\n".join(filter(None, (text, *map(words_of, asked))))


def time_of(date: str, unixtime: int | None) -> int | None:
    """When something was made, in seconds UTC.

    Exports of before 2022 have only what the clock of the exporting computer showed, which is
    taken as a UK one.
    """
    made = dates.seconds(unixtime) if unixtime is not None else None
    return made if made is not None or not date else _local(date)


def _local(date: str) -> int | None:
    if len(date) != _CLOCK:
        return None
    try:
        year, month, day, hour, minute, second = map(
            int, (date[:4], date[5:7], date[8:10], date[11:13], date[14:16], date[17:19])
        )
    except ValueError:
        return None
    return dates.uk_wall_clock(year, month, day, hour, minute, second)


def name_of(first: str | None, last: str | None) -> str:
    """A name of its two parts."""
    return " ".join(part.strip() for part in (first, last) if part and part.strip())


def file_of(given: str | None) -> str:
    """A file's path as the export gives it; "" where it says in brackets why there is none."""
    return "" if given is None or given.startswith("(") else given


def beside(scope: Scope, file: str) -> str:
    """The path inside the export of a file that a member names."""
    folder, slash, _ = scope.path.rpartition("/")
    return f"{folder}{slash}{file}" if file else ""


def is_video(file: str) -> bool:
    """Whether a file is a video, by its name."""
    return file.lower().endswith(_VIDEO_FILES)


def is_picture(said: Said) -> bool:
    """Whether a message shows a picture or a video."""
    if said.photo is not None or said.media_type in _VIDEOS:
        return True
    mime = said.mime_type or ""
    return said.media_type is None and mime.startswith(("image/", "video/"))


def picture_of(said: Said, scope: Scope) -> tuple[str, bool]:
    """The path of a picture, "" where it did not come along, and whether it is a video."""
    file = file_of(said.photo) or file_of(said.file)
    video = said.media_type in _VIDEOS or (said.mime_type or "").startswith("video/")
    return beside(scope, file), video


def files_of(said: Said) -> tuple[str, ...]:
    """The files of a message: their paths, or the names of those that did not come along."""
    files = (file_of(said.photo), file_of(said.file) or said.file_name)
    return tuple([file for file in files if file])
