import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checks.checklist import ItemState
from checks.evidence import Contact, Setting
from checks.model import SectionStatus, Verdict
from desktop_app import output_json
from desktop_app.review import Review
from desktop_app.review.knowing import known

Make = Callable[..., Path]
ACTIVITY = "your_instagram_activity"
FOLLOWERS = "connections/followers_and_following/followers_1.json"
WORKPLACE = "Long day at Alder Hill Primary, glad it is Friday"


def labelled(**values: str) -> dict[str, Any]:
    labels = {label.replace("_", " "): {"value": value} for label, value in values.items()}
    return {"string_map_data": labels}


def download(thread: str = WORKPLACE) -> dict[str, str]:
    """A small Instagram download with a public Threads profile inside."""
    own = {"Name": "Robin Tarrant", "Private_Account": "True"}
    members: dict[str, Any] = {
        "personal_information/personal_information.json": [labelled(**own, Username="robin.t")],
        f"{ACTIVITY}/media/posts_1.json": [{"media": [{"uri": "", "title": "Bread"}]}],
        FOLLOWERS: [{"string_list_data": [{"value": "rowan.birch"}]}],
        f"{ACTIVITY}/threads/personal_information.json": [
            labelled(**{**own, "Private_Account": "False"}, Username="robin_on_threads")
        ],
        f"{ACTIVITY}/threads/threads_and_replies.json": [
            {"media": [{"uri": "", "creation_timestamp": 1_700_000_000, "title": thread}]}
        ],
        f"{ACTIVITY}/threads/followers.json": [{"string_list_data": [{"value": "rowan.birch"}]}],
        f"{ACTIVITY}/threads/following.json": [5],
    }
    return {path: json.dumps(body) for path, body in members.items()}


def add(review: Review, make_zip: Make, **how: str) -> Any:
    return review.add_export([make_zip(download(**how), "instagram-robin.t-2026-11-01-Aa1.zip")])


def test_each_platform_of_a_download_is_an_import_of_its_own(
    review: Review, make_zip: Make
) -> None:
    result = add(review, make_zip)
    (beside,) = result.beside
    assert (result.coverage.platform, result.account) == ("instagram", "robin.t")
    assert (beside.coverage.platform, beside.account) == ("threads", "robin_on_threads")
    assert {problem.where for problem in beside.problems} == {f"{ACTIVITY}/threads/following.json"}
    assert result.problems == ()
    assert [(each.id, each.coverage) for each in review.imports()] == [
        (result.id, result.coverage),
        (beside.id, beside.coverage),
    ]
    assert [each.beside for each in review.imports()] == [(), ()]
    assert [each.found for each in review.imports()] == [result.found, beside.found]
    assert beside.found == len(review.item_ids(platform="threads")) > 0


def test_what_is_kept_stays_with_its_platform(review: Review, make_zip: Make) -> None:
    add(review, make_zip)
    kept = known(review._store, review.policy).kept
    where = {
        (each.origin.platform, each.origin.account, each.value)
        for each in kept
        if isinstance(each, Setting)
    }
    assert where == {
        ("instagram", "robin.t", "contacts"),
        ("threads", "robin_on_threads", "public"),
    }
    platforms = [each.origin.platform for each in kept if isinstance(each, Contact)]
    assert sorted(platforms) == ["instagram", "threads"]


def test_clauses_are_judged_for_each_platform(review: Review, make_zip: Make) -> None:
    add(review, make_zip)
    verdicts = {
        each.platform: each.verdict
        for each in review.checklist().results
        if each.clause == "5.7" and each.platform
    }
    assert verdicts["threads"] is Verdict.ATTENTION
    assert verdicts["instagram"] is not Verdict.ATTENTION


def test_the_contracts_json_has_an_entry_for_each(review: Review, make_zip: Make) -> None:
    add(review, make_zip)
    whole = json.loads(output_json.report(review))
    assert [(each["platform"], each["account"]) for each in whole["exports"]] == [
        ("instagram", "robin.t"),
        ("threads", "robin_on_threads"),
    ]
    sections = {each["name"]: each for each in whole["exports"][1]["sections"]}
    assert sections["posts"] == {"name": "posts", "status": "read", "records": {"post": 1}}
    assert sections["following"]["status"] == SectionStatus.READ
    assert "messages" not in sections
    assert {each["platform"] for each in whole["results"]} == {"instagram", "threads", ""}


def test_a_newer_download_confirms_what_is_gone(review: Review, make_zip: Make) -> None:
    add(review, make_zip)
    (item,) = (
        each for each in review.checklist().items if each.finding.check == "workplace_mentions"
    )
    assert item.finding.platform == "threads"
    add(review, make_zip, thread="Bread again")
    assert review.item(item.id).state is ItemState.CONFIRMED


def test_each_import_can_be_forgotten_alone(review: Review, make_zip: Make) -> None:
    result = add(review, make_zip)
    review.forget(result.beside[0].id)
    assert [each.coverage.platform for each in review.imports()] == ["instagram"]
    assert review.item_ids(platform="threads") == ()
    assert all(
        record.origin.platform != "threads" for record in known(review._store, review.policy).kept
    )
