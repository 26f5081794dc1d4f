"""Things taken before there was a list of exhibits come into it, as far as a case under way still holds them."""

from odoo import SUPERUSER_ID, api

from odoo.addons.eco_enforcement.models.exhibit import RELEASED
from odoo.addons.eco_enforcement.statute.states import ENDED


def migrate(cr, version):
    """Enter the things of each measure that was carried out and gave nothing back, and each sample."""
    env = api.Environment(cr, SUPERUSER_ID, {"lang": "zh_CN"})
    for case in env["eco.case"].search([("state", "not in", [state.value for state in ENDED])]):
        entered = case.exhibit_ids
        for paper in [*(case.hold_ids - entered.hold_id), *(case.seizure_ids - entered.seizure_id)]:
            carried = paper.step_ids._of("carry_out")
            if carried and paper.step_ids._of("end").ending not in RELEASED:
                _enter(case, paper, carried.event_seq, case._take_exhibits)
        for sample in case.sample_ids - entered.sample_id:
            if sample.event_seq:
                _enter(case, sample, sample.event_seq, case._take_sample)


def _enter(case, paper, seq, take):
    """Enter what ``paper`` took by the event ``seq``; two must have signed for it."""
    base = {"event_seq": seq, "user_id": case.event_ids.filtered(lambda event: event.seq == seq).actor_id.id}
    if all(case._takers(base, paper)[1]):
        take(base, paper)
