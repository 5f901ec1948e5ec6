"""One hostile input: how it is made, and how reading it must end."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """`number` is that of the table of hostile inputs; `codes` are alternatives.

    `outcome` is that of the file itself; `warned` are warnings it must carry, `says` words its
    text must hold, `children` outcomes of the files inside and `names` their names, `inside` a
    code one of them ends with. `nodes` counts the numbered clauses of the file. `growth` bounds
    the memory of the asking process, in MB; long texts do reach it.
    """

    number: int
    name: str
    make: Callable[[], bytes]
    outcome: str
    codes: tuple[str, ...] = ()
    warned: tuple[str, ...] = ()
    says: str = ""
    children: tuple[str, ...] = ()
    inside: str = ""
    names: tuple[str, ...] = ()
    nodes: int | None = None
    slow: bool = False
    growth: int = 50

    def __str__(self) -> str:
        return f"{self.number}-{self.name}"
