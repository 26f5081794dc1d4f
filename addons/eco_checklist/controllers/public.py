"""The published lists, for everybody: what is public by law (行政处罚法 arts. 5 and 24), and nothing else.

Every page reads published lists only, whatever is asked for; drafts, opinions and people's names are never read.
"""

import re
from datetime import date

from odoo import http
from odoo.exceptions import UserError
from odoo.http import request

from ..models.agency import TOWN_KINDS
from ..models.beijing import today
from ..models.town_list_print import FORMATS
from ..models.town_standing import is_web_address
from ..official import cells
from .lists import file_response

FRESH = "public, max-age=300"  # seconds a page may be kept: a new list is seen soon after it is published
LONGEST_QUERY = 50
FILE_NAMES = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
_TOWN = re.compile(r"[0-9]{9}", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_FILE = re.compile(rf"([0-9]{{1,9}})\.({'|'.join(FORMATS)})", re.ASCII)
# Read by anyone, kept by caches: no session is begun, and the database is only read.
_PUBLIC = {"type": "http", "auth": "public", "methods": ["GET"], "readonly": True, "save_session": False}


class PublicLists(http.Controller):
    """``/eco/public`` and what is below it. A wrong address gets a page in Chinese with the status 404 or 400."""

    @http.route("/eco/public", **_PUBLIC)
    def towns(self, q="", **_others):
        """Return the towns by county; ``q`` is part of a name or a code."""
        wanted = q.strip()[:LONGEST_QUERY]
        towns = request.env["eco.agency"].sudo().search([("kind", "in", TOWN_KINDS)], order="code, name")
        lists = request.env["eco.town.list"].sudo()._current_on(today())
        starts = {paper.agency_id.id: paper.date_start for paper in lists}
        counties = {}
        for town in towns.filtered(lambda town: _TOWN.fullmatch(town.code or "")):
            county = town.county_id
            if any(wanted in words for words in (town.name, town.code, county.name or "")):
                start = cells.chinese_date(starts.get(town.id))
                counties.setdefault(county, []).append({"name": town.name, "code": town.code, "start": start})
        groups = [(county.name or "其他", found) for county, found in counties.items()]
        return _page("eco_checklist.public_towns", groups=groups, wanted=wanted)

    @http.route("/eco/public/<string:code>", **_PUBLIC)
    def town(self, code, day=None, **_others):
        """Return the list in force today and the other published versions; the form for a day leads to ``day``."""
        town = _town(code)
        if not town:
            return _missing()
        if day is not None:
            return request.redirect(f"/eco/public/{code}/{day}", 303) if _DAY.fullmatch(day) else _bad_day()
        return _town_page(town, today(), is_today=True)

    @http.route("/eco/public/<string:code>/<string:day>", **_PUBLIC)
    def town_on(self, code, day, **_others):
        """Return what the town held on ``day`` (ISO)."""
        town = _town(code)
        if not town:
            return _missing()
        try:
            asked = date.fromisoformat(day) if _DAY.fullmatch(day) else None
        except ValueError:
            asked = None
        return _town_page(town, asked, is_today=False) if asked else _bad_day()

    @http.route("/eco/public/<string:code>/lists/<string:name>", **_PUBLIC)
    def download(self, code, name, **_others):
        """Return a published list of the town as a file."""
        town, found = _town(code), _FILE.fullmatch(name)
        paper = _published(town).filtered(lambda paper: found and paper.id == int(found[1]))
        if not paper:
            return _missing()
        try:
            content = paper._printed(found[2])
        except UserError:
            return _page(
                "eco_checklist.public_message", status=503, message="该文件暂时不能生成，请稍后再试或者联系发布机关。"
            )
        response = file_response(content, paper._file_name(found[2]), FORMATS[found[2]], FRESH)
        return _answer(response)

    @http.route("/eco/public/<path:_rest>", **_PUBLIC)
    def elsewhere(self, _rest, **_others):
        """Return the page that says there is nothing here."""
        return _missing()


def _town(code):
    """Return the town of ``code``, also one that is no more, or an empty record."""
    towns = request.env["eco.agency"].sudo().with_context(active_test=False)
    return towns.search([("code", "=", code), ("kind", "in", TOWN_KINDS)]) if _TOWN.fullmatch(code) else towns


def _published(town):
    """Return the published lists of ``town``, the latest first."""
    lists = request.env["eco.town.list"].sudo()
    return lists.search([("agency_id", "in", town.ids), ("state", "=", "published")], order="date_start desc, id desc")


def _town_page(town, day, is_today):
    lists = _published(town)
    paper = lists._current_on(day, town)
    return _page(
        "eco_checklist.public_town",
        town=town.name,
        code=town.code,
        files=FILE_NAMES,
        day=cells.chinese_date(day),
        iso=day.isoformat(),
        is_today=is_today,
        paper=_paper_values(paper, day) if paper else {},
        versions=[_version(version, day, version == paper) for version in lists],
    )


def _paper_values(paper, day):
    """Return the list ``paper`` as its table, and beside each line what the gate says of it on ``day``."""
    official = paper._official()
    columns = cells.columns(official)
    register = paper.env["eco.grant"].register_of(paper.agency_id)
    rows = []
    for line, written in zip(paper.line_ids, official.lines, strict=True):
        allowed = [
            word
            for code, word in cells.FUNCTION_WORDS.items()
            if register.may(paper.agency_id.code, line.power_id.code, code, day).allowed
        ]
        words = [(column.heading, column.field, cells.cell(written, column)) for column in columns]
        rows.append({"cells": words, "allowed": "、".join(allowed)})
    link = official.publication_link
    return {
        "id": paper.id,
        "title": official.title,
        "head": [pair for pair in cells.head(official) if pair[0] != "公布网址"],
        "link": link if is_web_address(link) else "",
        "headings": [column.heading for column in columns],
        "rows": rows,
        "held": sum(1 for row in rows if row["allowed"]),
    }


def _version(paper, day, in_force):
    state = "当日施行" if in_force else "尚未施行" if paper.date_start > day else "已被新版代替"
    return {
        "id": paper.id,
        "version": paper.version,
        "document": paper.approval_document or "",
        "published_on": cells.chinese_date(paper.published_on or None),
        "start": cells.chinese_date(paper.date_start),
        "iso": paper.date_start.isoformat(),
        "link": paper.publication_link if is_web_address(paper.publication_link or "") else "",
        "state": state,
    }


def _missing():
    return _page(
        "eco_checklist.public_message", status=404, message="没有这个镇办或者页面。请核对镇办代码，或者从目录中查找。"
    )


def _bad_day():
    return _page(
        "eco_checklist.public_message", status=400, message="日期不正确。请按“2024-03-01”的格式输入存在的日期。"
    )


def _page(template, status=200, **values):
    content = request.env["ir.qweb"].sudo()._render(template, values)
    response = request.make_response(content, [("Content-Type", "text/html; charset=utf-8")], status=status)
    response.headers["Cache-Control"] = FRESH if status == 200 else "no-store"
    return _answer(response)


def _answer(response):
    """Let a browser or a cache that has this answer already keep it; nothing on the page runs or loads anything."""
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    if response.status_code == 200:
        response.add_etag()
        response.make_conditional(request.httprequest)
    return response
