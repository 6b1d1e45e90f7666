from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Problem
from desktop_app.readers.formats.html_pages import CUT_SHORT, ODD_LAYOUT
from desktop_app.readers.formats.matrix_pages import Exporter, Shown, page_entries
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]
BEGIN = '<div class="mx_Export_EventWrapper" id="$1"><li class="mx_EventTile" data-self="true">'
BODY = '<div class="mx_EventTile_body">Newts<br>again</div>'
END = "</li></div>"
WHEN = '<a class="mx_MessageTimestamp">10:00</a>'
DAY = '<div class="mx_DateSeparator" aria-label="Sat, Feb 3, 2024"></div>'


def read(make_scope: Make, data: str | bytes) -> list[Any]:
    scope = make_scope("messages.html", data)
    with scope.members.open(scope.path) as stream:
        return list(page_entries(stream, scope))


def test_a_message_has_the_day_above_it_and_its_own_time(make_scope: Make) -> None:
    (shown,) = read(make_scope, DAY + BEGIN + WHEN + BODY + END)
    assert shown == Shown("$1", Author.ME, "", 1706954400, "Newts\nagain")


def test_an_older_page_has_the_whole_time_in_a_title(make_scope: Make) -> None:
    when = '<span class="mx_MessageTimestamp" title="Sun, Jul 7 2024 10:00:54">10:00</span>'
    (shown,) = read(make_scope, DAY + BEGIN + when + BODY + END)
    assert shown.made == 1720342854


def test_who_saved_it_may_have_no_name(make_scope: Make) -> None:
    link = '<a href="https://matrix.to/#/%40nia%3Aa"><b>@nia:a</b></a>'
    assert read(make_scope, link + BEGIN + BODY + END)[0] == Exporter("@nia:a", "")


def test_who_a_message_is_from_is_unknown_where_the_page_does_not_say(make_scope: Make) -> None:
    page = BEGIN.replace(' data-self="true"', "") + BODY + END
    (shown,) = read(make_scope, page)
    assert (shown.author, shown.made) == (Author.UNKNOWN, None)


def test_what_is_answered_is_not_said_again(make_scope: Make) -> None:
    quoted = f'<blockquote class="mx_ReplyChain">{BODY.replace("Newts", "Toads")}</blockquote>'
    (shown,) = read(make_scope, BEGIN + quoted + BODY + END)
    assert shown.text == "Newts\nagain"


def test_damage_is_told(make_scope: Make) -> None:
    told = {
        "<p>no room</p>": ODD_LAYOUT,
        BEGIN + BODY: CUT_SHORT,
        "<div>" * 600: CUT_SHORT,
    }
    for page, what in told.items():
        assert read(make_scope, page)[-1] == Problem("messages.html", what, fatal=True)
    lost = (BEGIN + BODY + END).encode().replace(b"Newts", b"caf\xe9")
    assert read(make_scope, lost)[-1] == Problem("messages.html", NOT_TEXT)


_PIECES = [BEGIN, BODY, END, WHEN, DAY, "<div>", "</div>", "</li>", "<a href='x'>", "<", "words"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(pieces=st.lists(st.sampled_from(_PIECES), max_size=20))
def test_no_page_is_a_crash(pieces: list[str], make_scope: Make) -> None:
    for each in read(make_scope, "".join(pieces)):
        assert isinstance(each, Shown | Exporter | str | Problem)
