"""The demo person's LinkedIn, as the complete archive has had it since 2023."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.person import ABOUT, PEOPLE
from desktop_app.sample.script import innocent_in, planted_in, texts
from desktop_app.sample.tables import clock, table

PLATFORM = "linkedin"
FILE_NAME = "Complete_LinkedInDataExport_11-20-2026.zip"

_HOME = "https://www.linkedin.com"
_MINE = f"{_HOME}/in/morgan-ellery"
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_NOTES = (
    'Notes:\n"Connections may keep their addresses to themselves, so some are missing here."\n\n'
)
_PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers"
)
_MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT"
)
_CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
_INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
_SHARES = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility"

_Rows = Sequence[tuple[str, ...]]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    employer = planted_in(PLATFORM, "employer", planted)
    email = (planted_in(PLATFORM, "email", planted) or ("morgan@example.org",))[0]
    return {
        "Profile.csv": table(_PROFILE, [_profile(planted)]),
        "Positions.csv": table(
            "Company Name,Title,Description,Location,Started On,Finished On",
            [
                *((name, "Teaching assistant", "", "", "Sep 2019", "") for name in employer),
                ("Otterby Bakery", "Baker", "Early mornings.", "Otterby", "Jan 2014", "Aug 2019"),
            ],
        ),
        "Email Addresses.csv": table(
            "Email Address,Confirmed,Primary,Updated On", [(email, "Yes", "Yes", "")]
        ),
        "Registration.csv": table(
            "Registered At,Registration Ip,Subscription Types",
            [(_american(NOW - 4000 * DAY), "192.0.2.3", "")],
        ),
        "Connections.csv": _NOTES + table(_CONNECTIONS, _connections(planted)).rstrip("\n"),
        "Invitations.csv": table(_INVITATIONS, _invitations(planted)),
        "messages.csv": table(_MESSAGES, _messages(planted)),
        "Shares.csv": table(_SHARES, list(_shares(planted))),
        "Comments.csv": table("Date,Link,Message", list(_comments(planted))),
        "Recommendations_Received.csv": table(
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
            [
                (
                    "Asha",
                    "Birkett",
                    "Otterby Bakery",
                    "Owner",
                    text,
                    "06/20/23, 12:51 PM",
                    "VISIBLE",
                )
                for text in innocent_in(PLATFORM, "recommendation")
            ],
        ),
        "Ad_Targeting.csv": table(
            "Member Age,Company Names,Company Names,Member Groups",
            [("35-54", "Otterby Bakery", "", " | ".join(_groups(planted)))],
        ),
        "Company Follows.csv": table(
            "Organization,Followed On", [("Otterby Bakery", "Tue Feb 01 15:02:55 UTC 2022")]
        ),
        "Rich_Media.csv": table(
            "Date/Time,Media Description,Media Link",
            [
                (clock(NOW - 300 * DAY)[:19], text, f"{_HOME}/dms/prv/image/{number}")
                for number, text in enumerate(innocent_in(PLATFORM, "picture"))
            ],
        ),
        "Logins.csv": table(
            "Login Date,IP Address,User Agent,Login Type",
            [(clock(NOW), "192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64)", "LOGIN")],
        ),
        "Reactions.csv": table("Date,Type,Link", [(clock(NOW)[:19], "LIKE", _HOME)]),
    }


def _american(when: int) -> str:
    """A time as "1/29/26, 2:37 PM"."""
    made = datetime.fromtimestamp(when, UTC)
    half = "PM" if made.hour >= 12 else "AM"
    return f"{made.month}/{made.day}/{made:%y}, {made.hour % 12 or 12}:{made:%M} {half}"


def _day(when: int) -> str:
    """A day as "08 Feb 2026"."""
    made = datetime.fromtimestamp(when, UTC)
    return f"{made:%d} {_MONTHS[made.month - 1]} {made.year}"


def _page(name: str) -> str:
    return f"{_HOME}/in/{name.lower().replace(' ', '-')}"


def _profile(planted: bool) -> tuple[str, ...]:
    first, _, last = ABOUT.name.partition(" ")
    headline = (planted_in(PLATFORM, "headline", planted) or ("Teaching assistant, baker",))[0]
    about = ("Primary and Secondary Education", "", "Otterby, England")
    links = ("[morganellery_]", "[PERSONAL:https://morgan.example.org]", "")
    return (first, last, "", "", "", headline, "Trains and bread.", *about, *links)


def _connections(planted: bool) -> _Rows:
    names = (
        *planted_in(PLATFORM, "connection", planted),
        *innocent_in(PLATFORM, "connection"),
        *PEOPLE[:30],
    )
    rows = []
    for number, name in enumerate(names):
        first, _, last = name.partition(" ")
        day = _day(NOW - number * 20 * DAY)
        rows.append((first, last, _page(name), "", "Otterby Bakery", "Baker", day))
    return rows


def _invitations(planted: bool) -> _Rows:
    came = [(name, "") for name in planted_in(PLATFORM, "invitation", planted)]
    came += [("Alex Quarrie", note) for note in planted_in(PLATFORM, "invitation_note", planted)]
    came += [(PEOPLE[40], note) for note in innocent_in(PLATFORM, "invitation_note")]
    rows = [
        (name, ABOUT.name, _american(NOW - DAY), note, "INCOMING", _page(name), _MINE)
        for name, note in came
    ]
    other = PEOPLE[41]
    sent = _american(NOW - 2 * DAY)
    return [*rows, (ABOUT.name, other, sent, "", "OUTGOING", _MINE, _page(other))]


def _messages(planted: bool) -> _Rows:
    said = [(text, True) for text in planted_in(PLATFORM, "message_out", planted)]
    said += [(text, False) for text in innocent_in(PLATFORM, "message_in")]
    me, other = (ABOUT.name, _MINE), (PEOPLE[0], _page(PEOPLE[0]))
    rows = []
    for number, (text, is_mine) in enumerate(said):
        sender, reader = (me, other) if is_mine else (other, me)
        when = clock(NOW - number * DAY)
        rows.append(("2-abc==", "", *sender, *reader, when, "", text, "INBOX", "", "No"))
    return rows


def _shares(planted: bool) -> Iterator[tuple[str, ...]]:
    """Posts for connections alone, but for one that is planted to be there for everybody."""
    said = zip(texts(PLATFORM, "share", planted, 60), weekly(200), strict=False)
    public = planted_in(PLATFORM, "visibility", planted)
    for number, (text, when) in enumerate(said):
        link = f"{_HOME}/feed/update/urn%3Ali%3Ashare%3A70000000000000{number:05d}"
        visibility = public[number] if number < len(public) else "CONNECTIONS"
        yield (clock(when)[:19], link, text, "", "", visibility)


def _comments(planted: bool) -> Iterator[tuple[str, ...]]:
    said = zip(texts(PLATFORM, "comment", planted, 60), weekly(200), strict=False)
    for number, (text, when) in enumerate(said):
        link = f"{_HOME}/feed/update/urn%3Ali%3Aactivity%3A71000000000000{number:05d}"
        yield (clock(when)[:19], link, text)


def _groups(planted: bool) -> tuple[str, ...]:
    return (
        *planted_in(PLATFORM, "group", planted),
        *innocent_in(PLATFORM, "group"),
        "Bakers of the North",
    )
