"""Town lists for the tests of the official papers; everything in them is made up."""

from datetime import date

from official.layout import OfficialLine, OfficialList

WORDING = "对运输煤炭、水泥、石灰等易产生扬尘的作业，未采取防抛洒、防扬尘措施的处罚"


def line(number: int = 1, **values) -> OfficialLine:
    """Return a line with the columns every list has; ``values`` replace them."""
    given = {
        "power": WORDING,
        "bases": ("《大气污染防治法》第七十条第一款", "《大气污染防治法》第一百一十六条"),
        "original_department": "县级城市管理部门",
        "functions": frozenset({"punish", "inspect"}),
        "start": date(2024, 3, 1),
        "guiding_department": "某某县交通运输局",
    }
    return OfficialLine(number, **(given | values))


def paper(*lines: OfficialLine, **values) -> OfficialList:
    """Return a published list of ``lines``, by default of one; ``values`` replace what stands above them."""
    given = {
        "title": "某某镇行政执法承接事项清单",
        "town": "某某镇人民政府",
        "version": "2024年第1版",
        "approval_document": "某政发〔2024〕1号",
        "approved_on": date(2024, 2, 1),
        "published_on": date(2024, 2, 26),
        "publication_link": "https://example.org/list",
        "start": date(2024, 3, 1),
    }
    return OfficialList(**(given | values), lines=lines or (line(),))


def full_line(number: int) -> OfficialLine:
    """Return a line that has something to say in every column."""
    return line(
        number,
        end=date(2026, 12, 31),
        status="suspended",
        transition="hand_over",
        city_consent="某市政函〔2024〕2号（2024年1月8日）",
        note="联系人：张堃、王玥、李㛃、赵𬭎",
    )
