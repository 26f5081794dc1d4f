"""The comparison of lists as a workbook."""

from werkzeug.exceptions import BadRequest

from odoo import http
from odoo.http import content_disposition, request

from ..rendering.tables import xlsx

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class ListComparison(http.Controller):
    """Runs on a cursor that cannot write."""

    @http.route("/eco/list-comparison.xlsx", type="http", auth="user", methods=["GET"], readonly=True)
    def workbook(self, new="", old=""):
        """Answer with the report on the versions ``new`` (ids joined by commas), compared with ``old`` or what is in force."""
        try:
            new_ids, old_id = [int(part) for part in new.split(",")], int(old or 0)
        except ValueError:
            raise BadRequest from None
        question = request.env["eco.list.comparison"]._asked(new_ids, old_id)
        name = request.env._("Comparison of lists")
        headers = [("Content-Type", _TYPE), ("Content-Disposition", content_disposition(f"{name}.xlsx"))]
        return request.make_response(xlsx(name, question._tables()), headers)
