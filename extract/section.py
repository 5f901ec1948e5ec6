"""Sections: what is open while the lines of a text are read, and what that makes of a line."""

from dataclasses import dataclass, replace

from extract.passage import Role

_OUTERMOST = ("chapter", "一、", "I.")


@dataclass(frozen=True, slots=True)
class Section:
    """A section by the family of its label; an item without a heading opens one without a role.

    `problems` says that it announced a list of problems, `stem` holds the words by which it
    forbids or allows the items of a list.
    """

    family: str
    role: Role | None = None
    heading: str = ""
    stage: int | None = None
    problems: bool = False
    stem: str = ""


class Sections:
    """The open sections, from the outermost in."""

    def __init__(self) -> None:
        self._open: list[Section] = []

    def __len__(self) -> int:
        return len(self._open)

    @property
    def governs(self) -> bool:
        """Whether the innermost forbids or allows what its list names."""
        return bool(self._open) and bool(self._open[-1].stem)

    @property
    def role(self) -> Role:
        """The role they give to what stands in them."""
        roles = [section.role for section in reversed(self._open) if section.role is not None]
        if Role.PROSPECT in roles and roles[0] is Role.DUTY:
            return Role.PROSPECT
        return roles[0] if roles else Role.DUTY

    @property
    def stage(self) -> int | None:
        """The passage that names the stage they belong to."""
        return next((s.stage for s in reversed(self._open) if s.stage is not None), None)

    @property
    def headings(self) -> tuple[str, ...]:
        """Their headings, from the innermost out."""
        return tuple(section.heading for section in reversed(self._open) if section.heading)

    @property
    def lists_problems(self) -> bool:
        """Whether one of them announced a list of problems."""
        return any(section.problems for section in self._open)

    def stem(self, label: str) -> str:
        """The words that forbid or allow the items of the list a labelled line stands in."""
        above = self._open[:-1] if label else []
        return next((section.stem for section in reversed(above) if section.stem), "")

    def close(self, family: str) -> None:
        """End those that a label of this family ends."""
        families = [section.family for section in self._open]
        if family in families:
            del self._open[families.index(family) :]
        elif family in _OUTERMOST:
            self._open.clear()

    def open(self, section: Section) -> None:
        """Begin a section inside the others."""
        self._open.append(section)

    def announce(self, *, problems: bool, stem: str | None) -> None:
        """Note what the innermost announces; `stem` None leaves its stem as it is."""
        if self._open:
            last = self._open[-1]
            self._open[-1] = replace(
                last,
                problems=last.problems or problems,
                stem=last.stem if stem is None else stem,
            )
