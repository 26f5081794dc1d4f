"""The tables are made: what the other scripts write is checked when all of it is there."""


def migrate(cr, version):
    """Let checks wait for the end of the transaction again, as in daily work."""
    cr.execute("SET CONSTRAINTS ALL DEFERRED")
