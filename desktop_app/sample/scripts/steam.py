"""What is planted in the demo person's Steam, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "steam"

PLANTED = (
    Planted(
        PLATFORM, "5.7", "summary", "Teaching assistant at Larkmoor Primary. Trains and bread."
    ),
    Planted(PLATFORM, "S", "privacy", "public", "privacyState: public"),
    Planted(PLATFORM, "5.16", "group", "Banter No Limits"),
    Planted(PLATFORM, "5.2", "friend", "Corey Penfold"),
    Planted(PLATFORM, "5.3", "friend", "Jonah Whitcliffe"),
    Planted(
        PLATFORM,
        "5.12",
        "chat_out",
        "Harrowbeck Learning Trust are liars, ask anybody who has worked there.",
    ),
    Planted(PLATFORM, "5.14", "chat_out", "that goblin is a useless wanker and always was"),
    Planted(
        PLATFORM,
        "5.6",
        "chat_in",
        "hi miss its me from year 6, do you remember me?? one more game pls",
    ),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "chat_out"),
    LookAlike(PLATFORM, "chat_in", "My daughter is in year 6 now and beats me at this."),
    LookAlike(PLATFORM, "friend", "Marchbank Mill"),
    LookAlike(PLATFORM, "group", "Slow Trains of the North"),
)
