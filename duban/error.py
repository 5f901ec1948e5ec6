"""The one root of the errors Duban raises.

Bad input is a result (see `duban.outcome`), never an exception that crosses a stage; what is
raised is wrong use, a failing environment or a defect.
"""

from duban.message import Message, message


class DubanError(Exception):
    """An error with a code of the catalogue."""

    def __init__(self, code: str, **values: object) -> None:
        self.message: Message = message(code, **values)
        super().__init__(f"{code}: {self.message}")


class UsageError(DubanError):
    """The caller asked for something that cannot be: exit status 2."""


class FailingEnvironmentError(DubanError):
    """The store, the disk or a server fails: exit status 3; trying again may help."""
