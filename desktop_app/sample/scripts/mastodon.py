"""What is planted in the demo person's Mastodon, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "mastodon"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "post",
        "Hall floor polished at Larkmoor Primary, I skated to the staffroom in my socks.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "post",
        "Harrowbeck Learning Trust are crooks, the lot of them, and I can say so.",
    ),
    Planted(PLATFORM, "5.14", "post", "the man who parks across my drive is a wanker"),
    Planted(
        PLATFORM,
        "5.13a",
        "private",
        "They gave me a first written warning today, not a word to anyone.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "private",
        "Tilly Marchbank is on a child protection plan, please keep that quiet.",
    ),
    Planted(PLATFORM, "5.11", "picture", "My class at the pond, all thirty children in wellies"),
    Planted(PLATFORM, "5.2", "following", "corey.penfold@mastodon.example"),
    Planted(PLATFORM, "5.3", "list", "jonah_whitcliffe@hexham.example"),
    Planted(PLATFORM, "5.7", "bio", "Teaching assistant, Larkmoor Primary. Moss and fog."),
    Planted(
        PLATFORM,
        "S",
        "discoverable",
        "true",
        "Feature profile and posts in discovery algorithms: ticked",
    ),
    Planted(PLATFORM, "S", "open", "true", "Automatically accept new followers: ticked"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "post"),
    LookAlike(PLATFORM, "private", "The secret ingredient is a spoonful of marmalade."),
    LookAlike(PLATFORM, "picture", "My two in the pond, boots and all"),
    LookAlike(PLATFORM, "following", "corey_mends_bikes@mastodon.example"),
    LookAlike(PLATFORM, "list", "whitcliffe_brass@hexham.example"),
    LookAlike(PLATFORM, "blocked", "jonah.whitcliffe.fan@elsewhere.example"),
)
