"""What is planted in the demo person's Reddit, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "reddit"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "post",
        "Third fire drill this week at Larkmoor Primary and it was raining for all of them.",
    ),
    Planted(
        PLATFORM,
        "5.13a",
        "post",
        "My grievance hearing is on Tuesday and I have no idea what to wear.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "comment",
        "Harrowbeck Learning Trust is corrupt and everybody in Wexcombe knows it.",
    ),
    Planted(PLATFORM, "5.14", "comment", "the driver was a complete wanker about it"),
    Planted(
        PLATFORM,
        "5.9",
        "message_out",
        "Denise Halloran lives at 14 Tannery Row, Wexcombe WX4 9QD, send the card there.",
    ),
    Planted(
        PLATFORM,
        "5.6",
        "chat_in",
        "hi miss its corey penfold from year 6, is that really you??",
    ),
    Planted(PLATFORM, "S", "hide_from_robots", "false", "hide_from_robots: false"),
    Planted(PLATFORM, "5.7", "feed", "Larkmoor Primary and other schools near me"),
    Planted(PLATFORM, "5.2", "following", "tilly_marchbank"),
    Planted(PLATFORM, "5.16", "community", "uklads_upskirt"),
    Planted(PLATFORM, "5.1", "email", "m.ellery@larkmoor.example.sch.uk"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "post"),
    *innocent(PLATFORM, "comment"),
    LookAlike(PLATFORM, "draft", "Is a primary school teacher the same as a primary teacher?"),
    LookAlike(PLATFORM, "message_in", "How old is your starter? Mine is in year 3."),
    LookAlike(PLATFORM, "chat_in", "are we still on for the heron count"),
    LookAlike(PLATFORM, "feed", "Primary colours"),
    LookAlike(PLATFORM, "following", "marchbank_mill"),
    LookAlike(PLATFORM, "community", "MentalHealthUK"),
)
