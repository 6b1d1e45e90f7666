"""What is planted in the demo person's Slack, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "slack"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "channel_post",
        "Larkmoor Primary has nits again, so I am staying at the back on Sunday.",
    ),
    Planted(PLATFORM, "5.14", "channel_post", "whoever moved that stile is an utter wanker"),
    Planted(
        PLATFORM,
        "5.12",
        "channel_post",
        "Harrowbeck Learning Trust is run by crooks and everyone there knows it.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "message",
        "Keep this to yourself: Corey Penfold has been put on a child protection plan.",
    ),
    Planted(
        PLATFORM,
        "5.13a",
        "message",
        "My capability meeting is on Monday and nobody is to know.",
    ),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "hi miss its tilly from your class, is the homework due tomorrow",
    ),
    Planted(
        PLATFORM,
        "5.11",
        "photo",
        "My class in the mud at forest school, what a lovely bunch of children.",
    ),
    Planted(PLATFORM, "5.3", "partner", "Jonah Whitcliffe"),
    Planted(PLATFORM, "5.16", "channel", "pulling-sickies-banter"),
    Planted(PLATFORM, "5.7", "title", "Teaching assistant at Larkmoor Primary"),
    Planted(PLATFORM, "4.3e", "app", "Quizzlewhizz"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "message"),
    *innocent(PLATFORM, "channel_post"),
    LookAlike(PLATFORM, "bot", "Reminder: tell the wankers who left the gate open to shut it."),
    LookAlike(PLATFORM, "channel", "sick-of-rain"),
    LookAlike(PLATFORM, "message_in", "my own lad has homework again, every night this week"),
)
