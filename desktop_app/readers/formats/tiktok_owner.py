"""Tells whether an export is TikTok's, and whose."""

from checks.evidence import Problem
from desktop_app.readers.formats.tables_within import found, scope_of
from desktop_app.readers.formats.tiktok_account import profiles
from desktop_app.readers.formats.tiktok_files import FILES, PROFILE_FILE, profile_in
from desktop_app.readers.formats.tiktok_layout import JSON, TOPS, outline_of
from desktop_app.readers.formats.tiktok_shapes import Profile
from desktop_app.readers.formats.tiktok_text import plain
from desktop_app.readers.section import Members, Owner, tidy

_OWN_NAME = "user_data_tiktok"
_NO_DATA = "no-data.txt"
"""What stands in place of an empty part, in the downloads of others too."""


def is_tiktok(members: Members) -> bool:
    """Whether files called as TikTok's are its own, for others are called so too.

    A JSON file by its name or the parts it has, text files by their folder or by being several.
    """
    for path in found(members, JSON):
        if _OWN_NAME in tidy(path):
            return True
        outline = outline_of(members, path)
        if outline.parts or len(outline.tops & TOPS) > 1:
            return True
    files = [tidy(path) for pattern in FILES for path in found(members, pattern)]
    names = {path.rpartition("/")[2] for path in files} - {_NO_DATA}
    return len(names) > 1 or any("tiktok/" in path for path in files)


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose download it is, as its profile says.

    Messages keep the user name they were sent under, so what the person goes by counts beside
    the name of today.
    """
    ids = frozenset(name.removeprefix("@") for name in names if name and " " not in name)
    for path in (*found(members, JSON), *found(members, PROFILE_FILE)):
        profile = _profile(members, path)
        if profile is not None and (plain(profile.user_name) or plain(profile.display_name)):
            return Owner(plain(profile.display_name), plain(profile.user_name), ids)
    return Owner(ids=ids)


def _profile(members: Members, path: str) -> Profile | None:
    scope = scope_of(members, path)
    with members.open(path) as stream:
        if path.lower().endswith(".txt"):
            return profile_in(stream, scope)
        told = profiles(stream, scope)
        return next((each for each in told if not isinstance(each, Problem)), None)
