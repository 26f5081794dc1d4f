"""What the web client reads to show a screen, and many towns at once: for tests of screens and the benchmark of scale."""

from lxml import etree

from odoo.tools import SQL

# The sizes of a page, as the web client has them.
PAGE, PAGE_OF_LINES = 80, 40


def menus_of(env, user, addon="eco_checklist"):
    """Return the menus of ``addon`` that ``user`` sees and that open a window."""
    menus = env["ir.ui.menu"].with_user(user)
    menus = menus.browse(menus._visible_menu_ids())
    names = menus.sudo()._get_external_ids()
    mine = menus.filtered(lambda menu: any(name.startswith(f"{addon}.") for name in names[menu.id]))
    return mine.filtered(lambda menu: menu.action and menu.action._name == "ir.actions.act_window")


def open_action(action, user):
    """Read what is read to show ``action`` to ``user``: the views, a page of the list, the form of its first record.

    An action that shows a form alone (a dialogue) is opened as a new one. Returns the rows of the list.
    """
    action = action.sudo()
    model = action.env[action.res_model].with_user(user)
    kinds = action.view_mode.split(",")
    views = model.get_views([(False, kind) for kind in [*kinds, "search"]], {"toolbar": True})["views"]
    assert all(view["arch"] for view in views.values())
    if "form" not in kinds or "list" not in kinds:
        if kinds == ["form"]:
            model.onchange({}, [], _specification(model, views["form"]["arch"]))
        return []
    # Odoo counts the rest only when a page is full; counted always, a short list and a long one can be compared.
    pages = model.with_context(force_search_count=True)
    rows = pages.web_search_read([], _specification(model, views["list"]["arch"]), limit=PAGE)["records"]
    if rows:
        model.browse(rows[0]["id"]).web_read(_specification(model, views["form"]["arch"]))
    return rows


def queries_of(env, user, action):
    """Return the number of SQL queries it takes to show ``action`` to ``user`` with empty caches of records."""
    env.flush_all()
    env.invalidate_all()
    before = env.cr.sql_log_count
    open_action(action, user)
    return env.cr.sql_log_count - before


def add_towns(env, county, town_list, numbers):
    """Make a town under ``county`` for each of ``numbers`` (three digits), with a copy of the published ``town_list``.

    The towns come by the ORM; lists, lines and grants by SQL, since publishing thousands is not what is measured.
    Every second town is run by the committee of a zone.
    """
    agencies = env["eco.agency"]
    towns = agencies.create(
        [
            {"name": f"{number}镇人民政府", "code": f"{county.code}{number}", "kind": "town", "parent_id": county.id}
            for number in numbers
        ]
    )
    zone = agencies.create({"name": f"{numbers[0]}新区管理委员会", "kind": "zone", "parent_id": county.parent_id.id})
    env["eco.agency.trusteeship"].create(
        [
            {"agency_id": town.id, "trustee_id": zone.id, "date_from": "2024-01-01", "document": "演示文件（虚构）"}
            for town in towns[::2]
        ]
    )
    env.flush_all()
    _copy_lists(env.cr, town_list.id, towns.ids)
    env.invalidate_all()
    return towns


def _copy_lists(cr, list_id, town_ids):
    tables = [SQL.identifier(name) for name in ("eco_town_list", "eco_town_list_line", "eco_grant")]
    for table in tables:
        cr.execute(SQL("ALTER TABLE %s DISABLE TRIGGER USER", table))
    copied = _columns(cr, "eco_town_list", "agency_id")
    cr.execute(
        SQL(
            "INSERT INTO eco_town_list (agency_id, %s) SELECT town, %s FROM eco_town_list"
            " CROSS JOIN unnest(%s) AS town WHERE id = %s",
            copied,
            copied,
            town_ids,
            list_id,
        )
    )
    copied = _columns(cr, "eco_town_list_line", "list_id")
    cr.execute(
        SQL(
            "INSERT INTO eco_town_list_line (list_id, %s) SELECT copy.id, %s FROM"
            " (SELECT %s FROM eco_town_list_line WHERE list_id = %s) line"
            " CROSS JOIN (SELECT id FROM eco_town_list WHERE agency_id = ANY(%s)) copy",
            copied,
            copied,
            copied,
            list_id,
            town_ids,
        )
    )
    copied = _columns(cr, "eco_grant", "agency_id", "list_id", "list_line_id")
    cr.execute(
        SQL(
            "INSERT INTO eco_grant (agency_id, list_id, list_line_id, %s)"
            " SELECT copy.agency_id, copy.id, copy.line_id, %s FROM"
            " (SELECT %s FROM eco_grant WHERE list_id = %s) model CROSS JOIN"
            " (SELECT list.agency_id, list.id, line.id AS line_id, line.power_id AS of_power FROM eco_town_list list"
            "  JOIN eco_town_list_line line ON line.list_id = list.id WHERE list.agency_id = ANY(%s)) copy"
            " WHERE power_id = of_power",
            copied,
            copied,
            copied,
            list_id,
            town_ids,
        )
    )
    for table in tables:
        cr.execute(SQL("ALTER TABLE %s ENABLE TRIGGER USER", table))


def _columns(cr, table, *without):
    """Return the columns of ``table`` to copy, so that a new one needs no change here."""
    cr.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped"
        " AND attname <> ALL(%s) ORDER BY attnum",
        (table, ["id", *without]),
    )
    return SQL(", ").join(SQL.identifier(name) for (name,) in cr.fetchall())


def _specification(model, arch):
    """Return the fields to read for the view ``arch`` of ``model``, with those of the lists within it."""
    found = {}
    for node in etree.fromstring(arch).iter("field"):
        if next(node.iterancestors("field"), None) is not None or node.get("name") not in model._fields:
            continue
        field, inner = model._fields[node.get("name")], node.find("list")
        if field.type in ("one2many", "many2many") and inner is not None:
            lines = _specification(model.env[field.comodel_name], etree.tostring(inner))
            found[field.name] = {"fields": lines, "limit": PAGE_OF_LINES}
        elif field.type in ("many2one", "many2many", "reference"):
            found[field.name] = {"fields": {"display_name": {}}}
        else:
            found[field.name] = {}
    return found
