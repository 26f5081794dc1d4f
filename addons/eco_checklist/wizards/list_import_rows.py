"""What the import of lists shows before anything is written: each line, and each problem with its place."""

from collections import Counter

from odoo import fields, models

from ..models.power import FUNCTIONS
from ..models.town_list_line import STATUSES
from ..official.layout import FUNCTION_WORDS
from ..official.results import ERROR

SEVERITIES = [("error", "Must be mended"), ("warning", "Please check")]
OUTCOMES = [("create", "New draft"), ("same", "Already here"), ("refused", "Not possible")]
SHOWN = 500  # problems on the screen; the rest is counted


class EcoListImportRow(models.TransientModel):
    """A line as it was read. It shows and decides nothing: what is written is read from the file anew."""

    _name = "eco.list.import.row"
    _description = "Line of a list to import"
    _order = "id"

    import_id = fields.Many2one("eco.list.import", required=True, index=True, ondelete="cascade")
    place = fields.Char("Place in the file")
    town_id = fields.Many2one("eco.agency", "Town")
    number = fields.Integer("No.")
    printed_power = fields.Char("Power as printed")
    power_id = fields.Many2one("eco.power", "Power")
    functions = fields.Char()
    date_from = fields.Date("From")
    date_to = fields.Date("Until")
    status = fields.Selection(STATUSES)
    guiding_agency_id = fields.Many2one("eco.agency", "Guiding department")
    printed_basis = fields.Text("Basis as printed")
    problem = fields.Text("Problems")
    severity = fields.Selection(SEVERITIES)
    outcome = fields.Selection(OUTCOMES)


class EcoListImportProblem(models.TransientModel):
    """A problem, with the known thing that a person says unknown words mean.

    The same words stand in the lists of many towns: they are one problem, settled once.
    """

    _name = "eco.list.import.problem"
    _description = "Problem of a list to import"
    _order = "severity, id"

    import_id = fields.Many2one("eco.list.import", required=True, index=True, ondelete="cascade")
    place = fields.Char("Place in the file", readonly=True)
    occurrences = fields.Integer("Times", readonly=True)
    severity = fields.Selection(SEVERITIES, readonly=True)
    message = fields.Text("Problem", readonly=True)
    kind = fields.Char(readonly=True)
    words = fields.Char("Words of the paper", readonly=True)
    area = fields.Char(readonly=True)
    power_id = fields.Many2one("eco.power", "Means this power")
    town_id = fields.Many2one("eco.agency", "Means this town", domain=[("kind", "in", ("town", "subdistrict"))])
    agency_id = fields.Many2one(
        "eco.agency", "Means this department", domain=[("kind", "in", ("department", "police"))]
    )

    def _choices(self):
        """Return what was chosen as [kind, words, area, code], for the kinds of words that can be settled."""
        fields_of = {"power": "power_id", "town": "town_id", "department": "agency_id"}
        chosen = [(problem, problem[fields_of[problem.kind]]) for problem in self if problem.kind in fields_of]
        return [[one.kind, one.words, one.area or "", thing.code] for one, thing in chosen if thing.code]


def row_values(lists, outcomes, problems, bodies, powers):
    """Yield the values of a row for each line of ``lists``, each of which has its outcome in ``outcomes``.

    ``bodies`` and ``powers`` map codes to ids.
    """
    by_place = {}
    for problem in problems:
        by_place.setdefault(problem.place, []).append(problem)
    for one, outcome in zip(lists, outcomes, strict=True):
        for read in one.lines:
            line, found = read.line, by_place.get(read.place, ())
            yield {
                "place": read.place,
                "town_id": bodies.get(read.town),
                "number": line.number,
                "printed_power": line.power,
                "power_id": powers.get(read.power),
                "functions": "、".join(FUNCTION_WORDS[code] for code, _label in FUNCTIONS if code in line.functions),
                "date_from": line.start,
                "date_to": line.end,
                "status": line.status,
                "guiding_agency_id": bodies.get(read.department),
                "printed_basis": "\n".join(line.bases),
                "problem": "\n".join(f"{problem.column}：{problem.message}".lstrip("：") for problem in found) or False,
                "severity": min((problem.severity for problem in found), default=False),
                "outcome": outcome,
            }


def problem_values(problems):
    """Return the values of a record for each problem, errors first, the same words folded into one."""
    folded, count = {}, Counter()
    for problem in sorted(problems, key=lambda problem: problem.severity != ERROR):
        key = (
            (problem.kind, problem.words, problem.area)
            if problem.kind
            else (problem.place, problem.column, problem.message)
        )
        folded.setdefault(key, problem)
        count[key] += 1
    for key, problem in list(folded.items())[:SHOWN]:
        yield {
            "place": f"{problem.place}{problem.column}",
            "occurrences": count[key],
            "severity": problem.severity,
            "message": problem.message,
            "kind": problem.kind,
            "words": problem.words,
            "area": problem.area,
        }
