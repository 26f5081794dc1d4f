"""The finished papers of existing cases come into the list of evidence, and what they prove is linked."""

from odoo import SUPERUSER_ID, api


def migrate(cr, version):
    """List the evidence and the facts to prove of every case that was filed; a fine on the spot needs none."""
    env = api.Environment(cr, SUPERUSER_ID, {"lang": "zh_CN"})
    filed = [("event_ids.act", "=", "approve_filing")]
    for case in env["eco.case"].search(["|", *filed, "|", ("record_ids", "!=", False), ("sample_ids", "!=", False)]):
        case._count_as_evidence()
