"""The parts of the page of results: list and finding, picture, and what was checked."""
