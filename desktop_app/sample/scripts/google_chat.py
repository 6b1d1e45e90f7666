"""What is planted in the demo person's Google Chat, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "google_chat"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "message",
        "Larkmoor Primary is out of paper towels again, the puddles are winning.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "message",
        "Do not pass it on, but Tilly Marchbank has a social worker since last week.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "message",
        "Harrowbeck Learning Trust is run by liars and everybody here knows it.",
    ),
    Planted(
        PLATFORM,
        "5.13a",
        "message",
        "My grievance hearing moved to Friday, wish me luck.",
    ),
    Planted(PLATFORM, "5.14", "space_message", "that goalkeeper is a useless wanker, sell him"),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "hello miss its anwen from your class i forgot what the homework was",
    ),
    Planted(
        PLATFORM,
        "5.11",
        "photo",
        "My class at the museum, every one of these children asked a good question.",
    ),
    Planted(PLATFORM, "5.2", "partner", "Corey Penfold"),
    Planted(PLATFORM, "5.3", "partner", "Jonah Whitcliffe"),
    Planted(PLATFORM, "5.16", "space", "Pulling sickies, banter no limits"),
    Planted(PLATFORM, "5.1", "email", "m.ellery@larkmoor.example.sch.uk"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "message"),
    *innocent(PLATFORM, "space_message"),
    LookAlike(PLATFORM, "message_in", "my own two have homework again, on a Saturday of all days"),
    LookAlike(PLATFORM, "partner", "Corey Mends Bicycles"),
    LookAlike(PLATFORM, "space", "Sick of rain: the walkers"),
)
