"""Skype: the package in which it handed out conversations until it closed.

Free Teams hands out packages of the same form; what holds a conversation of Teams is not Skype's.
"""

from desktop_app.readers.formats import skype_package as package
from desktop_app.readers.section import Members

PLATFORM = "skype"
FORMS = ("JSON",)

# Other downloads have a messages.json too, so what is in it decides.
MARKERS = (rf"^{package.PACKAGES}$",)

SECTIONS = package.SECTIONS

find_owner = package.find_owner


def confirm(members: Members) -> bool:
    """Whether the package is of this platform."""
    return package.kind_of(members) == PLATFORM
