"""Downloads of town lists for people who are logged in."""

import re

from werkzeug.exceptions import NotFound, UnprocessableEntity

from odoo import http
from odoo.exceptions import UserError
from odoo.http import content_disposition, request

from ..models.town_list_print import FORMATS

MOST = 2000  # lists in one file
_NAME = re.compile(rf"([0-9]{{1,9}}(?:,[0-9]{{1,9}})*)\.({'|'.join(FORMATS)})", re.ASCII)


class TownListFiles(http.Controller):
    """``/eco/lists/7.pdf``, ``/eco/lists/7,8,9.xlsx``: what the reader may read, else nothing is there."""

    @http.route("/eco/lists/<string:name>", type="http", auth="user", methods=["GET"], readonly=True)
    def download(self, name):
        """Return the lists named by their ids as one file."""
        found = _NAME.fullmatch(name)
        if not found:
            raise NotFound
        ids = list(dict.fromkeys(map(int, found[1].split(","))))
        lists = request.env["eco.town.list"].browse(ids[: MOST + 1]).exists()
        if len(ids) > MOST or len(lists) != len(ids) or lists._filtered_access("read") != lists:
            raise NotFound  # says the same of what is not there and of what others keep to themselves
        try:
            content = lists._printed(found[2])
        except UserError as error:
            raise UnprocessableEntity(str(error)) from error
        return file_response(content, lists._file_name(found[2]), FORMATS[found[2]], "no-store")


def file_response(content, name, mime, caching):
    """Return the response that downloads ``content`` as ``name``."""
    return request.make_response(
        content,
        [
            ("Content-Type", mime),
            ("Content-Disposition", content_disposition(name)),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", caching),
        ],
    )
