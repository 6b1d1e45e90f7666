"""Invents people, times and texts from one seed, for the exports that are timed."""

import random
import zipfile
from collections.abc import Iterable
from pathlib import Path

FIRST = tuple(
    "Ava Ben Cara Dan Edie Finn Gwen Hal Isla Jude Kit Lowri Mo "
    "Nell Owen Pia Rafe Sian Tom Una".split()
)
LAST = tuple(
    "Ashdown Birkett Colley Dunmore Everley Farrant Gorse Hollis "
    "Ibbotson Jessop Kirkby Lomax".split()
)
OWNER = "Robin Tarrant"
"""Whose exports they are."""

WORDS = tuple(
    """
    the to and a of in it is that for on you with was this my at but not have be so we are up
    out just they all from had as if he she one me will get like about can what there when do no go
    time day back good know see think really now then some more got her him been new down off going
    here too well come over home long last way much right take little make work want still need old
    after said tea house look even next only morning night week left sure feel away why again our
    people great love nice find looking always best made than before first those made bit round lot
    rain garden walk bus train dog cat bread soup kitchen window door street market river hill coat
    shoes book film song choir match goal ticket train late early weekend Sunday Friday holiday
    birthday cake candle present party phone call message photo picture road car bike lane bridge
    shop price bill money paper letter post parcel neighbour friend sister brother mother father
    uncle aunt cousin baby child boy girl man woman team club game board card piece puzzle light
    lamp table chair sofa floor wall paint brush ladder roof tile brick stone sand sea beach boat
    storm sun cloud sky star moon snow ice frost cold warm hot dry wet clean dirty full empty open
    closed fast slow quiet loud happy tired ready busy free easy hard early heavy light strong weak
    bring carry hold keep lose find send buy sell pay cost save spend cook bake boil fry wash dry
    sweep mend break build plan try start stop begin finish wait stay leave arrive return visit meet
    talk listen read write draw sing play dance run climb swim ride drive travel pack lovely
    brilliant proper quite rather perhaps maybe probably definitely honestly actually
    """.split()
)
SCHOOL = (
    "long day at Larkmoor Primary, glad it is Friday",
    "ring me on 020 7946 0123 after tea",
    "that was bloody marvellous, thank you all",
    "one of my Year 4s told me the best joke today",
)
"""Texts in which a check finds something."""

NOW = 1_760_000_000
"""When the exports were made, in seconds UTC."""

_SPAN = 500_000_000


class Inventor:
    """Makes people, times and texts, the same ones from the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def person(self) -> str:
        """A name of two words."""
        return f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"

    def time(self) -> int:
        """A time in the sixteen years before the export, in seconds UTC."""
        return NOW - self.random.randrange(_SPAN)

    def text(self, longest: int = 32, school: float = 0.01) -> str:
        """A few words, the commonest ones most often; a share of the texts speaks of school."""
        if self.random.random() < school:
            return self.random.choice(SCHOOL)
        count = self.random.randint(1, longest)
        draw = self.random.random
        words = [WORDS[int(len(WORDS) * draw() * draw())] for _ in range(count)]
        if draw() < 0.2:
            words.append(self.random.choice(("café", "❤", "😂", "it’s", "don’t")))
        return " ".join(words)


def new_zip(path: Path, level: int = 6) -> zipfile.ZipFile:
    """A zip to write an export into."""
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level)


def write_pieces(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    """Write one member piece by piece, without holding it."""
    with archive.open(name, "w", force_zip64=True) as member:
        for piece in pieces:
            member.write(piece)


def parted(pieces: Iterable[bytes], between: bytes = b",") -> Iterable[bytes]:
    """The pieces with something between each two of them."""
    for number, piece in enumerate(pieces):
        yield between + piece if number else piece
