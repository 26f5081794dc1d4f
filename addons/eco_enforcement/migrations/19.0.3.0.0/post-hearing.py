"""A hearing asked for with a defence becomes a hearing of its own, so that it still stands before the decision."""

from odoo import SUPERUSER_ID, api

from odoo.addons.eco_enforcement.models.door import opened
from odoo.addons.eco_enforcement.statute.facts_hearing import HearingStage


def migrate(cr, version):
    """Open a hearing for each defence that asked for one; the defence itself stays as it is."""
    env = api.Environment(cr, SUPERUSER_ID, {})
    asked = env["eco.defence"].search([("hearing_requested", "=", True)], order="case_id, event_seq")
    for defence in asked.filtered(lambda d: not d.case_id.hearing_ids):
        base = {"case_id": defence.case_id.id, "event_seq": defence.event_seq}
        notice = defence.case_id.notice_ids.filtered(lambda n, seq=defence.event_seq: n.event_seq < seq)[-1:]
        hearing = opened(env["eco.hearing"]).create({"case_id": defence.case_id.id, "notice_id": notice.id})
        opened(env["eco.hearing.step"]).create(
            {
                **base,
                "hearing_id": hearing.id,
                "stage": HearingStage.REQUESTED.value,
                "on": defence.on,
                "user_id": defence.user_id.id,
                "text": defence.text,
            }
        )
