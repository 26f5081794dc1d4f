"""Columns are added to tables whose rows were filled a moment ago: their checks must not wait for the end."""


def migrate(cr, version):
    """Check each row at once: PostgreSQL alters no table for which a deferred check is still to run."""
    cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
