"""Every check is found by its file, and is called what its file is called."""

import pkgutil

from checks import rules
from checks.rules import all_checks


def test_every_file_is_a_check_of_its_name_in_order() -> None:
    files = [module.name for module in pkgutil.iter_modules(rules.__path__)]
    assert [check.id for check in all_checks()] == sorted(files)
    assert len(files) > 10
