"""What is planted in the demo person's Matrix, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "matrix"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "public_post",
        "Larkmoor Primary let us use the hall, the radiators are on full again.",
    ),
    Planted(PLATFORM, "5.14", "public_post", "who brought tinned tomatoes, you absolute wanker"),
    Planted(
        PLATFORM,
        "5.12",
        "public_post",
        "Harrowbeck Learning Trust are thieves and the whole town knows it.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "message",
        "Not a word, but Anwen Hartley-Rees has a social worker since last week.",
    ),
    Planted(
        PLATFORM,
        "5.13a",
        "message",
        "My disciplinary hearing is on Tuesday, keep it to yourself.",
    ),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "hello miss its corey from your class what was the homework",
    ),
    Planted(
        PLATFORM,
        "5.11",
        "photo",
        "My class singing in assembly, what a wonderful bunch of children.",
    ),
    Planted(PLATFORM, "5.3", "partner", "Jonah Whitcliffe"),
    Planted(PLATFORM, "5.16", "group", "Pulling sickies, banter no limits"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "message"),
    *innocent(PLATFORM, "public_post"),
    LookAlike(PLATFORM, "edited", "that conductor is a wanker and deaf as well"),
    LookAlike(PLATFORM, "group", "Sick of rain: walkers’ chat"),
    LookAlike(PLATFORM, "message_in", "my own lad has homework again, every night this week"),
)
