"""What the person said that holds for the whole review, kept in it word by word."""

from datetime import date, datetime

from checks.model import About, Context, Policy, Topic
from desktop_app import catalogue
from desktop_app.plain import from_text, to_text
from desktop_app.review.values import Beginnings
from desktop_app.store import Store


class Said:
    """About themselves, the policy, the topics turned on, and what was said before the start."""

    def __init__(self, store: Store, today: date | None) -> None:
        self._choices = store.choices
        self._today = today
        self.recall()

    def recall(self) -> None:
        """Take everything as the review has it, after a change that was not kept too."""
        said = self._choices.said()
        self.about = from_text(About, said.get("about", "{}"))
        pack = said.get("policy")
        self.policy = from_text(Policy, pack) if pack else catalogue.default_policy()
        self.included = from_text(frozenset[Topic], said.get("included", "[]"))
        self.beginnings = from_text(Beginnings, said.get("beginnings", "{}"))

    @property
    def today(self) -> date:
        """The day the review is looked at; a demo has its own."""
        return self._today or datetime.now().astimezone().date()

    def tell(self, about: About) -> None:
        """Keep what the person said about themselves."""
        self._choices.say("about", to_text(about))
        self.about = about

    def use_policy(self, policy: Policy) -> None:
        """Keep which policy to go by, with all its words: its file may change or go."""
        self._choices.say("policy", to_text(policy))
        self.policy = policy

    def include(self, topic: Topic, on: bool) -> None:
        """Keep whether a topic is on that the policy leaves off."""
        included = self.included | {topic} if on else self.included - {topic}
        self._choices.say("included", to_text(included))
        self.included = included

    def begin(self, beginnings: Beginnings) -> None:
        """Keep what was said before the start."""
        self._choices.say("beginnings", to_text(beginnings))
        self.beginnings = beginnings

    def context(self, pupils: tuple[str, ...] = (), recent_pupils: tuple[str, ...] = ()) -> Context:
        """What checks may know; the lists of pupils are passed on and held nowhere else."""
        platforms = catalogue.platforms()
        return Context(
            about=self.about,
            policy=self.policy,
            today=self.today,
            words=catalogue.word_lists(self.policy),
            pupils=pupils,
            recent_pupils=recent_pupils,
            included=self.included,
            questions=catalogue.setting_questions(),
            called={row.id: row.name for row in platforms.values()},
            account_of={row.id: row.account_of for row in platforms.values() if row.account_of},
        )
