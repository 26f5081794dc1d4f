"""Handing on the secret of who reported, when the one who received the report has left."""

from dataclasses import replace

from odoo import fields, models

from .door import opened


class EcoLeadReporterHandover(models.Model):
    """The head names another officer who keeps the secret; the last row counts. It does not hold the secret itself."""

    _name = "eco.lead.reporter.handover"
    _description = "Handover of a Reporter's Identity"
    _inherit = ["eco.sealed"]
    _order = "id"

    reporter_id = fields.Many2one("eco.lead.reporter", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    to_id = fields.Many2one("res.users", string="Handed To", required=True, ondelete="restrict")
    by_id = fields.Many2one("res.users", string="Handed On By", required=True, ondelete="restrict")
    reason = fields.Text(required=True)


class EcoLeadReporter(models.Model):
    _inherit = "eco.lead.reporter"

    handover_ids = fields.One2many("eco.lead.reporter.handover", "reporter_id", string="Handovers")

    def _keeper(self):
        """Give the one person who may know who reported."""
        self.ensure_one()
        return self.handover_ids[-1:].to_id or self.received_by_id

    def _keeper_has_left(self):
        """Tell whether the keeper works for the body of the report no longer."""
        keeper = self._keeper()
        return not keeper.active or keeper.eco_agency_id != self.source_id.agency_id


class EcoLead(models.Model):
    _inherit = "eco.lead"

    def _reporters(self):
        """Give who reported these leads, read past the keeper's guard: names of persons are not to leave this method."""
        return self.env["eco.lead.reporter"].sudo().search([("source_id.lead_id", "in", self.ids)])

    def _desk_facts(self, inputs):
        facts, heir = super()._desk_facts(inputs), self._heir(inputs.get("heir"))
        left = any(reporter._keeper_has_left() for reporter in self._reporters())
        return replace(facts, keeper_left=left, heir_fit=bool(heir))

    def _heir(self, key):
        """Give the officer of the agency with the number ``key`` who may keep the secret, or an empty record."""
        users = self.env["res.users"].sudo()
        if not isinstance(key, int):
            return users
        officers = self.env.ref("eco_enforcement.group_officer")
        agency = self.sudo().agency_id
        fit = [("id", "=", key), ("all_group_ids", "in", officers.ids), ("eco_agency_id", "=", agency.id)]
        return users.search(fit) - self.env.user

    def _do_hand_over_reporter(self, inputs):
        left = self._reporters().filtered(lambda reporter: reporter._keeper_has_left())
        common = {"to_id": inputs["heir"], "by_id": self.env.uid, "reason": inputs["opinion"]}
        rows = [{**common, "reporter_id": one.id, "agency_id": one.source_id.agency_id.id} for one in left]
        opened(self.env["eco.lead.reporter.handover"].sudo()).create(rows)
        heir = self._heir(inputs["heir"])
        self.env["eco.access.log"]._note(left.with_env(self.env), f"举报人身份信息移交{heir.name}", inputs["opinion"])
        return {}
