"""The way the words of the procedure are listed: members that carry their Chinese name."""

from enum import StrEnum


class Labelled(StrEnum):
    """An enumeration whose members carry their Chinese name as ``label``."""

    label: str

    def __new__(cls, value: str, label: str):
        """Make a member that equals ``value`` and is shown as ``label``."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
