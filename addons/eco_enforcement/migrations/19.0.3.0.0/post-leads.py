"""Give every lead its report as it came in, lay its reporter aside, and note the case it led to."""

from odoo import SUPERUSER_ID, api

from odoo.addons.eco_enforcement.models.door import opened
from odoo.addons.eco_enforcement.statute import lead_acts


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {"lang": "zh_CN"})
    cr.execute("SELECT column_name FROM information_schema.columns WHERE table_name = 'eco_lead'")
    columns = {name for (name,) in cr.fetchall()}
    reporters = {}
    if {"reporter_name", "reporter_phone"} <= columns:
        cr.execute("SELECT id, reporter_name, reporter_phone FROM eco_lead")
        reporters = {key: {"name": name, "phone": phone} for key, name, phone in cr.fetchall()}
    sources = env["eco.lead.source"]
    for lead in env["eco.lead"].search([("source_ids", "=", False)]):
        report = {**lead._as_report(), "received_at": lead.create_date.replace(microsecond=0)}
        row = sources._take_in(lead, report, reporters.get(lead.id, {}), env["ir.attachment"])
        opened(lead).write({"reporter": row.reporter})
        for case in lead.case_ids:
            opened(lead)._leave_step(lead_acts.BY_CODE["file"], {}, case_id=case.id)
    # PostgreSQL alters no table for which a deferred check is still to run: let them all run now.
    env.flush_all()
    cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
    # The bare columns would keep what only the receiver may read within reach of every query.
    cr.execute("ALTER TABLE eco_lead DROP COLUMN IF EXISTS reporter_name, DROP COLUMN IF EXISTS reporter_phone")
    cr.execute("SET CONSTRAINTS ALL DEFERRED")
