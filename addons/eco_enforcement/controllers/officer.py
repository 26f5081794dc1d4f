"""The identity page of an officer for print, and the public page its code leads to.

The public page says whether the holder may enforce today, and nothing else: no name, no number, no picture.
"""

import re

from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from odoo.addons.eco_checklist.models.beijing import today
from odoo.addons.eco_checklist.official.cells import chinese_date

_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,64}", re.ASCII)
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}


class OfficerPages(http.Controller):
    """``/eco/officer/<token>`` for everybody, ``/eco/officers/<id>/card`` for people who are logged in."""

    @http.route(
        "/eco/officer/<path:token>", type="http", auth="public", methods=["GET"], readonly=True, save_session=False
    )
    def public(self, token, **_others):
        """Return whether the officer behind ``token`` may act today; a wrong token gets the same page with 404."""
        known = _TOKEN.fullmatch(token) is not None
        valid = request.env["eco.officer"]._is_valid_today(token) if known else None
        status = 404 if valid is None else 200
        return page("eco_enforcement.officer_today", status, valid=bool(valid), day=chinese_date(today()))

    @http.route("/eco/officers/<int:officer_id>/card", type="http", auth="user", methods=["GET"])
    def card(self, officer_id, **_others):
        """Return the page to print, to the officer, the leader of the team and the administrator."""
        officer = request.env["eco.officer"].browse(officer_id).exists()
        if not officer or not officer.has_access("read") or not officer._may_print_identity():
            raise NotFound  # says the same of what is not there and of what others keep to themselves
        return page("eco_enforcement.officer_card", chinese_date=chinese_date, **officer._identity_values())


def page(template, status=200, **values):
    """Return a plain page that asks for nothing from elsewhere and may not be framed or stored."""
    content = request.env["ir.qweb"].sudo()._render(template, values)
    response = request.make_response(content, [("Content-Type", "text/html; charset=utf-8")], status=status)
    response.headers.update(_HEADERS)
    return response
