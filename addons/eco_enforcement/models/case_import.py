import hashlib
import io
from datetime import datetime

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.eco_checklist.models.beijing import now

from ..casezip.faults import Fault, NotACaseFile
from ..casezip.strict_json import read_object
from ..casezip.verifying import verify
from .case_export_files import RECORDS, file_opener
from .door import opened

MAY_IMPORT = (
    "eco_enforcement.group_officer",
    "eco_enforcement.group_head",
    "eco_enforcement.group_legal_reviewer",
    "eco_enforcement.group_guide",
)


class EcoCaseImport(models.Model):
    """A case file received from another installation (移送的案卷): proven whole, kept as it came, read-only."""

    _name = "eco.case.import"
    _description = "Received Case File"
    _inherit = ["eco.sealed"]
    _order = "id desc"
    _rec_name = "cause"
    _rec_names_search = ["cause", "case_number", "digest"]

    agency_id = fields.Many2one("eco.agency", string="Receiving Body", required=True, ondelete="restrict", index=True)
    from_agency_id = fields.Many2one("eco.agency", string="Agency of the Case", required=True, ondelete="restrict")
    at = fields.Datetime("Received At", required=True)
    user_id = fields.Many2one("res.users", string="Taken In By", required=True, ondelete="restrict")
    attachment_id = fields.Many2one("ir.attachment", string="File", required=True, ondelete="restrict", index=True)
    sha256 = fields.Char("SHA-256", required=True)
    digest = fields.Char("Verification Code", required=True)
    case_uid = fields.Char("Case Identity", required=True, index=True)
    case_number = fields.Char("Case No.")
    cause = fields.Char("Cause of Action", required=True)
    exported_at = fields.Datetime("Exported At")
    exported_by = fields.Char()
    reason = fields.Char("Exported For")
    entry_ids = fields.One2many("eco.case.import.entry", "import_id", string="Papers and Files")
    event_ids = fields.One2many("eco.case.import.event", "import_id", string="Journal")
    lead_ids = fields.One2many("eco.lead", "received_case_id", string="Leads Opened From It")
    own_case_id = fields.Many2one("eco.case", string="The Case Here", compute="_compute_own_case_id")

    _file_unique = models.UniqueIndex("(agency_id, digest)", "This case file has already been received.")

    @api.depends("case_uid")
    @api.depends_context("uid")
    def _compute_own_case_id(self):
        """Find the case that was once exported from here and has now come back."""
        cases = self.env["eco.case"].search([("uid", "in", self.mapped("case_uid"))])
        by_uid = {case.uid: case.id for case in cases}
        for received in self:
            received.own_case_id = by_uid.get(received.case_uid, False)

    # -- taking in ----------------------------------------------------------------------------

    @api.model
    def _receive(self, raw: bytes, digest: str = ""):
        """Prove ``raw`` and keep it for the body of the current user; return the row.

        ``digest`` is the verification code the sender told, if any. ``UserError`` names the first entry that is not
        whole; nothing is written then.
        """
        agency = self._receiver()
        report, records = self._proven(raw, digest)
        sender = self._sender(report.manifest.about["case"])
        if opened(self).search_count([("agency_id", "=", agency.id), ("digest", "=", report.digest)], limit=1):
            raise UserError(self.env._("This case file has already been received."))
        return self._keep(raw, report, records, agency, sender).with_env(self.env)

    def _receiver(self):
        user = self.env.user
        if not user.eco_agency_id or not any(user.has_group(group) for group in MAY_IMPORT):
            raise AccessError(
                self.env._(
                    "A case file is received by an officer, the head, the legal reviewer or the guide of the receiving body."
                )
            )
        return user.eco_agency_id

    def _proven(self, raw, digest):
        try:
            report = verify(io.BytesIO(raw), digest or "")
            place, size = report.places.get(RECORDS), {f.path: f.size for f in report.manifest.files}.get(RECORDS, 0)
            if place is None:
                raise Fault(RECORDS, "清单中没有案件数据")
            return report, read_object(raw[place : place + size], RECORDS)
        except Fault as fault:
            raise UserError(
                self.env._("The case file is not whole and is not received. %(fault)s", fault=fault)
            ) from None
        except NotACaseFile as error:
            raise UserError(self.env._("This is no exported case file: %(error)s.", error=error)) from None

    def _sender(self, case):
        code = case.get("agency") or ""
        agency = self.env["eco.agency"].sudo().search([("code", "=", code)], limit=1) if code else False
        if not agency:
            raise UserError(
                self.env._(
                    "The agency of the case, %(name)s (code %(code)s), is not in the tree of agencies. "
                    "Enter it there with this code, then receive the file again.",
                    name=case.get("agency_name") or "?",
                    code=code or "?",
                )
            )
        return agency

    def _keep(self, raw, report, records, agency, sender):
        about, rows = report.manifest.about, opened(self)
        name = f"{about['case'].get('number') or about['case']['uid']}.zip"
        attachment = opened(self.env["ir.attachment"]).create(
            {"name": name, "raw": raw, "mimetype": "application/zip", "res_model": self._name}
        )
        received = rows.create(
            {
                "agency_id": agency.id,
                "from_agency_id": sender.id,
                "at": now(),
                "user_id": self.env.uid,
                "attachment_id": attachment.id,
                "sha256": hashlib.sha256(raw).hexdigest(),
                "digest": report.digest,
                "case_uid": about["case"]["uid"],
                "case_number": about["case"].get("number"),
                "cause": about["case"].get("cause") or name,
                "exported_at": _moment(about["exported"].get("at")),
                "exported_by": about["exported"].get("by"),
                "reason": about["exported"].get("reason"),
            }
        )
        opened(attachment).write({"res_id": received.id})
        self.env["eco.case.import.entry"]._keep(received, report)
        self.env["eco.case.import.event"]._keep(received, report.events)
        return received

    # -- reading ------------------------------------------------------------------------------

    def _records(self) -> dict:
        """Give the case as data, as it came; {} when it holds none."""
        self.ensure_one()
        entry = self.sudo().entry_ids.filtered(lambda e: e.path == RECORDS)
        return read_object(b"".join(entry._pieces()), RECORDS) if entry else {}

    def _bytes(self):
        """Open the file as it came."""
        self.ensure_one()
        return file_opener(self.sudo().attachment_id)()

    def action_download(self):
        """Button: give the whole file as it came."""
        self.ensure_one()
        return {"type": "ir.actions.act_url", "url": f"/eco/case-imports/{self.id}.zip", "target": "download"}


def _moment(text):
    """Read a moment of the manifest; False where it is none."""
    try:
        return datetime.fromisoformat(text or "").replace(tzinfo=None, microsecond=0)
    except ValueError:
        return False
