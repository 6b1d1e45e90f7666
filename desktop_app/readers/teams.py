"""Microsoft Teams, free and personal: the package in which it hands out conversations.

It has the form of Skype's, whose chats moved there: it is taken for that of Teams where it holds a
conversation with an id as only Teams makes them. Teams of a school is the employer's and not meant.
"""

from desktop_app.readers.formats import skype_package as package
from desktop_app.readers.section import Members

PLATFORM = "teams"
FORMS = ("JSON",)

# Other downloads have a messages.json too, so what is in it decides.
MARKERS = (rf"^{package.PACKAGES}$",)

SECTIONS = package.SECTIONS

find_owner = package.find_owner


def confirm(members: Members) -> bool:
    """Whether the package is of this platform."""
    return package.kind_of(members) == PLATFORM
