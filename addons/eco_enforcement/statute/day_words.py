"""How a day is written."""

from datetime import date

_WEEKDAYS = "一二三四五六日"


def written(day: date) -> str:
    """Write a day as documents do: 2026年1月10日."""
    return f"{day.year}年{day.month}月{day.day}日"


def in_words(day: date) -> str:
    """Write a day with its weekday: 2026年1月10日（星期六）."""
    return f"{written(day)}（星期{_WEEKDAYS[day.weekday()]}）"
