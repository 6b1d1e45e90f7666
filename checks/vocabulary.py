"""The fixed words that records and findings are described with."""

from enum import StrEnum


class Audience(StrEnum):
    """Who can see something, from everyone to nobody else."""

    PUBLIC = "public"
    CONTACTS_OF_CONTACTS = "contacts_of_contacts"
    CONTACTS = "contacts"
    SOME = "some"
    ONLY_ME = "only_me"
    UNKNOWN = "unknown"


class Author(StrEnum):
    """Whose words these are; readers never guess."""

    ME = "me"
    OTHER = "other"
    UNKNOWN = "unknown"


class State(StrEnum):
    """Whether others can still come across a post or a picture."""

    LIVE = "live"
    ARCHIVED = "archived"
    DELETED = "deleted"


class Relation(StrEnum):
    """How a contact and the person are connected."""

    FRIEND = "friend"
    FOLLOWER = "follower"
    FOLLOWING = "following"
    REQUEST_RECEIVED = "request_received"
    REQUEST_SENT = "request_sent"
    CLOSE_FRIEND = "close_friend"
    CHAT_PARTNER = "chat_partner"
    BLOCKED = "blocked"
    REMOVED = "removed"
    ADDRESS_BOOK = "address_book"


class MediaRole(StrEnum):
    """What a picture or video is used for."""

    POSTED = "posted"
    PROFILE = "profile"
    COVER = "cover"
    STORY = "story"
    SENT = "sent"


class Kind(StrEnum):
    """The kinds of record, as the command line and the review file name them."""

    ACCOUNT = "account"
    PROFILE = "profile"
    SETTING = "setting"
    POST = "post"
    COMMENT = "comment"
    MESSAGE = "message"
    CONVERSATION = "conversation"
    CONTACT = "contact"
    MEMBERSHIP = "membership"
    MEDIA = "media"
    LOGIN = "login"
    APP = "app"
    ANSWER = "answer"


class Topic(StrEnum):
    """What a check is about; clauses name topics, and topics tie them to checks.

    `ANSWERS` is never named by a clause: an answer carries the clause it belongs to.
    """

    PRIVACY_SETTINGS = "privacy_settings"
    OLD_PUBLIC_POSTS = "old_public_posts"
    ACCOUNT_SECURITY = "account_security"
    SCHOOL_SYSTEMS = "school_systems"
    PUPIL_CONTACTS = "pupil_contacts"
    RECENT_PUPIL_CONTACTS = "recent_pupil_contacts"
    INAPPROPRIATE_PHOTOS = "inappropriate_photos"
    INDECENT_LANGUAGE = "indecent_language"
    MESSAGES_FROM_PUPILS = "messages_from_pupils"
    WORKPLACE_VISIBLE = "workplace_visible"
    WORKPLACE_MENTIONS = "workplace_mentions"
    COLLEAGUE_MENTIONS = "colleague_mentions"
    PUPIL_MENTIONS = "pupil_mentions"
    LESSON_MATERIAL = "lesson_material"
    PERSONAL_DATA = "personal_data"
    NOT_YET_PUBLIC = "not_yet_public"
    PUPIL_PHOTOS = "pupil_photos"
    DISREPUTE = "disrepute"
    OWN_EMPLOYMENT = "own_employment"
    POLITICAL_ALLEGIANCE = "political_allegiance"
    OFFENSIVE_LANGUAGE = "offensive_language"
    DISCRIMINATION = "discrimination"
    DUBIOUS_GROUPS = "dubious_groups"
    COMMENTS_BY_OTHERS = "comments_by_others"
    ANSWERS = "answers"


class Severity(StrEnum):
    """How soon to act: high is "Do first", medium "Do soon", low "Check"."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Strength(StrEnum):
    """How strongly a clause asks."""

    MUST = "must"
    SHOULD = "should"
    ADVISED = "advised"
    INFO = "info"


class Confidence(StrEnum):
    """How sure a check is, in words."""

    SURE = "quite sure"
    LIKELY = "likely"
    UNSURE = "worth a look"


class Remedy(StrEnum):
    """What can be done about a finding."""

    DELETE_ITEM = "delete_item"
    LIMIT_AUDIENCE = "limit_audience"
    REMOVE_CONTACT = "remove_contact"
    EDIT_PROFILE = "edit_profile"
    LEAVE_GROUP = "leave_group"
    CHANGE_SETTING = "change_setting"
    UNTAG = "untag"
    REPORT = "report"
    ASK_SOMEONE = "ask_someone"
    KEEP = "keep"


class Verdict(StrEnum):
    """The result of a clause for one account."""

    ATTENTION = "attention"
    CLEAR = "clear"
    NOT_CHECKED = "not checked"


class SectionStatus(StrEnum):
    """What became of a section of an export."""

    READ = "read"
    ABSENT = "absent"
    FAILED = "failed"
    SKIPPED = "skipped"
