"""What is planted in the demo person's Facebook, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "facebook"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "post",
        "Another Monday at Larkmoor Primary and the boiler has given up again.",
    ),
    Planted(
        PLATFORM,
        "5.7",
        "post",
        "One of my Year 4s told me I look tired today. Thank you, small person.",
    ),
    Planted(
        PLATFORM,
        "5.8",
        "post",
        "Happy to share my scheme of work and lesson plans for fractions, just message me.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "post",
        "If you need Denise Halloran this evening ring her on 07700 900183, she will not mind.",
    ),
    Planted(
        PLATFORM,
        "5.10",
        "post",
        "Not announced yet but Larkmoor Primary is getting a new head after Easter. Keep it quiet.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "post",
        "Harrowbeck Learning Trust are a bunch of liars who could not run a bath.",
    ),
    Planted(
        PLATFORM,
        "5.13a",
        "post",
        "Just had my grievance hearing date through. Third one this year.",
    ),
    Planted(
        PLATFORM,
        "5.14",
        "post",
        "The man next door is a complete fucking arsehole and I do not care who hears it.",
    ),
    Planted(PLATFORM, "5.15", "post", "Honestly that referee was a proper spaz all afternoon."),
    Planted(
        PLATFORM,
        "5.5",
        "post",
        "Whoever plays the new detective on telly, I would absolutely shag him.",
    ),
    Planted(PLATFORM, "5.11", "photo", "My class at the farm, best school trip we have had."),
    Planted(
        PLATFORM,
        "5.4",
        "photo",
        "Absolutely wasted in the hot tub, half naked and on the tequila shots.",
    ),
    Planted(PLATFORM, "4.3b", "photo_comment", "you absolute wanker, what a night that was"),
    Planted(PLATFORM, "5.2", "friend", "Tilly Marchbank"),
    Planted(PLATFORM, "5.3", "friend", "Jonah Whitcliffe"),
    Planted(PLATFORM, "5.16", "group", "Pulling sickies, banter no limits"),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "miss its me from your class what was the homework for friday x",
    ),
    Planted(PLATFORM, "5.7", "employer", "Larkmoor Primary School"),
    Planted(PLATFORM, "S", "future_posts", "Public", "Who can see your future posts?"),
    Planted(PLATFORM, "4.3e", "session", "Old tablet"),
    Planted(PLATFORM, "4.3e", "app", "QuizzleWhizz"),
    Planted(PLATFORM, "5.1", "email", "m.ellery@larkmoor.example.sch.uk"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "post"),
    LookAlike(PLATFORM, "friend", "Tilly Ashdown"),
    LookAlike(PLATFORM, "friend", "Marchbank Motors"),
    LookAlike(PLATFORM, "friend", "Jonah Everley"),
    LookAlike(PLATFORM, "removed_friend", "Corey Penfold"),
    LookAlike(PLATFORM, "group", "Stop bullying support group"),
    LookAlike(PLATFORM, "group", "Wild swimming for beginners"),
    LookAlike(PLATFORM, "removed_app", "OldQuizPal"),
    LookAlike(PLATFORM, "photo", "My two at the beach, sand everywhere."),
)
