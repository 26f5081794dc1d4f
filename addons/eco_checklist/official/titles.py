"""What stands above the table of a list: its title, the town, the document that approved it, its days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from .dates import days_in, read_period
from .grids import Row
from .matching import Matcher
from .words import half_width, one_line

LABELS = {
    "town": ("承接主体", "承接镇办", "承接单位", "镇办名称", "编制单位"),
    "version": ("清单版本", "版本号", "版本"),
    "approval_document": ("批准文件", "批准文号", "批准依据", "发文字号", "文号"),
    "approved_on": ("批准日期", "批准时间"),
    "published_on": ("公布日期", "发布日期", "公布时间", "公开日期", "发布时间"),
    "publication_link": ("公布网址", "公开网址", "公布链接", "网址"),
    "start": ("施行日期", "实施日期", "执行日期", "承接起始日", "起始日期", "施行时间", "实施时间", "承接时间", "生效日期"),
}  # fmt: skip
_FIELDS = {label: field for field, labels in LABELS.items() for label in labels}
_LABEL = re.compile("(?<![\u4e00-\u9fff])(" + "|".join(sorted(_FIELDS, key=len, reverse=True)) + r")\s*[:：]\s*")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}\s*[〔\[【(（［]\s*\d{4}\s*[〕\]】)）］]\s*第?\s*\d{1,4}\s*号")
_TITLE = re.compile(r"清单|目录|一览表|事项表")
_SECTION = re.compile(r"\s*[(（]?[一二三四五六七八九十]{1,3}[)）、]|附件\d*$")
_BEGIN = re.compile(r"自.{0,30}起(?:施行|实施|执行|承接|生效|行使)?|(?:施行|实施|执行|生效)")


@dataclass(frozen=True, slots=True)
class Head:
    """What the rows above a table say. ``towns`` are the codes of the towns they name."""

    title: str = ""
    town: str = ""
    towns: frozenset[str] = frozenset()
    version: str = ""
    approval_document: str = ""
    approved_on: date | None = None
    published_on: date | None = None
    publication_link: str = ""
    start: date | None = None
    from_publication: bool = False
    faults: tuple[tuple[int, str], ...] = ()  # (index of the row, what is wrong)

    def over(self, other: "Head") -> "Head":
        """Return this, with what it leaves open taken from ``other``."""
        names = ("title", "version", "approval_document", "approved_on", "published_on", "publication_link", "start")
        taken = {name: getattr(self, name) or getattr(other, name) for name in names}
        taken["from_publication"] = self.from_publication or (other.from_publication and not self.start)
        if not (self.town or self.towns):
            taken |= {"town": other.town, "towns": other.towns}
        return replace(self, **taken)


def read_head(rows: list[Row], matcher: Matcher) -> Head:
    """Read the rows above a table."""
    found: dict = {}
    faults: list[tuple[int, str]] = []
    loose: list[str] = []
    for index, row in enumerate(rows):
        for field, words in _pairs(row):
            if not field:
                loose.append(words)
            elif fault := _take(found, field, words):
                faults.append((index, fault))
    for words in loose:
        _take_loose(found, words)
    names = [words for words in loose if not _SECTION.match(words) and not matcher.town(words).code]
    if names:
        found.setdefault("title", one_line(names[0]).strip("《》"))
    towns = matcher.towns_in(found["town"]) if "town" in found else set()
    for words in () if towns else loose:
        towns = towns or matcher.towns_in(words)
    return Head(**found, towns=frozenset(towns), faults=tuple(faults))


def _pairs(row: Row) -> Iterator[tuple[str, str]]:
    """Yield (field, words) for what is labelled, ("", words) for the rest; a label may have a cell of its own."""
    pending = ""
    for text in row.own().values():
        bare_label = half_width(text).rstrip(":： ")
        if pending:
            yield pending, text.strip()
            pending = ""
        elif bare_label in _FIELDS:
            pending = _FIELDS[bare_label]
        else:
            parts = _LABEL.split(text)
            if parts[0].strip(" 　（("):
                yield "", parts[0].strip()
            for label, words in zip(parts[1::2], parts[2::2], strict=True):
                yield _FIELDS[label], words.strip(" \u3000\n;；，,")


def _take(found: dict, field: str, words: str) -> str:
    """Keep what is labelled as ``field``; return what is wrong with it."""
    if field not in ("approved_on", "published_on", "start"):
        found.setdefault(field, words if field == "publication_link" else one_line(words))
        return ""
    period = read_period(words)
    if period.start:
        found.setdefault(field, period.start)
    if field == "start" and period.from_publication:
        found["from_publication"] = True
    return period.fault


def _take_loose(found: dict, words: str) -> None:
    """Take the title, the number of a document and days out of words without a label."""
    number = _NUMBER.search(words)
    days = days_in(words)
    if number:
        found.setdefault("approval_document", re.sub(r"\s", "", number[0]))
    if days and _BEGIN.search(words):
        found.setdefault("start", days[0])
    elif days and number:
        found.setdefault("approved_on", days[0])
    elif re.search(r"自(?:公布|发布|印发)之日起", words):
        found["from_publication"] = True
    rest = _NUMBER.sub("", words)
    if "title" not in found and _TITLE.search(rest) and not _BEGIN.search(rest):
        found["title"] = re.sub(r"^附件\d*[:：]?|[《》]|[（(]\s*[）)]", "", one_line(rest)).strip()
