from typing import Any

from checks.evidence import Origin
from desktop_app.readers.formats.discord_channels import read_server
from desktop_app.readers.section import Owner, Scope
from tests.desktop_app.readers.conftest import InMemory


class Watched(InMemory):
    """Members that count how often the whole list of them is asked for."""

    asked = 0

    def __getattribute__(self, name: str) -> Any:
        if name == "paths":
            self.asked += 1
        return super().__getattribute__(name)


def asked_for(servers: int) -> int:
    contents = {f"Servers/{10**16 + number}/guild.json": "{}" for number in range(servers)}
    members = Watched({**contents, "Servers/index.json": "{}"})
    members.asked = 0
    for path in contents:
        scope = Scope(Origin("discord", "", "servers", path), Owner(), path, 2, members)
        with members.open(path) as stream:
            assert list(read_server(stream, scope)) == []
    return members.asked


def test_the_list_of_servers_is_looked_for_once_however_many_there_are() -> None:
    assert asked_for(30) == asked_for(3)
