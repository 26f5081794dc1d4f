"""What the reader of official lists must know beforehand, fetched from the database in a few queries."""

from ..models.agency import TOWN_KINDS
from ..official import known
from ..official.words import bare

_DEPARTMENT_KINDS = ("department", "police")


def fetch(env, choices):
    """Return everything a list may name as ``official.known.Known``, with the ``choices`` a person made.

    Towns and departments are all of them, whatever the user may see or change: a town of another area must be
    recognised to be refused by name.
    """
    agencies = env["eco.agency"].sudo()
    return known.Known(
        powers=tuple(known.Power(power.code, power.name, power.short_name) for power in env["eco.power"].search([])),
        towns=tuple(map(_town, agencies.search([("kind", "in", TOWN_KINDS), ("code", "!=", False)]))),
        departments=tuple(
            map(_department, agencies.search([("kind", "in", _DEPARTMENT_KINDS), ("code", "!=", False)]))
        ),
        laws=tuple(_laws(env)),
        settled=settled(choices),
    )


def _town(town):
    county = town.county_id
    areas = tuple(filter(None, (county.code, county.parent_id.code)))
    return known.Town(
        town.code, town.name, _place(county), areas, tuple(filter(None, (town.place_name, town.short_name)))
    )


def _place(government):
    """Return the name of the place a government governs: 兴平市."""
    return (government.name or "").removesuffix("人民政府")


def _department(department):
    words = [word for sector in department.sector_ids for word in sector.words()]
    return known.Department(department.code, department.name, department.parent_id.code or "", tuple(words))


def _laws(env):
    articles = dict(env["eco.law.article"]._read_group([], ["law_id"], ["article:array_agg"]))
    for law in env["eco.law"].with_context(active_test=False).search([]):
        yield known.Law(law.title, law.short_title, frozenset(articles.get(law, ())))


def settled(choices):
    """Return the choices, kept as [kind, words, area, code], as the reader takes them; what is malformed is left out."""
    found = {}
    for choice in choices if isinstance(choices, list) else ():
        if isinstance(choice, list) and len(choice) == 4 and all(isinstance(part, str) for part in choice):
            kind, words, area, code = choice
            found[kind, bare(words), area] = code
    return found
