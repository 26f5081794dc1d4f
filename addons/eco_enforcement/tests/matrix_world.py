"""The world in which the matrix is tried: a login for every role, a record of every kind in every place."""

from odoo.tests import TransactionCase, new_test_user
from odoo.tools import SQL

from .matrix import load
from .samples import Samples

DECIDED, UNDECIDED = "execution", "investigation"


class MatrixWorld(TransactionCase):
    """Two towns of a county and one of another; a department that guides, and one that does not."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context={**cls.env.context, "tracking_disable": True, "lang": "zh_CN"})
        cls.matrix = load()
        cls.seats = cls._seats()
        cls.users = {role: cls._login(role, said) for role, said in cls.matrix.roles.items()}
        shared = {
            model for model, line in cls.matrix.models.items() if line["seen"] == "open" and "changed" not in line
        }
        cls.samples = Samples(cls.env, cls._models(), cls._fixed(), cls._columns(), shared)
        cls.rows = {
            model: {place: cls.samples.row(model, place) for place in cls.matrix.places}
            for model in cls._models()
            if model in cls.matrix.models
        }
        cls._guide_cases()
        cls.env.invalidate_all()

    @classmethod
    def _models(cls):
        """Name every persistent model of both add-ons; a view of PostgreSQL has no rows of its own."""
        return sorted(
            name
            for name, model in cls.env.registry.items()
            if name.startswith("eco.") and not model._abstract and not model._transient and model._auto
        )

    @classmethod
    def _seats(cls):
        county = cls.env.ref("eco_checklist.agency_xingping")
        return {
            "town": cls.env.ref("eco_checklist.agency_xiwu"),
            "other": cls._town("610481199", county),
            "far": cls._town("610402199", cls.env.ref("eco_checklist.agency_qindu")),
            "county": county,
            "department": cls.env.ref("eco_checklist.agency_environment"),
            "justice": cls.env.ref("eco_checklist.agency_justice"),
            "stranger": cls.env.ref("eco_checklist.agency_agriculture"),
        }

    @classmethod
    def _town(cls, code, county):
        return cls.env["eco.agency"].create(
            {"name": f"{code}镇人民政府", "kind": "town", "code": code, "short_name": code, "parent_id": county.id}
        )

    @classmethod
    def _login(cls, role, said):
        user = new_test_user(cls.env, login=f"m_{role}", groups=said["group"], name=role)
        user.eco_agency_id = cls.seats[said["seat"]]
        return user

    @classmethod
    def _fixed(cls):
        """Give the records there are anyhow; what is open to all need not lie in every place."""
        towns = {"other": cls.seats["other"].id, "far": cls.seats["far"].id, "everywhere": cls.seats["town"].id}
        fixed = {"eco.agency": towns}
        for model in cls._models():
            line = cls.matrix.models.get(model)
            if model not in fixed and line and line["seen"] == "open" and "changed" not in line:
                there = cls.env[model].with_context(active_test=False).search([], limit=1)
                if there:
                    fixed[model] = {"everywhere": there.id}
        return fixed

    @classmethod
    def _columns(cls):
        """Give the columns that a constraint or a rule asks for, where a plain value would not do."""
        department = {"unguided": cls.seats["stranger"].id}
        return {
            "eco.case": {
                "state": lambda _samples, place: UNDECIDED if place == "early" else DECIDED,
                "uid": lambda _samples, place: f"uid-{place}",
                "lead_id": lambda samples, place: samples.row("eco.lead", place),
            },
            "eco.guidance": {
                "department_id": lambda _s, place: department.get(place, cls.seats["department"].id),
                "state": "asked",
            },
            "eco.designation": {"state": "requested"},
            "eco.kept.file": {"source_id": lambda samples, place: samples.row("eco.lead.source", place)},
            "eco.document.void": {"document_id": lambda samples, place: samples.row("eco.document", place)},
            "eco.county.step": {"guidance_id": lambda samples, place: samples.row("eco.guidance", place)},
        }

    @classmethod
    def _guide_cases(cls):
        """Let the department guide every case but the one another department guides."""
        for place, case in cls.rows["eco.case"].items():
            body = cls.seats["stranger" if place == "unguided" else "department"]
            cls.env.cr.execute(SQL("DELETE FROM eco_case_guide WHERE case_id = %s", case))
            cls.env.cr.execute(SQL("INSERT INTO eco_case_guide (case_id, agency_id) VALUES (%s, %s)", case, body.id))

    def records(self, model, role=None):
        """Give the samples of ``model`` as the login of ``role`` reaches for them."""
        records = self.env[model].browse(self.rows[model].values())
        return records.with_user(self.users[role]) if role else records

    def places(self, records):
        """Name the places in which the samples lie."""
        return {place for place, number in self.rows[records._name].items() if number in records.ids}
