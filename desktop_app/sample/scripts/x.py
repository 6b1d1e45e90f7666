"""What is planted in the demo person's X, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "x"

PLANTED = (
    Planted(PLATFORM, "5.7", "post", "Wet play again at Larkmoor Primary, send biscuits."),
    Planted(
        PLATFORM,
        "5.12",
        "post",
        "Harrowbeck Learning Trust is corrupt from top to bottom, prove me wrong.",
    ),
    Planted(PLATFORM, "5.14", "post", "what a twat that man on the radio is"),
    Planted(
        PLATFORM,
        "5.10",
        "post",
        "Larkmoor Primary is losing two teachers in the restructure. Staff only found out today.",
    ),
    Planted(PLATFORM, "5.13a", "post", "They have put me on a final written warning. Over a mug."),
    Planted(
        PLATFORM, "5.9", "post", "Denise Halloran has been signed off with stress again, poor love."
    ),
    Planted(PLATFORM, "5.7", "bio", "Teaching assistant, Larkmoor Primary. Crosswords, canals."),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "sir or miss?? its corey penfold in year 6 do you remember me",
    ),
    Planted(PLATFORM, "S", "unprotected", "Unprotect", "Your posts: Public"),
    Planted(PLATFORM, "4.3e", "app", "TweetBlaster"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "post"),
    LookAlike(PLATFORM, "retweet", "The buses in town are back on Sundays from May."),
    LookAlike(PLATFORM, "message_in", "are we still on for the quiz on Thursday"),
)
