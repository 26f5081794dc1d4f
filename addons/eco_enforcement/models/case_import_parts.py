from datetime import date

from odoo import api, fields, models

from ..casezip.faults import CHUNK
from .case_import import _moment
from .door import opened


class EcoCaseImportEntry(models.Model):
    """A paper or file of a received case file: where its bytes stand in the file that came."""

    _name = "eco.case.import.entry"
    _description = "Paper of a Received Case File"
    _inherit = ["eco.sealed"]
    _order = "import_id, sequence"
    _rec_name = "path"

    import_id = fields.Many2one("eco.case.import", required=True, ondelete="restrict", index=True)
    sequence = fields.Integer("No.", required=True, aggregator=None)
    path = fields.Char(required=True)
    title = fields.Char()
    number = fields.Char("Document No.")
    day = fields.Date()
    mimetype = fields.Char("Kind of File")
    size = fields.Char("Size (bytes)", required=True)
    place = fields.Char(required=True)
    sha256 = fields.Char("SHA-256", required=True)

    @api.model
    def _keep(self, received, report):
        """Write a row for every file that the manifest of ``report`` lists."""
        about = report.manifest.about["files"]
        opened(self).create(
            [
                {
                    "import_id": received.id,
                    "sequence": number,
                    "path": item["path"],
                    "title": item["title"] or item["path"],
                    "number": item["number"],
                    "day": _day(item["day"]),
                    "mimetype": item["mimetype"],
                    "size": str(item["size"]),
                    "place": str(report.places[item["path"]]),
                    "sha256": item["sha256"],
                }
                for number, item in enumerate(about, 1)
            ]
        )

    def _pieces(self):
        """Yield the bytes of this entry; opened at once, read without the database."""
        self.ensure_one()
        return _slice(self.import_id._bytes(), int(self.place), int(self.size))

    def action_download(self):
        """Button: give this paper or file as it came."""
        self.ensure_one()
        return {"type": "ir.actions.act_url", "url": f"/eco/case-import-entries/{self.id}", "target": "download"}


class EcoCaseImportEvent(models.Model):
    """An event of the journal of a received case file."""

    _name = "eco.case.import.event"
    _description = "Journal of a Received Case File"
    _inherit = ["eco.sealed"]
    _order = "import_id, seq"
    _rec_name = "title"

    import_id = fields.Many2one("eco.case.import", required=True, ondelete="restrict", index=True)
    seq = fields.Integer("No.", required=True, aggregator=None)
    at = fields.Datetime("Recorded At")
    act = fields.Char(required=True)
    title = fields.Char("What Happened")
    actor_name = fields.Char()
    article = fields.Char("Legal Basis")
    body = fields.Text("Text Hashed", required=True)
    digest = fields.Char("SHA-256", required=True)

    @api.model
    def _keep(self, received, events):
        """Write a row for every one of ``events``."""
        opened(self).create(
            [
                {
                    "import_id": received.id,
                    "seq": event.seq,
                    "at": _moment(_text(event, "at")),
                    "act": _text(event, "act") or "?",
                    "title": _text(event, "title"),
                    "actor_name": _text(event, "actor_name"),
                    "article": _text(event, "article"),
                    "body": event.body,
                    "digest": event.digest,
                }
                for event in events
            ]
        )


def _text(event, name):
    value = event.said.get(name)
    return value if isinstance(value, str) else ""


def _day(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        return False


def _slice(file, place, size):
    with file:
        file.seek(place)
        while size:
            chunk = file.read(min(size, CHUNK))
            if not chunk:
                raise EOFError
            size -= len(chunk)
            yield chunk
