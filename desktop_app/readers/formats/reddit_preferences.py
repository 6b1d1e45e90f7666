"""The preferences of a Reddit account that guided questions ask about.

Their keys are those of Reddit's own interface for programs.
"""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Problem, Record, Setting
from desktop_app.readers.formats.csv_stream import rows
from desktop_app.readers.formats.reddit_account import named
from desktop_app.readers.formats.reddit_tables import PREFERENCES
from desktop_app.readers.section import Scope

_ODD = "The preference “{}” has a value that was not recognised."
_UNKNOWN = "Some preferences are not known to Keep Clear: {}."
_LONGEST = 40

_YES = dict.fromkeys(("true", "1", "yes", "on", "t"), True)
_NO = dict.fromkeys(("false", "0", "no", "off", "f"), False)
_SWITCH = _YES | _NO

_SWITCHES = {  # the setting, and its value where the preference is on and where it is off
    "hide from robots": ("search_engine_indexing", "off", "on"),
    "enable followers": ("follower_audience", "public", "only_me"),
    "show presence": ("presence_audience", "on", "off"),
    "public votes": ("public_votes", "on", "off"),
}
_WORDS = {
    "accept pms": (
        "private_messages",
        {"everyone": "public", "whitelisted": "only_me", "nobody": "only_me"},
    ),
}
_PLACE = "geopopular"
_NOWHERE = frozenset({"", "global", "none", "null", "everywhere"})

_LEFT = frozenset(
    name.replace("_", " ")
    for name in (
        "activity_relevant_ads allow_clicktracking beta bad_comment_autocollapse clickgadget "
        "collapse_left_bar collapse_read_messages compress country_code creddit_autorenew "
        "default_comment_sort default_theme_sr design_beta domain_details email_chat_request "
        "email_comment_reply email_community_discovery email_digests email_messages "
        "email_new_user_welcome email_post_reply email_private_message email_unsubscribe_all "
        "email_upvote_comment email_upvote_post email_user_new_follower email_username_mention "
        "enable_default_themes feed_recommendations_enabled g hide_ads hide_downs hide_ups "
        "highlight_controversial highlight_new_comments ignore_suggested_sort in_redesign_beta "
        "label_nsfw lang layout legacy_search live_bar_recommendations_enabled "
        "live_orangereds mark_messages_read media media_preview min_comment_score "
        "min_link_score monitor_mentions newwindow nightmode no_profanity no_video_autoplay "
        "num_comments numsites open_links_in_new_tab over_18 organic private_feeds "
        "profile_opt_out research search_include_over_18 send_crosspost_messages "
        "send_welcome_messages show_flair show_gold_expiration show_link_flair "
        "show_location_based_recommendations show_promote show_snoovatar show_stylesheets "
        "show_trending show_twitter sms_notifications_enabled store_visits survey_last_seen_time "
        "suggested_sort theme_selector third_party_data_personalized_ads "
        "third_party_personalized_ads third_party_site_data_personalized_ads "
        "third_party_site_data_personalized_content threaded_messages threaded_modmail "
        "top_karma_subreddits use_global_defaults use_markdown video_autoplay "
        "whatsapp_comment_reply whatsapp_enabled"
    ).split()
)


def read_preferences(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The settings; a Problem for each value that is not known, and one for unknown keys."""
    unknown: list[str] = []
    for row in rows(stream, scope, PREFERENCES):
        if isinstance(row, Problem):
            yield row
            continue
        label, value = " ".join(row[0].split()), row[1].strip()
        key = " ".join(label.casefold().replace("_", " ").split())
        name, meant = _meant(key, " ".join(value.casefold().split()))
        if meant:
            yield Setting(scope.origin, name, name, meant, f"{label}: {value}")
        elif name:
            yield scope.problem(_ODD.format(label[:_LONGEST]))
        elif key not in _LEFT:
            unknown.append(label[:_LONGEST])
    if unknown:
        yield scope.problem(_UNKNOWN.format(named(unknown)))


def _meant(key: str, value: str) -> tuple[str, str]:
    """The setting a preference stands for and the value it has, or "" where either is unknown."""
    if key in _SWITCHES:
        name, on, off = _SWITCHES[key]
        switch = _SWITCH.get(value)
        return name, "" if switch is None else on if switch else off
    if key in _WORDS:
        name, values = _WORDS[key]
        return name, values.get(value, "")
    if key == _PLACE:
        return "location_customisation", "none" if value in _NOWHERE else "place"
    return "", ""
