"""A closed case says how it ended; the reviewer of the demonstration keeps the qualification art. 58 asks for."""

import csv

from odoo import SUPERUSER_ID, api
from odoo.tools import file_open

DEMO = "eco_enforcement/demo/res.users.csv"


def migrate(cr, version):
    """Until now a case was closed only when its penalty was performed. Real reviewers are entered by the administrator."""
    cr.execute("UPDATE eco_case SET ending = 'performed' WHERE state = 'closed' AND ending IS NULL")
    env = api.Environment(cr, SUPERUSER_ID, {})
    with file_open(DEMO) as file:
        rows = [row for row in csv.DictReader(file) if row["eco_license_number"]]
    # Demonstration data is never written a second time when a database is updated.
    for row in rows:
        user = env.ref(f"eco_enforcement.{row['id']}", raise_if_not_found=False)
        if user and not user.eco_license_number:
            user.write({name: row[name] for name in ("eco_license_number", "eco_licensed_on")})
