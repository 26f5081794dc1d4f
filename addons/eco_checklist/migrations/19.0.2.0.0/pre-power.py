"""Make room for thresholds of several purposes, and keep each basis' text of elements as it was."""


def migrate(cr, version):
    # The rule of one row a day and party becomes one of purpose, sector and power too.
    cr.execute("ALTER TABLE eco_hearing_threshold DROP CONSTRAINT IF EXISTS eco_hearing_threshold_day_unique")
    cr.execute("ALTER TABLE eco_power_basis ADD COLUMN elements_before text")
    cr.execute("UPDATE eco_power_basis SET elements_before = elements")
