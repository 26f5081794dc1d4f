from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import format_datetime

from odoo.addons.eco_checklist.models.beijing import today

from ..statute import retention
from ..statute.checklist_rows import check
from ..statute.file_papers import missing_papers
from ..statute.file_papers_side import PAPERS
from ..statute.file_review import predict
from ..statute.states import State
from . import case_file_html as html

TO_ARCHIVE = (State.CLOSED.value, State.NOT_FILED.value)
READING = "案卷"  # what every note of a reading of a file begins with
WHICH = {"main": "打印正卷", "side": "打印副卷", "whole": "打印全卷", "party": "复制正卷供当事人查阅"}


class EcoCase(models.Model):
    """What the screens show of the file of a case: its list, what is missing, its days, who looked at it."""

    _inherit = "eco.case"

    file_contents = fields.Html("Papers of the File", compute="_compute_file_contents", sanitize=False)
    file_missing = fields.Html("Missing Papers", compute="_compute_file_missing", sanitize=False)
    file_readings = fields.Html("Who Looked at the File", compute="_compute_file_readings", sanitize=False)
    file_year = fields.Char("Year of the File", compute="_compute_file_days", store=True, index=True)
    closed_on = fields.Date("Closed On", compute="_compute_file_days", store=True)
    archived_on = fields.Date("Archived On", compute="_compute_file_days", store=True)
    retention_id = fields.Many2one("eco.retention", "Kept For", compute="_compute_file_days", store=True)
    kept_until = fields.Date("Kept Until", compute="_compute_file_days", store=True)
    archive_number = fields.Char("Archive Number", compute="_compute_file_days", store=True)
    archive_due_on = fields.Date("Archive By (To Be Confirmed)", compute="_compute_archive_due")
    archive_overdue = fields.Boolean("Archiving Overdue", compute="_compute_archive_due", search="_search_overdue")
    retention_over = fields.Boolean(
        "Retention Expired",
        compute="_compute_archive_due",
        search="_search_retention_over",
        help="Listed for disposal. The system destroys no file.",
    )

    @api.depends("event_ids", "archive_ids", "create_date")
    def _compute_file_days(self):
        """Read the days of the file off the journal and the archiving."""
        for case in self.sudo():
            archive = case.archive_ids[-1:]
            case.closed_on = case._closing_day()
            opened_on = case._filed_on() or (case.create_date or fields.Datetime.now()).date()
            case.file_year = str(opened_on.year)
            case.archived_on, case.retention_id, case.archive_number = archive.on, archive.retention_id, archive.number
            case.kept_until = retention.kept_until(archive.on, archive.years) if archive else False

    @api.depends("closed_on", "archived_on", "kept_until")
    def _compute_archive_due(self):
        rules, day = self.env["eco.archive.deadline"]._rows(), today()
        for case in self:
            closed = case.closed_on
            rule = rules.filtered(lambda r, on=closed: on and r.date_from <= on)[:1]
            case.archive_due_on = retention.archive_due(closed, rule.month, rule.day) if rule else False
            case.archive_overdue = bool(rule) and not case.archived_on and case.archive_due_on < day
            case.retention_over = retention.has_expired(case.kept_until or None, day)

    @api.model
    def _search_retention_over(self, operator, value):
        if operator != "in":
            return NotImplemented
        return Domain("kept_until", "<", today()) if True in value else Domain("kept_until", ">=", today())

    @api.model
    def _search_overdue(self, operator, value):
        """Find the closed files that should have been put away; the days are configuration, so few are looked at."""
        if operator != "in" or True not in value:
            return NotImplemented
        waiting = self.search([("state", "in", TO_ARCHIVE), ("closed_on", "<", f"{today().year}-01-01")])
        return Domain("id", "in", waiting.filtered("archive_overdue").ids)

    def _compute_file_contents(self):
        for case in self:
            kept = case.sudo()._origin
            case.file_contents = html.contents(kept._file_rows()) if kept else False

    @api.depends_context("uid")
    def _compute_file_missing(self):
        for case in self:
            if not case._origin:
                case.file_missing = False
                continue
            facts = case._origin._facts()
            case.file_missing = html.missing(missing_papers(PAPERS, facts)) + html.review(predict(check(facts)))

    def _compute_file_readings(self):
        log = self.env["eco.access.log"].sudo()
        for case in self:
            notes = log.search(
                [("model", "=", "eco.case"), ("res_id", "=", case._origin.id), ("what", "=like", f"{READING}%")],
                limit=100,
            )
            rows = [
                (format_datetime(self.env, n.at), n.user_name, n.agency_id.name or "", n.what, n.why or "")
                for n in notes
            ]
            case.file_readings = html.readings(rows) if rows else Markup()

    # -- reading --------------------------------------------------------------------------------

    def _note_file(self, what: str, why: str = ""):
        """Write down that the current user reads the file of these cases, or a part of it."""
        self.env["eco.access.log"]._note(self, f"{READING}：{what}", why)

    # Not read-only as the method it extends: opening a file leaves a note.
    def web_read(self, specification):
        if len(self) == 1 and "file_readings" in specification:
            self.check_access("read")
            self._note_file("打开案卷")
        return super().web_read(specification)

    def action_open_file(self):
        """Button: open the file of the case in a window of its own."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Case File"),
            "res_model": "eco.case",
            "res_id": self.id,
            "view_mode": "form",
            "views": [(self.env.ref("eco_enforcement.view_eco_case_file_form").id, "form")],
        }

    def action_file_pdf(self):
        """Button: give the file as a PDF; the context says which volume."""
        self.ensure_one()
        which = self.env.context.get("eco_volume")
        if which not in WHICH:
            raise UserError(self.env._("There is no such volume."))
        return {"type": "ir.actions.act_url", "url": f"/eco/cases/{self.id}/file/{which}.pdf", "target": "new"}

    def action_arrange_file(self):
        """Button: open the dialogue that moves a paper of the file."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Arrange the File"),
            "res_model": "eco.case.file.wizard",
            "view_mode": "form",
            "target": "new",
            "context": {"default_case_id": self.id},
        }

    def action_compare_file(self):
        """Button: compare the file with what was sealed when it was put away."""
        self.ensure_one()
        self.check_access("read")
        if not self.sudo().archived_file_ids:
            raise UserError(
                self.env._("Nothing was sealed for this file: it is not archived, or was before this was kept.")
            )
        self._note_file("核对案卷")
        faults = self._file_faults()
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "danger" if faults else "success",
                "title": self.env._("The file differs") if faults else self.env._("The file is whole"),
                "message": "；".join(faults) or "各件材料、页号和案卷PDF与归档时一致",
                "sticky": bool(faults),
            },
        }
