"""The labels of exhibits for print: number, case, thing, quantity, and a code that opens the exhibit after login."""

from markupsafe import Markup
from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import request

from odoo.addons.eco_checklist.rendering import qr

from .officer import page

MAX_LABELS = 200


class ExhibitLabels(http.Controller):
    """``/eco/exhibits/<ids>/labels`` for people who may read the exhibits."""

    @http.route("/eco/exhibits/<string:ids>/labels", type="http", auth="user", methods=["GET"])
    def labels(self, ids, **_others):
        """Return the sheet of labels; what is not there and what may not be read gives the same answer."""
        numbers = [int(part) for part in ids.split(",") if part.isdecimal() and part.isascii()][:MAX_LABELS]
        exhibits = request.env["eco.exhibit"].browse(numbers).exists()
        if not exhibits or not exhibits.has_access("read"):
            raise NotFound
        base = request.env["ir.config_parameter"].sudo().get_param("web.base.url")
        labels = [{"exhibit": e, "code": Markup(qr.svg(f"{base}/odoo/eco-exhibits/{e.id}"))} for e in exhibits]
        return page("eco_enforcement.exhibit_labels", labels=labels)
