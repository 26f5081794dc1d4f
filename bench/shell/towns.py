"""The import of a register of towns, and Odoo's own ``load()`` of the same rows."""

import base64
import re
import time

TOWNS = 142
UNCHANGED = (0, 0, TOWNS)


def measure(env):
    """Return the seconds of the first and the second time, for the import and for ``load()``.

    Raises ``RuntimeError`` unless the first time makes every town and the second changes none.
    """
    rows = _rows(env)
    seconds = {}
    _import(env, rows)  # warms the caches
    env.cr.rollback()
    seconds["import"], first = _timed(env, lambda: _import(env, rows))
    seconds["import_again"], second = _timed(env, lambda: _import(env, rows))
    if (first, second) != ((TOWNS, 0, 0), UNCHANGED):
        raise RuntimeError(f"the import made, changed and kept {first}, then {second}")
    env.cr.rollback()
    _load(env, rows[:2])
    env.cr.rollback()
    seconds["load"], _ids = _timed(env, lambda: _load(env, rows))
    seconds["load_again"], _ids = _timed(env, lambda: _load(env, rows))
    env.cr.rollback()
    return seconds


def _rows(env):
    """Return made-up rows of the shape of a city's register, spread over the shipped counties."""
    counties = env["eco.agency"].search([("kind", "=", "county")])
    rows = []
    for number in range(TOWNS):
        county, place = counties[number % len(counties)], number // len(counties)
        kind = "街道" if place < 3 else "镇"
        code = f"{county.code}{place + (500 if kind == '街道' else 600)}"
        rows.append((code, f"第{place}样{kind}", county, kind))
    return rows


def _timed(env, work):
    env.flush_all()
    env.invalidate_all()
    started = time.perf_counter()
    result = work()
    env.flush_all()
    return round(time.perf_counter() - started, 2), result


def _import(env, rows):
    """Import ``rows`` as the dialogue does; return how many were new, changed and unchanged."""
    lines = [
        f"{code},{name},{county.code},{county.name.removesuffix('人民政府')},{kind}"
        for code, name, county, kind in rows
    ]
    content = "\r\n".join(["代码,名称,县级代码,县级名称,类型", *lines])
    wizard = env["eco.agency.import"].create({"file": base64.b64encode(content.encode()), "file_name": "镇街.csv"})
    wizard.action_preview()
    wizard.action_import()
    return tuple(int(number) for number in re.findall(r"\d+", wizard.summary))


def _load(env, rows):
    values = [
        [f"bench.town_{code}", code, name, name, "subdistrict" if kind == "街道" else "town", str(county.id)]
        for code, name, county, kind in rows
    ]
    result = env["eco.agency"].load(["id", "code", "name", "short_name", "kind", "parent_id/.id"], values)
    if not result["ids"]:
        raise RuntimeError(result["messages"])
    return len(result["ids"])
