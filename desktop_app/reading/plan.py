"""Plans the reading of an export: which members each section reads, cut into steps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter

from checks.evidence import KINDS, Kind, Origin, Problem
from checks.model import Coverage, SectionCoverage, SectionStatus
from checks.proof import fingerprint, told_in
from desktop_app.export import Export
from desktop_app.readers.section import (
    Owner,
    Scope,
    Section,
    platforms_of,
    sections_in,
    sections_of,
)
from desktop_app.reading.job import Job, Planned, Step
from desktop_app.reading.owner import owner_of, owner_on, reader_for

_STEP = 4 << 20
"""Bytes after which small members of a section make a new step: a fraction of a second's work."""

_LEFT_ALONE = "Keep Clear leaves this part alone."
_NOT_ASKED = "You did not ask Keep Clear to read your messages."
_LEFT_CLOSED = (
    "This zip file inside the download was left closed. If it is one of your downloads, unpack "
    "it and add it by itself."
)


@dataclass(frozen=True, slots=True)
class Work:
    """A step with all that it takes to do it."""

    step: Step
    section: Section
    owner: Owner
    scopes: tuple[Scope, ...]


@dataclass(slots=True)
class _Sheet:
    """What is known beforehand of one section by its name."""

    status: SectionStatus = SectionStatus.ABSENT
    reason: str = ""
    unseen: str = ""
    unheard: str = ""
    yields: dict[Kind, None] = field(default_factory=dict)

    def meet(self, section: Section, *, is_there: bool, is_wanted: bool) -> bool:
        """Take up a section of this name; whether it is to be read."""
        self.unseen = self.unseen or section.unseen
        self.unheard = self.unheard or section.unheard
        self.yields.update(dict.fromkeys(KINDS[each] for each in section.yields))
        if not is_there:
            return False
        if section.parse is not None and is_wanted:
            self.status, self.reason = SectionStatus.READ, ""
            return True
        if self.status is SectionStatus.ABSENT:
            self.status = SectionStatus.SKIPPED
            unasked = section.unasked or _NOT_ASKED
            self.reason = _LEFT_ALONE if section.parse is None else unasked
        return False


class Plan:
    """What is to be read of an export, the same in every process that opens it."""

    def __init__(self, job: Job, export: Export) -> None:
        self._job = job
        self._export = export
        self._reader = reader_for(export, job)
        owner, problems = owner_of(export, self._reader, job.context.about)
        self._problems = list(problems)
        self._sheets: dict[str, dict[str, _Sheet]] = {
            platform: {} for platform in platforms_of(self._reader)
        }
        self._others = 0
        read = list(self._sections())
        self._fail_sections()
        self._owners = {
            platform: owner_on(export, self._reader, platform, owner) for platform in self._there()
        }
        self.work = tuple(
            self._work(number, *some)
            for number, some in enumerate(
                (section, paths) for section, all_paths in read for paths in self._cut(all_paths)
            )
        )

    @property
    def planned(self) -> Planned:
        """The plan as it is sent."""
        coverages = tuple(self._coverage(platform) for platform in self._there())
        steps = tuple(work.step for work in self.work)
        return Planned(coverages, steps, tuple(self._problems), len(self._export.paths))

    def _there(self) -> Iterator[str]:
        """The platforms the export has something of, its own first whatever it has."""
        for platform, sheets in self._sheets.items():
            found = any(sheet.status is not SectionStatus.ABSENT for sheet in sheets.values())
            if found or platform == self._reader.PLATFORM:
                yield platform

    def _sections(self) -> Iterator[tuple[Section, list[str]]]:
        """The sections to read, each with its members in order."""
        members = self._members()
        for section in self._reader.SECTIONS:
            sheets = self._sheets[self._platform_of(section)]
            paths = members.get(id(section), [])
            wanted = self._job.messages or not section.private
            sheet = sheets.setdefault(section.name, _Sheet())
            if sheet.meet(section, is_there=bool(paths), is_wanted=wanted):
                yield section, paths

    def _fail_sections(self) -> None:
        """Count as failed what should be read and lies in a part the export cannot give.

        A problem without a path is one of the whole download: nothing of it is known to be all.
        """
        for problem in sorted(self._export.problems, key=attrgetter("where")):
            if not problem.where:
                self._fail_all(problem)
                continue
            sections = [
                section
                for section in sections_of(self._reader.SECTIONS, problem.where)
                if section.parse is not None and (self._job.messages or not section.private)
            ]
            for section in sections:
                sheet = self._sheets[self._platform_of(section)][section.name]
                sheet.status, sheet.reason = SectionStatus.FAILED, problem.what
            self._problems += [problem] if sections else []

    def _fail_all(self, problem: Problem) -> None:
        """Count everything that is to be read as failed, because some of it may not be there."""
        self._problems.append(problem)
        for sheets in self._sheets.values():
            for sheet in sheets.values():
                if sheet.status is SectionStatus.READ:
                    sheet.status, sheet.reason = SectionStatus.FAILED, problem.what

    def _members(self) -> dict[int, list[str]]:
        """The members each section has; the others are counted, and zips among them told."""
        members: dict[int, list[str]] = {}
        for path in self._export.paths:
            sections = sections_in(self._reader.SECTIONS, self._export, path)
            for section in sections:
                members.setdefault(id(section), []).append(path)
            if sections:
                continue
            self._others += 1
            if path.lower().endswith(".zip"):
                self._problems.append(Problem(path, _LEFT_CLOSED))
        return members

    def _platform_of(self, section: Section) -> str:
        return section.platform or self._reader.PLATFORM

    def _cut(self, paths: Iterable[str]) -> Iterator[list[str]]:
        """A section's members in runs that are each about a step's work."""
        run: list[str] = []
        size = 0
        for path in paths:
            run.append(path)
            size += self._export.size(path)
            if size >= _STEP:
                yield run
                run, size = [], 0
        if run:
            yield run

    def _work(self, number: int, section: Section, paths: list[str]) -> Work:
        platform = self._platform_of(section)
        owner = self._owners[platform]
        scopes = tuple(
            Scope(
                Origin(platform, owner.account, section.name, path),
                owner,
                path,
                self._export.size(path),
                self._export,
            )
            for path in paths
        )
        size = sum(scope.size for scope in scopes)
        return Work(Step(number, platform, section.name, size), section, owner, scopes)

    def _coverage(self, platform: str) -> Coverage:
        """One platform's coverage with nothing counted yet."""
        coverage = Coverage(
            self._export.source,
            platform,
            self._owners[platform].account,
            tuple(
                SectionCoverage(
                    name,
                    sheet.status,
                    yields=tuple(sheet.yields),
                    reason=sheet.reason,
                    unseen=sheet.unseen,
                    unheard=sheet.unheard,
                )
                for name, sheet in self._sheets[platform].items()
            ),
            whole=bool(getattr(self._reader, "WHOLE", True)),
            told=told_in(self._job.context),
            read_with=fingerprint(self._job.context),
        )
        own = platform == self._reader.PLATFORM
        return replace(coverage, others=self._others) if own else coverage
