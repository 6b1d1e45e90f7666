"""What something planted in the demo is made of, and the innocent posts of every platform."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Planted:
    """One thing put into the demo to be found, under its clause.

    `slot` says where in the export it goes, `text` holds the words and `needle` is what a
    finding shows of it: in its excerpt, where nothing else is said.
    """

    platform: str
    clause: str
    slot: str
    text: str
    needle: str = ""

    @property
    def shown(self) -> str:
        """The words by which the finding is known again."""
        return self.needle or self.text


@dataclass(frozen=True, slots=True)
class LookAlike:
    """One innocent thing that a hasty check would flag."""

    platform: str
    slot: str
    text: str


_INNOCENT = (
    "Long day at work, feet up now.",
    "My daughter's school fair was lovely, she won a goldfish.",
    "Dick Turpin at the panto was brilliant, boo hiss.",
    "Off to Scunthorpe to see my aunt.",
    "Bloody freezing on the tops today, worth it for the view.",
    "Do remember to register to vote by Friday, whoever you like.",
    "Order number 943 476 5918 has shipped at last.",
    "My union's newsletter came with a good soup recipe on the back.",
    "Year 4 of my degree feels like a lifetime ago.",
    "The grievance in this crime novel is forty years old and still burning.",
    "One small glass of white and I am anybody's fool at cards.",
    "The cock crowed at four, thank you very much, neighbour's farm.",
)


def innocent(platform: str, slot: str) -> tuple[LookAlike, ...]:
    """The posts that every platform has and that a hasty check would flag."""
    return tuple(LookAlike(platform, slot, text) for text in _INNOCENT)
