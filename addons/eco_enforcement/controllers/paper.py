"""The page without login that the code on each page of a document leads to: is this paper genuine?"""

from odoo import http
from odoo.http import request

from odoo.addons.eco_checklist.official.cells import chinese_date

from ..statute.paper_code import PLACE, paper_code
from .officer import page


class PaperPages(http.Controller):
    """``/eco/paper/<code>/<version>/<digest>`` for everybody."""

    @http.route(
        "/eco/paper/<path:rest>", type="http", auth="public", methods=["GET"], readonly=True, save_session=False
    )
    def public(self, rest, **_others):
        """Say how the paper stands; whatever is not the address of a paper gets one and the same page with 404."""
        code = paper_code(PLACE + rest)
        answer = request.env["eco.document"]._public_answer(code.key, code.version, code.digest) if code else None
        day = chinese_date(answer["day"]) if answer else ""
        return page("eco_enforcement.paper_standing", 200 if answer else 404, answer=answer, day=day)
