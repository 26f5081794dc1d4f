"""What happens once, before the add-on is loaded into a database."""

import base64

from odoo.tools import file_open

LANGUAGE = "zh_CN"
TIME_ZONE = "Asia/Shanghai"
COMPANY = "生态环境行政执法"
ICON = "eco_checklist/static/description/icon.png"


def start_in_chinese(env):
    """Make Chinese available, and the first choice of a database nobody has worked in yet.

    The translations of what is loaded already are read here; those of this add-on and of later ones follow
    as they load, because the language is then active. A database with users of its own keeps its settings.
    """
    env["res.lang"]._activate_lang(LANGUAGE)
    loaded = env["ir.module.module"].search([("state", "in", ("installed", "to upgrade"))])
    loaded._update_translations([LANGUAGE])
    if _is_new(env):
        _prefer_china(env)


def _is_new(env):
    """Tell whether nobody but the users every database is born with is here."""
    born = env["res.users"]
    for name in ("user_root", "user_admin", "public_user", "template_portal_user_id", "user_demo", "demo_user0"):
        born |= env.ref(f"base.{name}", raise_if_not_found=False) or env["res.users"]
    return not env["res.users"].with_context(active_test=False).search_count([("id", "not in", born.ids)], limit=1)


def _prefer_china(env):
    for field, value in (("lang", LANGUAGE), ("tz", TIME_ZONE)):
        env["ir.default"].set("res.partner", field, value)
    users = env["res.users"].with_context(active_test=False).search([])
    users.partner_id.write({"lang": LANGUAGE, "tz": TIME_ZONE})
    currency = env.ref("base.CNY")
    currency.active = True
    companies = env["res.company"].search([])
    companies.write({"currency_id": currency.id})
    # One company holds all bodies (they are agencies): its name and mark stand on the login page.
    with file_open(ICON, "rb") as file:
        env.ref("base.main_company").write({"name": COMPANY, "logo": base64.b64encode(file.read())})
    env["res.currency"].search([("id", "!=", currency.id)]).active = False
    companies.partner_id.write({"lang": LANGUAGE, "tz": TIME_ZONE, "country_id": env.ref("base.cn").id})
