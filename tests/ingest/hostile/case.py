"""One hostile input: how it is made, and how reading it must end."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """`number` is that of the table of hostile inputs; `codes` are alternatives.

    `outcome` is that of the file itself; `warned` are warnings it must carry (one of each
    alternative), `says` words its text must hold, `children` outcomes of the files inside.
    """

    number: int
    name: str
    make: Callable[[], bytes]
    outcome: str
    codes: tuple[str, ...] = ()
    warned: tuple[str, ...] = ()
    says: str = ""
    children: tuple[str, ...] = ()
    slow: bool = False

    def __str__(self) -> str:
        return f"{self.number}-{self.name}"
