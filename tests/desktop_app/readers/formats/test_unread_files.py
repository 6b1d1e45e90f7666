from collections.abc import Callable

from checks.evidence import Problem
from desktop_app.readers.formats.unread_files import read_nothing
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]


def test_a_file_nobody_can_read_is_named_and_its_section_failed(make_scope: Make) -> None:
    scope = make_scope("pack/Block list.pdf", "%PDF")
    with scope.members.open(scope.path) as stream:
        (problem,) = read_nothing(stream, scope)
    what = "“Block list.pdf” could not be read; look at it yourself."
    assert problem == Problem("pack/Block list.pdf", what, fatal=True)
