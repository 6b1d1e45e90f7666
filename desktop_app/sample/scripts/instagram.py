"""What is planted in the demo person's Instagram, with Threads, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "instagram"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "post",
        "The hall floor at Larkmoor Primary is finally polished, my poor back.",
    ),
    Planted(
        PLATFORM,
        "5.11",
        "post",
        "Sports day with my class, so proud of every one of these children.",
    ),
    Planted(PLATFORM, "5.14", "comment", "he can fuck right off with his tiny violin"),
    Planted(PLATFORM, "5.7", "bio", "TA at Larkmoor Primary, cake, dogs, rain"),
    Planted(PLATFORM, "S", "public", "True", "Private Account"),
    Planted(PLATFORM, "5.2", "follower", "tillymarchbank"),
    Planted(PLATFORM, "5.3", "follower", "jonah.whitcliffe"),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "hi miss can you check my homework pls its corey from your class",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "thread",
        "The head at Larkmoor Primary is a bully and everybody there knows it.",
    ),
    Planted(PLATFORM, "5.13a", "thread", "Capability meeting with HR tomorrow, wish me luck."),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "post"),
    LookAlike(PLATFORM, "follower", "tilly_bakes_bread"),
    LookAlike(PLATFORM, "follower", "whitcliffe.garage"),
    LookAlike(
        PLATFORM,
        "message_in",
        "did you finish the book for book club? the homework joke made me laugh",
    ),
)
