"""Several editions of a calendar year may stand side by side; a clock knows whose duty it is."""

from odoo.tools.sql import column_exists


def migrate(cr, version):
    """Drop the old keys of the calendar; mark the existing clocks before their start is sealed."""
    cr.execute("ALTER TABLE eco_calendar_edition DROP CONSTRAINT IF EXISTS eco_calendar_edition_year_unique")
    cr.execute("ALTER TABLE eco_calendar_day DROP CONSTRAINT IF EXISTS eco_calendar_day_day_unique")
    if not column_exists(cr, "eco_clock", "ours"):
        cr.execute("ALTER TABLE eco_clock ADD COLUMN ours boolean")
        cr.execute("UPDATE eco_clock SET ours = of_party IS NOT TRUE")
