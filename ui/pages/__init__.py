"""The pages of the window, one file each, and the one list of them.

A page is made when it is first asked for, so that the window opens at once.
"""

from collections.abc import Mapping
from types import MappingProxyType

PAGES: Mapping[str, str] = MappingProxyType(
    {
        "start": "ui.pages.start:StartPage",
        "before_you_begin": "ui.pages.before_you_begin:BeforeYouBeginPage",
        "about_you": "ui.pages.about_you:AboutYouPage",
        "accounts": "ui.pages.accounts:AccountsPage",
        "account": "ui.pages.account:AccountPage",
        "gather": "ui.pages.gather:GatherPage",
        "questions": "ui.pages.questions:QuestionsPage",
        "results": "ui.pages.results:ResultsPage",
        "report": "ui.pages.report:ReportPage",
        "settings": "ui.pages.settings:SettingsPage",
    }
)
"""Each page's name, and the module and class it is made from."""

AFTER: Mapping[str, str] = MappingProxyType(
    {
        "start": "before_you_begin",
        "before_you_begin": "about_you",
        "about_you": "accounts",
        "accounts": "results",
        "results": "report",
    }
)
"""The page that follows a finished one; where none is named, it is the page above."""
