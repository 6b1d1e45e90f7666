"""The style sheet: everything that has no state of its own to paint."""

from string import Template

TEMPLATE = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px 6px; }
QFrame[k="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[k="well"] { background: $sunken; border: none; border-radius: 12px; }
QFrame[k="info"] { background: $tint; border: none; border-radius: 12px; }
QFrame[k="first"] { background: $first_t; border: none; border-radius: 12px; }
QFrame[k="soon"] { background: $soon_t; border: none; border-radius: 12px; }
QFrame[k="check"] { background: $check_t; border: none; border-radius: 12px; }
QFrame[k="fine"] { background: $fine_t; border: none; border-radius: 12px; }
QFrame[k="paper"] { background: $bg; border: none; }
QFrame[k="sidebar"] { background: $sunken; border: none; border-right: 1px solid $line; }
QFrame[k="guide"] { background: $guide; border: none; border-bottom: 1px solid $line; }
QFrame[k="sheet"] { background: $sheet; border: 1px solid $line; }
QFrame[k="line"] { background: $line; border: none; }
QFrame[k="bottom"] { background: $surface; border: none; border-top: 1px solid $line;
    border-bottom-left-radius: 11px; border-bottom-right-radius: 11px; }

QPushButton { background: $surface; color: $text; border: 1px solid $border; border-radius: 8px;
    padding: ${p8}px ${p16}px; font-size: ${body}px; font-weight: 600; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunken; }
QPushButton:disabled { background: $disabled_bg; color: $disabled; border-color: $line; }
QPushButton[k="primary"] { background: $primary; color: $on_primary; border-color: $primary;
    padding: ${p8}px ${p20}px; }
QPushButton[k="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[k="primary"]:pressed { background: $primary_pressed; border-color: $primary_pressed; }
QPushButton[k="primary"]:disabled { background: $disabled_bg; color: $disabled;
    border-color: $line; }
QPushButton[k="quiet"] { background: transparent; color: $primary; border: none;
    padding: ${p8}px 1px; }
QPushButton[k="quiet"]:hover { text-decoration: underline; }
QPushButton[k="quiet"]:disabled { color: $disabled; }
QPushButton[k="delete"] { color: $first; border-color: $first; }
QPushButton[k="delete"]:hover { background: $first_t; }
QPushButton[k="delete"]:disabled { color: $disabled; border-color: $line; }
QPushButton[k="chip"] { border-radius: ${half}px; padding: ${p6}px ${p12}px; color: $text;
    font-size: ${small}px; }
QPushButton[k="chip"]:checked { background: $primary; color: $on_primary;
    border-color: $primary; }
QPushButton[k="part"] { border-radius: 0; padding: ${p6}px ${p12}px; font-size: ${small}px; }
QPushButton[k="part"]:checked { background: $tint; color: $primary; border-color: $primary; }
QPushButton[edge="middle"], QPushButton[edge="last"] { margin-left: -1px; }
QPushButton[edge="first"] { border-top-left-radius: 8px; border-bottom-left-radius: 8px; }
QPushButton[edge="last"] { border-top-right-radius: 8px; border-bottom-right-radius: 8px; }

QLineEdit, QPlainTextEdit { background: $surface; color: $text; border: 1px solid $border;
    border-radius: 8px; padding: ${p8}px ${p10}px; font-size: ${body}px;
    selection-background-color: $tint; selection-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $primary;
    padding: ${p7}px ${p9}px; }
QLineEdit:disabled { background: $disabled_bg; color: $disabled; border-color: $line; }
QLineEdit[wrong="true"] { border-color: $first; }

QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 6px;
    font-size: ${body}px; }
QMenu::item { padding: ${p8}px ${p20}px; border-radius: 6px; }
QMenu::item:selected { background: $tint; }

QAbstractScrollArea { background: transparent; border: none; }
QAbstractItemView { background: transparent; outline: none; selection-background-color: $tint;
    selection-color: $text; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: ${p8}px ${p12}px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0 2px 0 2px; border: none; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px 0 2px 0;
    border: none; }
QScrollBar::handle { background: $scroll; border-radius: 3px; min-height: 32px;
    min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def build(values: dict[str, str]) -> str:
    """The style sheet with colours and pixel sizes filled in; a missing one raises KeyError."""
    return TEMPLATE.substitute(values)
