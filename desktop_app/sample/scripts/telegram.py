"""What is planted in the demo person's Telegram, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "telegram"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "message",
        "Larkmoor Primary has run out of glue sticks again, it is only November.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "message",
        "Between us, Tilly Marchbank has a social worker now, it is so sad.",
    ),
    Planted(
        PLATFORM,
        "5.13a",
        "message",
        "My grievance hearing is on Thursday, please keep it to yourself.",
    ),
    Planted(PLATFORM, "5.14", "public_post", "that umpire is a blind wanker and should retire"),
    Planted(
        PLATFORM,
        "5.12",
        "public_post",
        "Harrowbeck Learning Trust is run by liars, ask anyone who works there.",
    ),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "hello miss its anwen from your class can i have more time for my homework",
    ),
    Planted(
        PLATFORM,
        "5.11",
        "photo",
        "My class on the climbing frame, every one of these children is a star.",
    ),
    Planted(PLATFORM, "5.2", "contact", "Corey Penfold"),
    Planted(PLATFORM, "5.3", "partner", "Jonah Whitcliffe"),
    Planted(PLATFORM, "5.16", "group", "Pulling sickies, banter no limits"),
    Planted(PLATFORM, "5.7", "bio", "Teaching assistant, Larkmoor Primary. Kettle always on."),
    Planted(PLATFORM, "4.3e", "session", "Old tablet"),
    Planted(PLATFORM, "4.3e", "site", "quizzlewhizz.example.org"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "message"),
    *innocent(PLATFORM, "public_post"),
    LookAlike(PLATFORM, "forwarded", "what a bunch of wankers, said the referee, and left"),
    LookAlike(PLATFORM, "code", "Login code: 52917. Do not give this to anyone, you prick."),
    LookAlike(PLATFORM, "contact", "Corey’s Bicycle Repairs"),
    LookAlike(PLATFORM, "group", "Sick of rain: walkers’ chat"),
    LookAlike(PLATFORM, "message_in", "my own lad has homework again, every night this week"),
)
