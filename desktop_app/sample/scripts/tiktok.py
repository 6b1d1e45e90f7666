"""What is planted in the demo person's TikTok, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "tiktok"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "post",
        "Bin duty at Larkmoor Primary, the seagulls are winning.",
    ),
    Planted(
        PLATFORM,
        "5.11",
        "post",
        "My class dancing in the playground, every child a star.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "comment",
        "Harrowbeck Learning Trust are crooks and I would say it to their faces.",
    ),
    Planted(PLATFORM, "5.14", "comment", "put the phone down you utter wanker"),
    Planted(
        PLATFORM,
        "5.13a",
        "live",
        "My disciplinary hearing is on Monday so wish me luck everyone.",
    ),
    Planted(PLATFORM, "5.7", "bio", "TA at Larkmoor Primary. Crosswords, canals."),
    Planted(PLATFORM, "5.1", "email", "morgan.e@larkmoor.example.sch.uk"),
    Planted(PLATFORM, "S", "private", "Disabled", "Private Account: Disabled"),
    Planted(PLATFORM, "S", "suggested", "On", "Suggest your account to contacts: On"),
    Planted(PLATFORM, "S", "visibility", "Everyone", "Who can watch your posts: Everyone"),
    Planted(PLATFORM, "5.2", "follower", "tilly.marchbank"),
    Planted(PLATFORM, "5.3", "follower", "jonahwhitcliffe"),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "miss its corey from year 6 can you follow me back pls",
    ),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "post"),
    LookAlike(PLATFORM, "comment", "My nan had that exact teapot"),
    LookAlike(PLATFORM, "live", "hello from a soggy towpath"),
    LookAlike(PLATFORM, "follower", "tilly_makes_hats"),
    LookAlike(PLATFORM, "follower", "whitcliffe.plumbing"),
    LookAlike(PLATFORM, "message_in", "are you bringing the flask on Sunday"),
    LookAlike(PLATFORM, "search", "larkmoor bus times"),
)
