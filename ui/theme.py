"""The current look: colours by role, fonts by role and measures, at the chosen text size."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui import sheet
from ui.tokens import DARK, DISPLAY_FAMILIES, FACES, LIGHT, SCALES, TEXT_FAMILIES


class Scheme(StrEnum):
    """Which colours to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of one application; `changed` says that colours or sizes are new."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme, scale: float) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._scale = scale
        self._fonts: dict[str, QFont] = {}
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """The person's choice of colours."""
        return self._scheme

    @property
    def scale(self) -> float:
        """The text size as a factor, one of `SCALES`."""
        return self._scale

    @property
    def dark(self) -> bool:
        """Whether the dark colours are showing."""
        if self._scheme is Scheme.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def set_scheme(self, scheme: Scheme) -> None:
        """Use these colours from now on."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._apply()

    def set_scale(self, scale: float) -> None:
        """Use this text size from now on; ValueError if it is not on offer."""
        if scale not in SCALES:
            raise ValueError(scale)
        if scale != self._scale:
            self._scale = scale
            self._apply()

    def hex(self, role: str) -> str:
        """The colour of a role as "#RRGGBB"; KeyError for an unknown role."""
        return (DARK if self.dark else LIGHT)[role]

    def colour(self, role: str) -> QColor:
        """The colour of a role; KeyError for an unknown role."""
        return QColor(self.hex(role))

    def px(self, pixels: float) -> int:
        """A space of so many pixels at 100 %, at the current text size."""
        return int(pixels * (1 + 0.3 * (self._scale - 1)) + 0.5)

    def icon_px(self, pixels: float) -> int:
        """An icon of so many pixels at 100 %, at the current text size."""
        return int(pixels * (1 + 0.7 * (self._scale - 1)) + 0.5)

    def text_px(self, pixels: float) -> int:
        """A size that grows with the text in full, such as the width of a line of words."""
        return int(pixels * self._scale + 0.5)

    def font(self, role: str) -> QFont:
        """The font of a kind of text, not to be changed; KeyError for an unknown one."""
        font = self._fonts.get(role)
        if font is None:
            font = self._fonts[role] = self._made(role)
        return font

    def _made(self, role: str) -> QFont:
        face = FACES[role]
        font = QFont()
        font.setFamilies(list(DISPLAY_FAMILIES if face.display else TEXT_FAMILIES))
        font.setPixelSize(self.text_px(face.px))
        font.setWeight(QFont.Weight(face.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if face.display:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
        if face.tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    @Slot()
    def _follow_system(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self._fonts = {}
        self._app.setPalette(self._palette())
        self._app.setFont(self.font("body"))
        self._app.setStyleSheet(self._sheet())
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette

    def _sheet(self) -> str:
        values = dict(DARK if self.dark else LIGHT)
        values.update({f"p{size}": str(self.px(size)) for size in (6, 7, 8, 9, 10, 12, 16, 20)})
        values.update({role: str(self.text_px(FACES[role].px)) for role in ("body", "small")})
        # Half a chip's height: a larger radius than that and Qt draws no rounding at all.
        values["half"] = str((self.text_px(17) + 2 * self.px(6)) // 2)
        return sheet.build(values)


_PALETTE = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_primary",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "tint",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "border",
    QPalette.ColorRole.Accent: "primary",
}


def install(app: QApplication, scheme: Scheme = Scheme.SYSTEM, scale: float = 1.0) -> Theme:
    """Give an application its look; it is then found by `current()`."""
    return Theme(app, scheme, scale)


def current() -> Theme:
    """The look of this application; LookupError before `install`."""
    app = QApplication.instance()
    theme: Theme | None = app.findChild(Theme) if app else None
    if theme is None:
        raise LookupError("install() comes first")
    return theme


def ems(widget: QWidget) -> float:
    """How many letters wide a widget is, which is what layouts decide by."""
    return widget.width() / current().text_px(FACES["body"].px)
