"""LinkedIn: the basic and the complete archive, or single tables of either, of every year known.

The profile, posts, comments, articles, connections, invitations and groups; messages if asked
for. Applications for other jobs, searches, reactions and what LinkedIn infers are left alone.
"""

from checks.evidence import (
    Account,
    Author,
    Comment,
    Contact,
    Conversation,
    Login,
    Media,
    Membership,
    Message,
    Post,
    ProfileField,
    Setting,
)
from desktop_app.readers.formats import (
    linkedin_owner as owner,
    linkedin_people as people,
    linkedin_posts as posts,
    linkedin_profile as profile,
)
from desktop_app.readers.formats.linkedin_messages import read_messages
from desktop_app.readers.formats.linkedin_tables import LINES, folder, table
from desktop_app.readers.section import Section

PLATFORM = "linkedin"
FORMS = ("CSV", "HTML (articles)")

MARKERS = tuple(f"^{pattern}$" for pattern in dict.fromkeys((*owner.SURE, *owner.TELLING)))


def _lines(name: str, lines: str, *files: str) -> Section:
    """The row of a table of lines of the profile."""
    return Section(name, table(*files), profile.read_lines(LINES[lines]), (ProfileField,))


SECTIONS = (
    Section("profile", owner.PROFILES, profile.read_profile, (Account, ProfileField)),
    _lines("profile", "summary", "profile summary"),
    _lines("positions", "positions", "positions"),
    _lines("education", "education", "education"),
    _lines("addresses", "emails", "email addresses"),
    _lines("addresses", "phones", "phone numbers", "whatsapp phone numbers"),
    _lines("more_of_the_profile", "certificates", "certifications"),
    _lines("more_of_the_profile", "projects", "projects"),
    _lines("more_of_the_profile", "publications", "publications"),
    _lines("more_of_the_profile", "volunteering", "volunteering"),
    _lines("more_of_the_profile", "skills", "skills", "languages"),
    _lines(
        "more_of_the_profile",
        "honours",
        "causes you care about",
        "organizations",
        "honors",
        "courses",
        "patents",
    ),
    Section("registration", profile.REGISTERED, profile.read_registration),
    Section(
        "recommendations",
        table("recommendations given"),
        posts.read_recommendations(Author.ME),
        (Comment,),
    ),
    Section(
        "recommendations",
        table("recommendations received"),
        posts.read_recommendations(Author.OTHER),
        (Comment,),
    ),
    Section("posts", posts.SHARED, posts.read_shares, (Post, Setting)),
    Section("reposts", table("instant reposts"), posts.read_reposts, (Post,)),
    Section(
        "articles",
        r"(?:[^/]+/){0,2}articles/(?:articles/)?[^/]*\.html?",
        posts.read_article,
        (Post,),
    ),
    Section("comments", table("comments"), posts.read_comments, (Comment,)),
    Section("pictures", table("rich media"), posts.read_rich_media, (Media,)),
    Section(
        "connections",
        table("connections"),
        people.read_connections,
        (Contact,),
        unseen="A download from LinkedIn does not show who follows you. Look through them there.",
    ),
    Section("invitations", owner.INVITED, people.read_invitations, (Contact,)),
    Section("invitation_notes", owner.INVITED, people.read_notes, (Message,), private=True),
    Section(
        "address_book",
        table("contacts", "imported contacts"),
        people.read_address_book,
        (Contact, Setting),
    ),
    Section("following", table("member follows"), people.read_members, (Contact,)),
    Section("organisations", table("company follows"), people.read_companies, (Membership,)),
    Section("hashtags", table("hashtag follows"), people.read_hashtags, (Membership,)),
    Section("groups", people.GROUP_TABLES, people.read_groups, (Membership,)),
    Section("groups", table("ad targeting"), people.read_targeting, (Membership,)),
    Section("events", table("events"), people.read_events, (Membership,)),
    Section("messages", owner.CONVERSATIONS, read_messages, (Message, Conversation), private=True),
    Section("sign_ins", table("logins"), profile.read_logins, (Login,)),
    Section(
        "talks_with_machines",
        table(
            "(?:guide|coach|learning coach|learning role play) messages",
        ),
        None,
    ),
    Section(
        "reactions_and_saved",
        table("reactions", "votes", "saved items", "saved articles", "search queries"),
        None,
    ),
    Section(
        "endorsements_and_notes",
        table("endorsement (?:given|received) info", "notes"),
        None,
    ),
    Section(
        "left_alone",
        table(
            "security challenges",
            "account status history",
            "inferences about you",
            "ads clicked",
            "ad preferences",
            "lan ads engagement",
            "learning",
            r"receipts(?: v2)?",
            "job (?:applications|seeker preferences|applicant saved .*)",
            "saved jobs?(?: alerts)?",
            "verifications?",
            "private identity asset",
        ),
        None,
    ),
    Section("job_hunting", folder("jobs", "verifications"), None),
)

confirm = owner.confirm
find_owner = owner.find_owner
