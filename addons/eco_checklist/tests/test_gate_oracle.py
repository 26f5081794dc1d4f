"""The gate against an independent oracle: every town, every power, every function, every border day and its neighbours.

The oracle is one SQL statement that reads published lists and their lines alone: it knows neither grants nor the gate.
"""

import random
from datetime import date, timedelta

from odoo.fields import Command
from odoo.tests import tagged

from .common import ChecklistCase

TOWNS, POWERS = 142, 77
FUNCTIONS = ("inspect", "punish", "coerce")
DAY = timedelta(days=1)
FIRST_DAYS = (date(2024, 3, 1), date(2025, 1, 1), date(2025, 7, 1))
PERIODS = ((None, None), (None, "2024-12-31"), ("2024-03-02", "2025-07-01"), ("2025-08-15", None))

ORACLE = """
WITH days(day) AS (SELECT unnest(%(days)s::date[])),
version AS (
    SELECT DISTINCT ON (l.agency_id, d.day) l.agency_id, d.day, l.id
      FROM days d JOIN eco_town_list l ON l.state = 'published' AND l.date_start <= d.day
     WHERE l.agency_id = ANY(%(towns)s)
     ORDER BY l.agency_id, d.day, l.date_start DESC
)
SELECT DISTINCT v.agency_id, n.power_id, f.function, v.day, v.id
  FROM version v
  JOIN eco_town_list_line n ON n.list_id = v.id AND n.status = 'granted'
   AND n.date_from <= v.day AND (n.date_to IS NULL OR v.day <= n.date_to)
 CROSS JOIN LATERAL (VALUES ('inspect', n.can_inspect), ('punish', n.can_punish), ('coerce', n.can_coerce)) f(function, has)
 WHERE f.has
"""


@tagged("post_install", "-at_install")
class TestGateOracle(ChecklistCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.chance = random.Random(20260815)
        cls.powers = cls.env["eco.power"].create(
            [
                {
                    "code": f"G-{n:02d}",
                    "name": f"对第{n}类行为的处罚",
                    "short_name": f"事项{n}",
                    "domain": "air",
                    "can_coerce": True,
                }
                for n in range(POWERS)
            ]
        )
        cls.towns = cls.env["eco.agency"].create(
            [
                {"name": f"第{n}镇人民政府", "code": f"990121{n + 200}", "kind": "town", "parent_id": cls.county.id}
                for n in range(TOWNS)
            ]
        )
        for start in FIRST_DAYS:
            lists = cls.env["eco.town.list"].create([cls._random_list(town, start) for town in cls.towns])
            lists[:: cls.chance.randint(1, 2)].action_register_published()

    @classmethod
    def _random_list(cls, town, start):
        chosen = cls.chance.sample(list(cls.powers), cls.chance.randint(0, 25)) or [cls.powers[0]]
        return {
            "name": "清单",
            "agency_id": town.id,
            "version": str(start),
            "approval_document": "测试〔2024〕1号",
            "approval_date": "2024-01-10",
            "published_on": "2024-01-15",
            "publication_link": "https://example.org/list",
            "date_start": start,
            "transition_rule": "finish",
            "line_ids": [Command.create(cls._random_line(power, start)) for power in chosen],
        }

    @classmethod
    def _random_line(cls, power, start):
        first, last = cls.chance.choice(PERIODS)
        first = first if first and first >= str(start) else False
        last = last if last and last >= (first or str(start)) else False
        functions = {f"can_{name}": cls.chance.random() < 0.6 for name in FUNCTIONS}
        if not any(functions.values()):
            functions["can_punish"] = True
        status = cls.chance.choice(["granted"] * 8 + ["suspended", "withdrawn"])
        return {
            "power_id": power.id,
            "date_to": last,
            "status": status,
            **functions,
            **({"date_from": first} if first else {}),
        }

    def test_every_answer_is_the_oracles(self):
        self.env.flush_all()
        borders = {*FIRST_DAYS, *(date.fromisoformat(day) for pair in PERIODS for day in pair if day)}
        days = sorted({day + step for day in borders for step in (-DAY, 0 * DAY, DAY)})
        self.env.cr.execute(ORACLE, {"days": days, "towns": self.towns.ids})
        expected = {row[:4]: row[4] for row in self.env.cr.fetchall()}
        self.assertGreater(len(expected), 10_000)
        versions = {row.id: row.version for row in self.env["eco.town.list"].browse(set(expected.values()))}
        before = self.env.cr.sql_log_count
        register = self.env["eco.grant"].register_of(self.towns)
        wrong = [
            (town.name, power.code, function, day)
            for town in self.towns
            for power in self.powers
            for function in FUNCTIONS
            for day in days
            if not self._agrees(register, versions, expected, town, power, function, day)
        ]
        self.assertEqual(wrong, [])
        self.assertLessEqual(self.env.cr.sql_log_count - before, 12)

    def _agrees(self, register, versions, expected, town, power, function, day):
        """Tell whether gate and oracle say the same, and name the same version where they say yes."""
        answer = register.may(town.code, power.code, function, day)
        version = versions.get(expected.get((town.id, power.id, function, day)))
        return answer.allowed == bool(version) and (not version or answer.grant.list_version == version)
