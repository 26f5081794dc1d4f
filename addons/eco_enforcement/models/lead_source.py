from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Domain
from odoo.tools import SQL

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute.states import LeadSource
from .door import opened

REPORTERS = [("known", "Known"), ("anonymous", "Anonymous"), ("none", "Not Applicable")]
SECRET = ("name", "phone", "contact")


class EcoLeadSource(models.Model):
    """A report as it came in: who received it, how, when, its words and files. Written once, never changed."""

    _name = "eco.lead.source"
    _description = "Report as It Came In"
    _inherit = ["eco.sealed"]
    _hangs_on = ("lead_id",)  # asked by the rules of access
    _order = "received_at, id"
    _rec_name = "content"

    lead_id = fields.Many2one("eco.lead", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    source = fields.Selection([(source.value, source.label) for source in LeadSource], required=True)
    channel_id = fields.Many2one("eco.lead.channel", string="Came In By", ondelete="restrict")
    external_number = fields.Char("Number There", help="The number the platform or the other body gave it.")
    received_at = fields.Datetime("Registered At", required=True)
    received_by_id = fields.Many2one("res.users", string="Received By", required=True, ondelete="restrict")
    found_on = fields.Date("Found On", required=True)
    place = fields.Char()
    plate = fields.Char("Number Plate")
    content = fields.Text("What Was Reported", required=True)
    reporter = fields.Selection(REPORTERS, required=True)
    reply_due_on = fields.Date("Answer Due")
    file_ids = fields.One2many("eco.kept.file", "source_id", string="Files")

    @api.model
    def _take_in(self, lead, report, reporter, files):
        """Seal ``report`` (columns) of ``lead`` with its ``files`` and lay the ``reporter`` aside; return the row."""
        channel = self.env["eco.lead.channel"].sudo().browse(report.get("channel_id"))
        given = {name: (reporter.get(name) or "").strip() for name in SECRET}
        known = any(given.values())
        kind = "known" if known else "anonymous" if report["source"] == LeadSource.COMPLAINT else "none"
        due = channel._reply_due(beijing_day(report["received_at"])) if known else False
        links = {"lead_id": lead.id, "agency_id": lead.agency_id.id, "reporter": kind, "reply_due_on": due}
        row = opened(self).create({**report, **links})
        if known:
            opened(self.env["eco.lead.reporter"]).create(
                {"source_id": row.id, "received_by_id": report["received_by_id"], **given}
            )
        self.env["eco.kept.file"]._keep(files, lead.agency_id, source_id=row.id)
        return row


class EcoLeadReporter(models.Model):
    """Who reported: read by the one who received the report and by nobody else; every reading is written down.

    When that person has left, the head names another officer (``eco.lead.reporter.handover``).

    The rule stands in code, not in a record rule alone: an administrator could lift the latter.
    """

    _name = "eco.lead.reporter"
    _description = "Reporter"
    _inherit = ["eco.sealed"]
    _rec_name = "source_id"

    source_id = fields.Many2one("eco.lead.source", string="Report", required=True, ondelete="restrict", index=True)
    received_by_id = fields.Many2one(
        "res.users", string="Received By", required=True, ondelete="restrict", index=True, readonly=True
    )
    name = fields.Char("Reporter")
    phone = fields.Char("Reporter's Phone")
    contact = fields.Char("Other Contact")

    @api.depends("source_id")
    def _compute_display_name(self):
        for reporter in self:
            reporter.display_name = self.env._("Reporter no. %(number)s", number=reporter.id)

    def _check_access(self, operation):
        """Shut the record to whoever did not receive the report."""
        refused = super()._check_access(operation)
        if refused or self.env.su:
            return refused
        foreign = self.sudo().filtered(lambda r: r._keeper() != self.env.user).with_env(self.env)
        if foreign:
            return foreign, lambda: AccessError(
                self.env._("Who reported is known only to the person who received the report.")
            )
        return None

    @api.model
    def _search(self, domain, *args, **kwargs):
        if not self.env.su:
            domain = Domain(domain) & Domain("id", "in", SQL(_KEPT_BY, self.env.uid))
        return super()._search(domain, *args, **kwargs)

    @api.model
    def _read_group(self, domain, groupby=(), aggregates=(), having=(), offset=0, limit=None, order=None):
        if not self.env.su:
            raise AccessError(self.env._("Reporters are read one by one, never counted or grouped."))
        return super()._read_group(domain, groupby, aggregates, having, offset, limit, order)

    def _fetch_query(self, query, fields):
        """Write down every reading of what tells who the person is."""
        records = super()._fetch_query(query, fields)
        if not self.env.su and records and {field.name for field in fields} & set(SECRET):
            self.env["eco.access.log"]._note(records, "举报人身份信息")
        return records

    @api.model
    def _read_grouping_sets(self, domain, grouping_sets, aggregates=(), order=None):
        if not self.env.su:
            raise AccessError(self.env._("Reporters are read one by one, never counted or grouped."))
        return super()._read_grouping_sets(domain, grouping_sets, aggregates, order)


# The reports whose secret a person keeps: received and not handed on, or the last to whom it was handed.
_KEPT_BY = """(
    SELECT r.id FROM eco_lead_reporter r WHERE %s = coalesce((
        SELECT h.to_id FROM eco_lead_reporter_handover h WHERE h.reporter_id = r.id ORDER BY h.id DESC LIMIT 1
    ), r.received_by_id)
)"""
