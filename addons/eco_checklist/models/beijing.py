"""The day in China: a caller's time zone must never move a statutory day."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_BEIJING = ZoneInfo("Asia/Shanghai")


def today() -> date:
    """Give the day in China."""
    return datetime.now(_BEIJING).date()


def now() -> datetime:
    """Give this moment as the database stores it: naive UTC, whole seconds."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def beijing_day(moment: datetime) -> date:
    """Give the Chinese calendar day of a naive UTC ``moment``."""
    return beijing_time(moment).date()


def beijing_time(moment: datetime) -> datetime:
    """Give a naive UTC ``moment`` as Chinese time."""
    return moment.replace(tzinfo=UTC).astimezone(_BEIJING)


def from_beijing(moment: datetime) -> datetime:
    """Give a Chinese wall-clock time without zone as the database stores it: naive UTC."""
    return moment.replace(tzinfo=_BEIJING).astimezone(UTC).replace(tzinfo=None)
