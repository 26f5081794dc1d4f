"""Keep each basis' own text of elements, and say of which powers the city's consent is an open question."""

from odoo import SUPERUSER_ID, api
from odoo.tools import convert_file


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {"lang": "zh_CN"})
    # The data of a file that is loaded once is not read by an update.
    convert_file(env, "eco_checklist", "data/city_consent.xml", None, mode="init", noupdate=True)
    bases = env["eco.power.basis"].search([])
    bases.flush_recordset()
    cr.execute("SELECT id, elements_before FROM eco_power_basis")
    before = dict(cr.fetchall())
    for basis in bases:
        text = (before[basis.id] or "").strip()
        if text != basis._elements_text():
            # Not the words of the product, which came as rows a moment ago: the text itself becomes a row.
            basis.element_ids.unlink()
            basis.elements = text
    env.flush_all()
    cr.execute("ALTER TABLE eco_power_basis DROP COLUMN elements_before")
