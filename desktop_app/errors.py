"""The failures a person can meet, each with its one sentence."""

from collections.abc import Sequence


class KeepClearError(Exception):
    """A failure with a sentence for the person; `str(error)` is that sentence."""


class UsageError(KeepClearError):
    """The command or a file given with it cannot be used as it is."""


class ExportError(KeepClearError):
    """An export cannot be opened or must not be read."""


class NotFound(ExportError):
    """There is no such file or folder."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” could not be found. Check the name, or choose the file again.")


class NotAnExport(ExportError):
    """The file is of no kind that a platform hands out."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is not a download that Keep Clear can open. It needs the zip file or "
            "folder that the platform gave you."
        )


class OtherArchive(ExportError):
    """The file is an archive, but no zip."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is packed in a way that Keep Clear does not open. Unpack it first, then "
            "choose the folder that makes. If the platform offers a zip file, ask for that."
        )


class EmptyExport(ExportError):
    """The file or folder holds nothing."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” is empty. Download it again, then choose the new file.")


class CannotRead(ExportError):
    """The file or folder may not be read, or its disk does not answer."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” could not be read. Check that you may open it and that no other program "
            "holds it, or copy it to this computer first."
        )


class OnlyZips(ExportError):
    """The zip or folder holds nothing but further zips."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” holds only other zip files. Choose those zip files instead; if “{name}” is "
            "a zip itself, unpack it once first."
        )


class DamagedZip(ExportError):
    """The zip is cut short or damaged."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is damaged or only part of it arrived. Download it again, then choose the "
            "new file."
        )


class PieceOfZip(ExportError):
    """The file is one of several that a zip was cut into."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is one piece of a zip file that was cut into several. Unpack all pieces "
            "together first, then choose the folder that makes."
        )


class PackedOtherwise(ExportError):
    """The zip was made by a program whose way of packing is not unpacked here."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” was packed in a way that Keep Clear cannot unpack. Unpack it on this "
            "computer first, then choose the folder that makes."
        )


class EncryptedZip(ExportError):
    """The zip is locked with a password."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is locked with a password. Unlock it first, then choose the unlocked file."
        )


class UnsafeZip(ExportError):
    """The zip holds names or links that point outside it, or unpacks to an absurd size."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"“{name}” was not opened because {what}. A platform’s own download never does that."
        )


class UnknownExport(ExportError):
    """No reader knows this export."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” does not look like a download from a platform that Keep Clear can read. "
            "You can still answer the questions for that account."
        )


class WrongPlatform(ExportError):
    """The export belongs to another platform than the one asked for."""

    def __init__(self, name: str, found: str, wanted: str) -> None:
        super().__init__(f"“{name}” is a download from {found}, not from {wanted}.")


class MixedExports(ExportError):
    """Files given as parts of one download belong to different downloads."""

    def __init__(self, names: str) -> None:
        super().__init__(f"{names} are not parts of one download. Choose each of them by itself.")


class MediaOnly(ExportError):
    """A part of a download that holds pictures and videos only."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” holds only pictures and videos. Add the other parts of the same download."
        )


class SomebodyElses(ExportError):
    """The archive names another owner than the person."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” seems to belong to somebody else. Keep Clear reads only your own accounts. "
            "If it is yours, add the name or user name it is under to “About you”."
        )


class TooMuchMemory(ExportError):
    """The reading process used more memory than it may."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” needed more memory than Keep Clear allows, so reading was stopped. "
            "Your review is as it was."
        )


class ReadingStopped(ExportError):
    """The reading process ended without an answer."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Reading “{name}” stopped unexpectedly. Your review is as it was. Try it once more."
        )


class ReadingTooLong(ExportError):
    """The reading process has said nothing for so long that it must be stuck."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Reading “{name}” got stuck and was stopped. Your review is as it was. A part of the "
            "download may be damaged: download it once more."
        )


class DamagedMember(Exception):
    """One member of an export cannot be read, or not to its end; `str(error)` says why.

    It is no KeepClearError: it becomes a Problem, and the other members are not concerned.
    """

    def __init__(
        self, what: str = "This part is damaged, so it could not be read to its end."
    ) -> None:
        super().__init__(what)


class ReviewError(KeepClearError):
    """The review file cannot be opened or written."""


class WrongPassphrase(ReviewError):
    """The passphrase does not open this review."""

    def __init__(self) -> None:
        super().__init__("That passphrase does not open this review. Nothing was changed.")


class NewerReview(ReviewError):
    """The review was made by a newer version of Keep Clear."""

    def __init__(self) -> None:
        super().__init__(
            "This review was made by a newer version of Keep Clear. Install that version to open "
            "it. Nothing was changed."
        )


class DamagedReview(ReviewError):
    """The review file is damaged."""

    def __init__(self) -> None:
        super().__init__(
            "This review file is damaged, and nothing of it can be read. Nothing was changed. You "
            "can begin a new review and add your downloads again."
        )


class DamagedInPart(ReviewError):
    """Some pages of the review file are damaged, others are not."""

    def __init__(self) -> None:
        super().__init__(
            "A part of this review file is damaged. Close the review and open it again: what can "
            "still be read is then saved as a new review."
        )


class SavedFromDamage(ReviewError):
    """What could still be read of a damaged review is in a new one.

    `lost` says what is not, or is None where that was told before.
    """

    def __init__(self, name: str, new: str, lost: Sequence[str] | None) -> None:
        what = f" These are lost: {'; '.join(lost)}." if lost else ""
        if lost is not None and not lost:
            what = " Nothing is lost."
        super().__init__(
            f"“{name}” is damaged and was left as it is. What could be read of it is saved beside "
            f"it as “{new}”.{what} Open “{new}” to go on."
        )


class MissingKey(ReviewError):
    """The key of this review is not in the system's keyring."""

    def __init__(self) -> None:
        super().__init__(
            "The key for this review is not on this computer any more, so the review cannot be "
            "opened. You can begin a new one."
        )


class NoKeyring(ReviewError):
    """The system has no keyring that keeps a key."""

    def __init__(self) -> None:
        super().__init__(
            "This computer has no safe place for the key of a review. Choose a passphrase instead."
        )


class NoReview(ReviewError):
    """There is no review file at that place."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no review “{name}”. Check the name, or begin a new review.")


class ReviewInUse(ReviewError):
    """Another window has the review open."""

    def __init__(self) -> None:
        super().__init__("This review is open in another window. Close that one first.")


class StillThere(ReviewError):
    """A file that was to be deleted is still there."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” could not be deleted, because another program holds it. Its key is deleted, "
            "so nobody can read it. Close other programs and try it once more."
        )


class CannotSave(KeepClearError):
    """A file the person asked for could not be written."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"“{name}” could not be saved: {why}. Choose another place.")


class PolicyError(KeepClearError):
    """A policy pack or a platform row is not valid; the sentence names file, key and reason."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.file = file
        self.key = key
        self.reason = reason
