"""What is planted in the demo person's LinkedIn, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "linkedin"

PLANTED = (
    Planted(PLATFORM, "5.7", "headline", "Teaching assistant at Larkmoor Primary, baker"),
    Planted(PLATFORM, "5.7", "employer", "Larkmoor Primary School"),
    Planted(PLATFORM, "5.1", "email", "m.ellery@larkmoor.example.sch.uk"),
    Planted(
        PLATFORM,
        "5.8",
        "share",
        "I am giving away my lesson plans and worksheets for the Romans, message me for the link.",
    ),
    Planted(
        PLATFORM,
        "5.10",
        "share",
        "Between us, not announced yet: Larkmoor Primary is to merge with the infants next year.",
    ),
    Planted(PLATFORM, "S", "visibility", "PUBLIC", "Visibility of posts: public"),
    Planted(
        PLATFORM,
        "5.12",
        "comment",
        "Harrowbeck Learning Trust are liars, ask anybody who has worked there.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "message_out",
        "Piotr Wysocki has been signed off with depression, so I have his class until June.",
    ),
    Planted(PLATFORM, "5.2", "connection", "Corey Penfold"),
    Planted(PLATFORM, "5.3", "connection", "Jonah Whitcliffe"),
    Planted(PLATFORM, "5.2", "invitation", "Tilly Marchbank"),
    Planted(
        PLATFORM,
        "5.6",
        "invitation_note",
        "hi miss its me from year 6, do you remember me?? pls accept",
    ),
    Planted(PLATFORM, "5.16", "group", "Banter No Limits"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "share"),
    *innocent(PLATFORM, "comment"),
    LookAlike(
        PLATFORM, "recommendation", "Morgan ran the bread order for years and never lost a bun."
    ),
    LookAlike(PLATFORM, "picture", "My class of 1995 sourdough starter"),
    LookAlike(PLATFORM, "message_in", "Could you bring the proving baskets on Thursday?"),
    LookAlike(PLATFORM, "invitation_note", "We sat together at the flour mill open day."),
    LookAlike(PLATFORM, "connection", "Marchbank Mill Ltd"),
    LookAlike(PLATFORM, "group", "Recovering From Burnout Support Group"),
)
