"""Warnings before a certificate ends, as activities of who can have it renewed."""

from datetime import timedelta

from odoo import api, models

from odoo.addons.eco_checklist.models.beijing import today

from ..statute import staffing
from .door import opened

ACTIVITY = "eco_enforcement.activity_certificate"


class EcoCertificate(models.Model):
    _inherit = "eco.certificate"

    @api.model
    def _cron_warn(self):
        """Warn once at each step before a certificate ends; run again on the same day it warns of nothing new."""
        day, rules = today(), self.env["eco.officer.standard"]._rules()
        for certificate in self.sudo().search([("ends_soon", "=", True)]):
            lineage = certificate.agency_id._lineage()
            steps = [
                row.amount
                for row in rules
                if row.subject == staffing.WARNING and row.covers(day) and row.agency in (None, *lineage)
            ]
            step = staffing.warning_step(certificate.ends_on, day, steps)
            warned = certificate.warned_step if certificate.warned_end == certificate.ends_on else 0
            if step and (not warned or step < warned) and not certificate._is_followed():
                certificate._warn(step)

    def _is_followed(self) -> bool:
        """Tell whether another certificate of the officer takes over when this one ends."""
        after = self.ends_on + timedelta(days=1)
        return any(other._facts().valid_on(after) for other in self.officer_id.certificate_ids - self)

    def _warn(self, step):
        self._withdraw_warnings()
        opened(self).write({"warned_end": self.ends_on, "warned_step": step})
        for user in self._warned_users():
            self.officer_id.activity_schedule(
                ACTIVITY,
                date_deadline=self.ends_on,
                summary=self.env._(
                    "Certificate %(number)s of %(name)s ends on %(day)s",
                    number=self.number,
                    name=self.officer_id.name,
                    day=self.ends_on,
                ),
                user_id=user.id,
            )

    def _withdraw_warnings(self):
        """Take back the warnings that are still open."""
        self.officer_id.sudo().activity_unlink([ACTIVITY])

    def _warned_users(self):
        """Give the leaders of the officer's team; where there is none, the administrators."""
        users = self.env["res.users"].sudo()
        leader = self.env.ref("eco_enforcement.group_team_leader")
        here = [("eco_agency_id", "=", self.agency_id.id), ("group_ids", "in", leader.ids), ("share", "=", False)]
        administrator = self.env.ref("eco_checklist.group_administrator")
        root = self.env.ref("base.user_root")
        return users.search(here) or users.search([("group_ids", "in", administrator.ids)]) - root
