"""The import of the lists of 142 towns from one spreadsheet, and Odoo's own ``load()`` of as many lines."""

import base64
import time
from io import BytesIO

from openpyxl import Workbook

TOWNS, POWERS = 142, 77
LINES = TOWNS * POWERS
HEADING = ["序号", "承接镇办", "事项名称", "实施依据", "原实施部门", "承接职权", "承接起始日", "业务指导部门"]
COLUMNS = [
    "list_id/.id",
    "sequence",
    "power_id/.id",
    "can_inspect",
    "can_punish",
    "can_coerce",
    "date_from",
    "printed_basis",
    "printed_department",
]


def measure(env):
    """Return the seconds of the preview, of the drafts made after it, and of ``load()`` of as many lines.

    Raises ``RuntimeError`` unless every line is shown and written.
    """
    towns, powers = _towns(env), _powers(env)
    editor = _editor(env)
    content = _spreadsheet(towns, powers)
    env.cr.commit()
    seconds = {}
    wizard = (
        env["eco.list.import"].with_user(editor).create({"file": content, "file_name": "清单.xlsx", "version": "1"})
    )
    seconds["preview"] = _timed(env, wizard.action_preview)
    if wizard.is_blocked or len(wizard.row_ids) != LINES:
        raise RuntimeError(
            f"{len(wizard.row_ids)} lines shown: {wizard.summary}{wizard.problem_ids[:5].mapped('message')}"
        )
    seconds["import"] = _timed(env, wizard.action_import)
    made = len(wizard.list_ids.line_ids)
    if (len(wizard.list_ids), made) != (TOWNS, LINES):
        raise RuntimeError(f"{len(wizard.list_ids)} lists with {made} lines made")
    env.cr.rollback()
    seconds["load"] = _load(env, towns, powers)
    env.cr.rollback()
    return seconds


def _timed(env, work):
    env.flush_all()
    env.invalidate_all()
    started = time.perf_counter()
    work()
    env.flush_all()
    return round(time.perf_counter() - started, 2)


def _towns(env):
    counties = env["eco.agency"].search([("kind", "=", "county")])
    return env["eco.agency"].create(
        [
            {
                "name": f"第{number}样镇人民政府",
                "code": f"{counties[number % len(counties)].code}{700 + number // len(counties)}",
                "kind": "town",
                "parent_id": counties[number % len(counties)].id,
            }
            for number in range(TOWNS)
        ]
    )


def _powers(env):
    return env["eco.power"].create(
        [
            {
                "code": f"B-{number}",
                "name": f"对第{number}样违反规定排放、倾倒、堆放污染物且拒不改正行为的处罚",
                "short_name": f"第{number}样",
                "domain": "air",
            }
            for number in range(POWERS)
        ]
    )


def _editor(env):
    city = env["eco.agency"].search([("kind", "=", "city")], limit=1)
    group = env.ref("eco_checklist.group_list_editor")
    return env["res.users"].create(
        {"name": "bench", "login": "bench_editor", "group_ids": [(4, group.id)], "eco_agency_id": city.id}
    )


def _spreadsheet(towns, powers):
    book = Workbook(write_only=True)
    sheet = book.create_sheet("清单")
    sheet.append(["镇办行政执法承接事项清单（某政发〔2024〕1号）"])
    sheet.append(HEADING)
    for number, (town, power) in enumerate(((town, power) for town in towns for power in powers), 1):
        basis = "《大气污染防治法》第一百一十九条；《某省大气污染防治条例》第六十条第一款"
        row = [
            number,
            town.name,
            power.name,
            basis,
            "县级生态环境部门",
            "行政处罚、行政检查",
            "2024年3月1日起",
            "县生态环境局",
        ]
        sheet.append(row)
    out = BytesIO()
    book.save(out)
    return base64.b64encode(out.getvalue())


def _load(env, towns, powers):
    """Return the seconds Odoo's own import takes for as many lines of lists that are there already."""
    lists = env["eco.town.list"].create([{"name": "x", "agency_id": town.id, "version": "x"} for town in towns])
    rows = [
        [
            str(one.id),
            str(place * 10),
            str(power.id),
            "1",
            "1",
            "0",
            "2024-03-01",
            "《大气污染防治法》第一百一十九条",
            "县级部门",
        ]
        for one in lists
        for place, power in enumerate(powers, 1)
    ]

    def load():
        result = env["eco.town.list.line"].load(COLUMNS, rows)
        if len(result["ids"] or ()) != LINES:
            raise RuntimeError(f"load() made {len(result['ids'] or ())} lines: {result['messages'][:2]}")

    return _timed(env, load)
