"""Many rows out of a few, by SQL: for tests that count the queries of a screen."""

from odoo.tools import SQL

_ROOTS = ("eco_case", "eco_case_party", "eco_officer", "eco_lead", "eco_inspection", "eco_guidance")


def grow(env, tables, number):
    """Copy each row of ``tables`` (parents first) ``number`` times; copies of a parent get copies of its children.

    Triggers sleep meanwhile: what the copies say was never done, only shown.
    """
    env.flush_all()
    cr = env.cr
    cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for table in tables:
        cr.execute(SQL("ALTER TABLE %s DISABLE TRIGGER USER", SQL.identifier(table)))
    rows = {table: _rows(cr, table) for table in tables}
    for turn in range(1, number + 1):
        known = {}
        for table in tables:
            _copy(cr, table, rows[table], known, turn)
    for table in tables:
        cr.execute(SQL("ALTER TABLE %s ENABLE TRIGGER USER", SQL.identifier(table)))
    env.invalidate_all()


def parts_of(env, table):
    """Give the tables whose rows belong to those of ``table``, as PostgreSQL knows them by their foreign keys."""
    env.cr.execute(
        "SELECT DISTINCT c.conrelid::regclass::text FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid"
        " WHERE c.contype = 'f' AND c.confrelid = %s::regclass AND c.conrelid <> c.confrelid AND t.relname LIKE 'eco%%'"
        " ORDER BY 1",
        (table,),
    )
    return [name for (name,) in env.cr.fetchall() if name not in _ROOTS]


def _rows(cr, table):
    cr.execute(SQL("SELECT * FROM %s", SQL.identifier(table)))
    return cr.dictfetchall()


def _copy(cr, table, rows, known, turn):
    """Insert ``rows`` anew; ``known`` maps (table, old id) to the new id."""
    links, unique, alone = _links(cr, table), _unique(cr, table), _unique(cr, table, alone=True)
    for row in rows:
        values = {name: value for name, value in row.items() if name != "id"}
        for name, other in links.items():
            values[name] = known.get((other, values[name]), values[name])
        for name in unique & values.keys():
            if isinstance(values[name], str):
                values[name] = f"{values[name]}-{turn}"
        for name in alone & values.keys():
            if isinstance(values[name], int):
                values[name] = None
        names = SQL(", ").join(SQL.identifier(name) for name in values)
        insert = SQL("INSERT INTO %s (%s) VALUES %s", SQL.identifier(table), names, tuple(values.values()))
        if "id" not in row:
            cr.execute(SQL("%s ON CONFLICT DO NOTHING", insert))
            continue
        cr.execute(SQL("%s ON CONFLICT DO NOTHING RETURNING id", insert))
        new = cr.fetchone()
        if new:
            known[table, row["id"]] = new[0]


def _links(cr, table):
    cr.execute(
        "SELECT a.attname, c.confrelid::regclass::text FROM pg_constraint c"
        " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
        " WHERE c.contype = 'f' AND c.conrelid = %s::regclass",
        (table,),
    )
    return dict(cr.fetchall())


def _unique(cr, table, alone=False):
    """Name the columns of unique indexes; with ``alone`` those that are unique by themselves and may be empty."""
    cr.execute(
        "SELECT DISTINCT a.attname FROM pg_index i JOIN pg_attribute a"
        " ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)"
        " WHERE i.indisunique AND i.indrelid = %s::regclass AND (NOT %s OR i.indnkeyatts = 1 AND NOT a.attnotnull)",
        (table, alone),
    )
    return {name for (name,) in cr.fetchall()}
