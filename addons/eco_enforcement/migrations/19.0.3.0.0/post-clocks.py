"""The running clocks learn from when they are yellow and red."""

from odoo import SUPERUSER_ID, api

from odoo.addons.eco_enforcement.models.door import opened


def migrate(cr, version):
    """Reckon every running clock anew."""
    env = api.Environment(cr, SUPERUSER_ID, {})
    opened(env["eco.clock"]).search([("stopped_on", "=", False)])._recount()
