"""The tables of a LinkedIn download, by the headers that are read and those left alone."""

from desktop_app.readers.formats.csv_stream import Table

_FOLDER = r"(?:[^/]+/)?"
_NUMBER = r"(?:_\d+)?(?: ?\(\d+\))?"


def table(*names: str) -> str:
    """A pattern for a table by its names, given with spaces.

    For each space there may be an underscore or nothing, and a number may stand at the end.
    """
    spaced = "|".join(name.replace(" ", "[ _]?") for name in names)
    return rf"{_FOLDER}(?:{spaced}){_NUMBER}\.csv"


def folder(*names: str) -> str:
    """A pattern for everything in one of some folders."""
    return rf"{_FOLDER}(?:{'|'.join(names)})/.*"


def _words(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.split(","))


PROFILE = Table(
    {
        "first": ("first name",),
        "last": ("last name",),
        "former_name": ("maiden name",),
        "address": ("address",),
        "birthday": ("birth date",),
        "headline": ("headline",),
        "bio": ("summary",),
        "category": ("industry",),
        "postcode": ("zip code",),
        "city": ("geo location",),
        "handles": ("twitter handles",),
        "websites": ("websites",),
        "messengers": ("instant messengers",),
    },
    frozenset({"first", "last", "headline"}),
)
REGISTRATION = Table(
    {"made": ("registered at",)},
    frozenset({"made"}),
    _words("registration ip, subscription types"),
)

# Lines of the profile: a column is called as the field it becomes, with a number where two do.
LINES = {
    "summary": Table({"bio": ("profile summary",)}, frozenset({"bio"})),
    "positions": Table(
        {"employer": ("company name",), "job_title": ("title",), "bio": ("description",)},
        frozenset({"employer", "job_title"}),
        _words("location, started on, finished on"),
    ),
    "education": Table(
        {
            "education": ("school name",),
            "education2": ("degree name",),
            "bio": ("notes",),
            "bio2": ("activities",),
        },
        frozenset({"education"}),
        _words("start date, end date"),
    ),
    "emails": Table(
        {"email": ("email address",)},
        frozenset({"email"}),
        _words("confirmed, primary, updated on"),
    ),
    "phones": Table(
        {"phone": ("number",)},
        frozenset({"phone"}),
        _words("extension, type, is_whatsapp_number"),
    ),
    "certificates": Table(
        {"other": ("name",), "other2": ("authority",)},
        frozenset({"other"}),
        _words("url, started on, finished on, license number"),
    ),
    "projects": Table(
        {"other": ("title",), "bio": ("description",), "website": ("url",)},
        frozenset({"other"}),
        _words("started on, finished on"),
    ),
    "publications": Table(
        {
            "other": ("name",),
            "bio": ("description",),
            "other2": ("publisher",),
            "website": ("url",),
        },
        frozenset({"other"}),
        _words("published on"),
    ),
    "volunteering": Table(
        {
            "other": ("company name",),
            "other2": ("role",),
            "other3": ("cause",),
            "bio": ("description",),
        },
        frozenset({"other"}),
        _words("started on, finished on"),
    ),
    "skills": Table({"other": ("name",)}, frozenset({"other"}), _words("proficiency")),
    "honours": Table(
        {
            "other": ("name", "title", "cause", "causes", "supported cause"),
            "other2": ("position",),
            "bio": ("description",),
            "website": ("url",),
        },
        frozenset({"other"}),
        _words("number, start date, end date, started on, finished on, issued on, issuer"),
    ),
}

SHARES = Table(
    {
        "made": ("date",),
        "link": ("sharelink",),
        "text": ("sharecommentary",),
        "shared": ("sharedurl",),
        "media": ("mediaurl",),
        "visibility": ("visibility",),
    },
    frozenset({"link", "text"}),
)
REPOSTS = Table({"made": ("date",), "link": ("link",)}, frozenset({"link"}))
COMMENTS = Table(
    {"made": ("date",), "link": ("link",), "text": ("message",)}, frozenset({"link", "text"})
)
RICH_MEDIA = Table(
    {
        "made": ("date/time", "type"),
        "caption": ("media description",),
        "link": ("media link", "link"),
    },
    frozenset({"link"}),
)
RECOMMENDATIONS = Table(
    {
        "first": ("first name",),
        "last": ("last name",),
        "text": ("text",),
        "made": ("creation date",),
        "status": ("status",),
    },
    frozenset({"first", "text"}),
    _words("company, job title"),
)

CONNECTIONS = Table(
    {
        "first": ("first name",),
        "last": ("last name",),
        "url": ("url",),
        "since": ("connected on",),
        "position": ("position",),
        "company": ("company",),
    },
    frozenset({"first", "last", "since"}),
    _words("email address"),
)
INVITATIONS = Table(
    {
        "from": ("from",),
        "to": ("to",),
        "made": ("sent at",),
        "text": ("message",),
        "direction": ("direction",),
        "from_url": ("inviterprofileurl",),
        "to_url": ("inviteeprofileurl",),
    },
    frozenset({"from", "to", "direction"}),
)
ADDRESS_BOOK = Table(
    {
        "first": ("firstname",),
        "last": ("lastname",),
        "full": ("fullname",),
        "emails": ("emails",),
        "phones": ("phonenumbers",),
    },
    frozenset({"first", "last"}),
    _words(
        "source, companies, title, createdat, addresses, sites, instantmessagehandles, birthday,"
        "location, bookmarkedat, profiles"
    ),
)
COMPANIES = Table({"name": ("organization",), "since": ("followed on",)}, frozenset({"name"}))
MEMBERS = Table(
    {"name": ("fullname",), "status": ("status",), "since": ("date",)}, frozenset({"name"})
)
HASHTAGS = Table(
    {"name": ("hashtag",), "since": ("createdtime",), "state": ("state",)},
    frozenset({"name"}),
    _words("lastmodifiedtime, followid"),
)
GROUPS = Table(
    {"name": ("group name", "name", "group"), "since": ("joined on", "joined at")},
    frozenset({"name"}),
)
EVENTS = Table(
    {"name": ("event name",), "when": ("event time",)},
    frozenset({"name"}),
    _words("status, external url"),
)
AD_TARGETING = Table(
    {"groups": ("member groups",)},
    frozenset({"groups"}),
    _words(
        "member age, buyer groups, company names, company follower of, company category,"
        "company size, degrees, degreeclass, recent device os, member schools,"
        "company growth rate, fields of study, company connections, function by size,"
        "job functions, member gender, graduation year, company industries, member interests,"
        "interface locales, interfacelocale, member traits, high value audience segments,"
        "profile locations, company revenue, job seniorities, member skills,"
        "standard audience segments, job titles, years of experience"
    ),
)
LOGINS = Table(
    {"made": ("login date",), "device": ("user agent",)},
    frozenset({"made"}),
    _words("ip address, login type"),
)
MESSAGES = Table(
    {
        "id": ("conversation id",),
        "title": ("conversation title",),
        "from": ("from",),
        "from_url": ("sender profile url",),
        "to": ("to",),
        "to_urls": ("recipient profile urls",),
        "made": ("date",),
        "subject": ("subject",),
        "text": ("content",),
        "folder": ("folder",),
        "sent": ("attachments",),
        "draft": ("is message draft",),
        "all_draft": ("is conversation draft",),
        "archived": ("is conversation archived",),
    },
    frozenset({"id", "from", "text"}),
)
