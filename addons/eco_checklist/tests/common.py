"""A county with two towns, and people in every role: what the tests of this add-on start from."""

from datetime import date

from odoo.fields import Command
from odoo.tests import TransactionCase, new_test_user


class ChecklistCase(TransactionCase):
    """Bodies, powers and users made for tests only; nothing here rests on demonstration data."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context={**cls.env.context, "tracking_disable": True, "no_reset_password": True})
        agencies = cls.env["eco.agency"]
        cls.city = agencies.create({"name": "甲市人民政府", "code": "990100", "kind": "city"})
        cls.county = cls._agency("乙县人民政府", "990121", "county", cls.city)
        cls.town = cls._agency("丙镇人民政府", "990121100", "town", cls.county)
        cls.other_town = cls._agency("丁镇人民政府", "990121101", "town", cls.county)
        cls.department = cls._agency("乙县司法局", "990121-SF", "department", cls.county)
        cls.power = cls._power("T-1")
        cls.other_power = cls._power("T-2", can_coerce=True)
        for role in ("user", "list_editor", "list_approver", "auditor", "administrator"):
            user = new_test_user(cls.env, login=f"t_{role}", groups=f"eco_checklist.group_{role}")
            user.eco_agency_id = cls.department
            setattr(cls, role.removeprefix("list_"), user)

    @classmethod
    def _agency(cls, name, code, kind, parent):
        return cls.env["eco.agency"].create({"name": name, "code": code, "kind": kind, "parent_id": parent.id})

    @classmethod
    def _power(cls, code, **values):
        return cls.env["eco.power"].create(
            {"code": code, "name": f"对{code}的处罚", "short_name": code, "domain": "air", **values}
        )

    @classmethod
    def _draft(cls, start=date(2024, 3, 1), lines=None, town=None, **values):
        """Return a draft that may be published; ``lines`` are values of lines, by default one for the power."""
        lines = [{"power_id": cls.power.id}] if lines is None else lines
        return cls.env["eco.town.list"].create(
            {
                "name": "丙镇行政执法承接事项清单",
                "agency_id": (town or cls.town).id,
                "version": str(start),
                "approval_document": "乙政发〔2024〕1号",
                "approval_date": "2024-01-10",
                "published_on": "2024-01-15",
                "publication_link": "https://example.org/list",
                "date_start": start,
                "line_ids": [Command.create(line) for line in lines],
                **values,
            }
        )

    @classmethod
    def _publish(cls, *args, **kwargs):
        town_list = cls._draft(*args, **kwargs)
        town_list.action_register_published()
        return town_list

    def _may(self, day, function="punish", town=None, power=None):
        return self.env["eco.grant"].may(town or self.town, power or self.power, function, day)
