import hashlib
import json
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

from lxml import etree

from odoo.exceptions import AccessError
from odoo.fields import Command
from odoo.tests import Form, new_test_user, tagged

from odoo.addons.eco_enforcement.statute.states import ENDED, WITH_ENDING, State

from .common import PAID, TownCase, on

CHANGE = date(2027, 1, 1)
ASKED = date(2026, 11, 25)
RULES = {"hand_over": "移交县级部门办理", "stop": "停止办理", "finish": "原承办镇办继续办结"}
# Written out by hand, apart from the tables of the program.
STAGES = {
    "draft": "未立案",
    "filing": "未立案",
    "investigation": "已立案，调查取证",
    "case_review": "法制审核",
    "legal_review": "法制审核",
    "reviewed": "法制审核",
    "notice": "告知、陈述申辩",
    "defence": "告知、陈述申辩",
    "decided": "已决定，未送达",
    "no_penalty": "已决定，未送达",
    "execution": "已送达，待履行",
    "concluded": "待结案",
    "closing": "待结案",
}


class ComparisonCase(TownCase):
    """Two towns with three powers each, drafts that take two of them away, and a way to lay cases at any stage."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.powers = [cls.env.ref(f"eco_checklist.power_{code}") for code in ("p1", "p2", "p3")]
        county = cls.env.ref("eco_checklist.agency_xingping")
        cls.towns = [
            cls.env["eco.agency"].create(
                {"name": f"测试{name}镇人民政府", "kind": "town", "code": f"61048119{place}", "parent_id": county.id}
            )
            for place, name in enumerate("甲乙")
        ]
        for town in cls.towns:
            cls._published(cls._list(town, date(2024, 3, 1), cls.powers))
        cls.drafts = cls.env["eco.town.list"].union(*(cls._withdrawal(town) for town in cls.towns))
        cls.editor = cls._county_user("t_editor", "eco_checklist.group_list_editor")
        cls.auditor = cls._county_user("t_auditor", "eco_checklist.group_auditor")

    @classmethod
    def _county_user(cls, login, group):
        user = new_test_user(cls.env, login=login, groups=group)
        user.eco_agency_id = cls.env.ref("eco_checklist.agency_justice")
        return user

    @classmethod
    def _list(cls, town, start, powers, extra=(), rule="finish"):
        return cls.env["eco.town.list"].create(
            {
                "name": f"{town.name}承接清单（测试）",
                "agency_id": town.id,
                "version": str(start),
                "approval_document": "测试〔2024〕2号",
                "approval_date": "2024-02-20",
                "published_on": "2024-02-26",
                "publication_link": "https://example.org/list",
                "date_start": start,
                "transition_rule": rule,
                "line_ids": [Command.create({"power_id": power.id}) for power in powers]
                + [Command.create(e) for e in extra],
            }
        )

    @classmethod
    def _published(cls, town_list):
        town_list.action_register_published()
        return town_list

    @classmethod
    def _withdrawal(cls, town, day=CHANGE):
        """The first power is withdrawn and handed over, the second left out under the rule of the list, the third kept."""
        line = {"power_id": cls.powers[0].id, "status": "withdrawn", "transition_rule": "hand_over"}
        return cls._list(town, day, cls.powers[2:], [line], "stop")

    def _insert(self, table, **values):
        names = ", ".join(f'"{name}"' for name in values)
        self.env.cr.execute(
            f"INSERT INTO {table} ({names}) VALUES ({', '.join(['%s'] * len(values))}) RETURNING id",
            tuple(values.values()),
        )
        return self.env.cr.fetchone()[0]

    def _lay(self, town, power, state, fine=None, paid=(), officers=()):
        """Lay a case into the database at ``state``, with its decision and payments, past every act."""
        party = self._insert("eco_case_party", party_kind="citizen")
        uid = f"{town.id}-{power.id}-{party}"
        values = {"party_id": party, "agency_id": town.id, "power_id": power.id, "state": state, "cause": "测试案"}
        values |= {"procedure": "ordinary", "ending": "no_penalty" if State(state) in WITH_ENDING else None}
        case = self._insert("eco_case", uid=uid, **values)
        self._journal(case, state)
        step = {"case_id": case, "event_seq": 1, "user_id": self.env.uid, "on": ASKED}
        if fine is not None:
            self._insert("eco_decision", amount=Decimal(fine), **step)
        for amount in paid:
            self._insert("eco_payment", amount=Decimal(amount), voucher="票", **step)
        for officer in officers:
            self.env.cr.execute("INSERT INTO eco_case_eco_officer_rel VALUES (%s, %s)", (case, officer.id))
        return case

    def _journal(self, case, state):
        body = json.dumps({"act": "laid", "seq": 1, "to_state": state})
        words = {"act": "laid", "title": "测试", "actor_name": "测试", "article": "测试", "from_state": "draft"}
        digest = hashlib.sha256(f"\n{body}".encode()).hexdigest()
        place = {"case_id": case, "seq": 1, "actor_id": self.env.uid, "at": "2026-11-01 02:00:00", "to_state": state}
        self._insert("eco_event", body=body, digest=digest, **words, **place)

    def _lay_many(self):
        """Lay cases at every stage, of every power, in both towns; return them as plain tuples."""
        laid = []
        for place, town in enumerate(self.towns):
            for number, power in enumerate(self.powers):
                for rank, state in enumerate(State):
                    owing = state.value in ("decided", "execution", "closing", "closed")
                    fine = f"{1000 + 100 * rank + number}.{10 * place + 35}" if owing else None
                    paid = ("200.10", "0.05") if state.value in ("execution", "closed") else ()
                    for _again in range(1 + (rank + place) % 2):
                        self._lay(town, power, state.value, fine, paid)
                        laid.append((town, number, state.value, Decimal(fine or 0) - sum(map(Decimal, paid))))
        return laid

    def _ask(self, new, user=None):
        with on(ASKED):
            question = self.env["eco.list.comparison"].with_user(user or self.auditor).new({"new_ids": new.ids})
            return question, str(question.effects)

    def _rows(self, html, number):
        table = etree.HTML(html).findall(".//table")[number]
        return [["".join(cell.itertext()) for cell in row.iter("td")] for row in table.iter("tr")][1:]

    def _stages(self, html):
        """Return {(rule, stage): (count, unpaid)} as the first table says it, and its total."""
        *rows, total = self._rows(html, 0)
        return {(row[0], row[1]): (int(row[2]), row[3]) for row in rows}, (int(total[2]), total[3])

    def _open(self, new, user, figure):
        with on(ASKED):
            action = self.env["eco.list.comparison"].with_user(user).open_figure(new.ids, False, figure)
            return self.env[action["res_model"]].with_user(user).search(action["domain"])


@tagged("post_install", "-at_install")
class TestListComparison(ComparisonCase):
    """The what-if against a count by hand, for each role, and without writing."""

    def _counted(self, laid, towns):
        counts, unpaid = Counter(), Counter()
        for town, number, state, owed in laid:
            if town not in towns or number == 2 or state in ENDED:
                continue
            place = RULES["hand_over" if number == 0 else "stop"], STAGES[state]
            counts[place] += 1
            unpaid[place] += owed
        return {place: (counts[place], f"{unpaid[place]:,.2f}") for place in counts}

    def test_the_figures_are_those_of_a_count_by_hand(self):
        laid = self._lay_many()
        self.assertGreaterEqual(len(laid), 90)
        for drafts in (self.drafts[:1], self.drafts):
            expected = self._counted(laid, [draft.agency_id for draft in drafts])
            _question, html = self._ask(drafts)
            stages, total = self._stages(html)
            self.assertEqual(stages, expected)
            self.assertEqual(total[0], sum(count for count, _unpaid in expected.values()))
            owed = sum(Decimal(unpaid.replace(",", "")) for _count, unpaid in expected.values())
            self.assertEqual(total[1], f"{owed:,.2f}")
            *powers, total_of_powers = self._rows(html, 2)
            self.assertEqual([row[1] for row in powers], [RULES["hand_over"], RULES["stop"]])
            self.assertEqual(total_of_powers[3:], [str(total[0]), total[1]])

    def test_the_table_of_towns_adds_up(self):
        laid = self._lay_many()
        self.env["eco.lead"].create(
            [{"content": "x", "agency_id": self.towns[0].id, "power_id": self.powers[0].id}] * 2
        )
        *rows, total = self._rows(self._ask(self.drafts)[1], 3)
        for row, town in zip(rows, self.towns, strict=True):
            cases = [one for one in laid if one[0] == town and one[1] != 2 and one[2] not in ENDED]
            owed = sum(one[3] for one in cases)
            leads = "2" if town == self.towns[0] else "0"
            self.assertEqual(row, [town.name, "2", "0", leads, str(len(cases)), f"{owed:,.2f}"])
        self.assertEqual(total[4], str(sum(int(row[4]) for row in rows)))

    def test_behind_each_figure_lie_just_those_cases(self):
        self._lay_many()
        _question, html = self._ask(self.drafts)
        links = etree.HTML(html).xpath("//a[@data-opens]")
        self.assertGreater(len(links), 40)
        for link in links:
            figure, said = link.get("data-opens"), "".join(link.itertext())
            found = self._open(self.drafts, self.auditor, figure)
            if figure.startswith("unpaid"):
                said, owed = (
                    Decimal(said.replace(",", "")),
                    sum(Decimal(f"{c.fine_amount - c.paid_amount:.2f}") for c in found),
                )
                self.assertEqual(said, owed, figure)
                self.assertTrue(all(case.fine_amount > case.paid_amount for case in found))
            else:
                self.assertEqual(len(found), int(said), figure)

    def test_a_power_that_keeps_its_penalties_touches_no_case(self):
        self._lay(self.towns[0], self.powers[2], "investigation")
        draft = self._list(self.towns[0], date(2027, 2, 1), self.powers, rule="stop")
        draft.line_ids[0].can_inspect = False
        _question, html = self._ask(draft)
        self.assertEqual(self._stages(html), ({}, (0, "0.00")))

    def test_a_draft_that_says_nothing_of_pending_cases_is_told_so(self):
        self._lay(self.towns[0], self.powers[1], "investigation")
        self.drafts[0].transition_rule = False
        self._lay(self.towns[1], self.powers[1], "investigation")
        _question, html = self._ask(self.drafts)
        stage = STAGES["investigation"]
        self.assertEqual(self._stages(html)[0], {("停止办理", stage): (1, "0.00"), ("清单未写明", stage): (1, "0.00")})
        self.assertIn("报县级人民政府明确", html)
        found = self._open(self.drafts, self.auditor, "cases:-:investigation")
        self.assertEqual(found.agency_id, self.towns[0])

    def test_open_leads_that_name_the_power_are_told(self):
        values = {"content": "报告", "agency_id": self.towns[0].id}
        leads = self.env["eco.lead"].create(
            [{**values, "power_id": power.id} for power in (*self.powers, self.powers[1])]
        )
        self.env["eco.lead"].create(values)
        self._insert_case_of(leads[3])
        _question, html = self._ask(self.drafts[:1])
        *rows, total = self._rows(html, 1)
        self.assertEqual([row[:2] for row in rows], [[RULES["hand_over"], "1"], [RULES["stop"], "1"]])
        self.assertEqual(total[1], "2")
        self.assertEqual(self._open(self.drafts[:1], self.auditor, "leads:stop"), leads[1])

    def _insert_case_of(self, lead):
        case = self._lay(self.towns[0], lead.power_id, "closed")
        self.env.cr.execute("UPDATE eco_case SET lead_id = %s WHERE id = %s", (lead.id, case))
        self.env["eco.case"].browse(case).invalidate_recordset()
        self.env.cr.execute("UPDATE eco_lead SET state = 'filed' WHERE id = %s", (lead.id,))
        lead.invalidate_recordset()

    def test_officers_count_whose_certificate_is_good_on_the_day_of_the_change(self):
        town = self.towns[0]
        found = {}
        for name, until, taken, kind in (
            ("末日", CHANGE, None, "formal"),
            ("过期", CHANGE - timedelta(days=1), None, "formal"),
            ("当日收回", date(2028, 1, 1), CHANGE, "formal"),
            ("次日收回", date(2028, 1, 1), CHANGE + timedelta(days=1), "formal"),
            ("协管", date(2028, 1, 1), None, "auxiliary"),
        ):
            user = self._user(f"t_{name}", name, town, "officer")
            found[name] = self._officer(user, until=str(until), kind=kind)
            history = {"kind": "withdrawn", "day": taken, "reason": "测试"}
            found[name].certificate_ids.event_ids = [Command.create(history)] if taken else []
        for state in ("investigation", "defence", "closed"):
            self._lay(town, self.powers[0], state, officers=[found["末日"]])
        rows = self._rows(self._ask(self.drafts[:1])[1], 3)
        self.assertEqual(sorted((row[0], row[3]) for row in rows), [("末日", "2"), ("次日收回", "0")])
        self.assertEqual(len(self._open(self.drafts, self.auditor, f"officers:{town.id}")), 2)

    def test_a_past_change_counts_cases_as_they_stood_when_its_day_began(self):
        case = self.play("approve_closing")
        for day, stage, owed in (
            (date(2026, 10, 13), None, None),  # opened that very day: not pending when it began
            (date(2026, 10, 14), "已立案，调查取证", "0.00"),
            (date(2026, 10, 20), "告知、陈述申辩", "0.00"),
            (date(2026, 10, 28), "已决定，未送达", "500.00"),
            (PAID, "已送达，待履行", "500.00"),
            (PAID + timedelta(days=1), "已送达，待履行", "0.00"),
            (date(2026, 11, 5), "已送达，待履行", "0.00"),
            (date(2026, 11, 6), None, None),  # closed the day before
        ):
            draft = self._list(self.town, day, [], rule="finish")
            stages, _total = self._stages(self._ask(draft)[1])
            expected = {(RULES["finish"], stage): (1, owed)} if stage else {}
            self.assertEqual(stages, expected, day)
            found = self._open(draft, self.auditor, "cases")
            self.assertEqual(found, case.with_user(self.auditor) if stage else case.browse())

    def test_each_role_sees_what_it_may(self):
        town, power = self.towns[0], self.powers[1]
        for state in ("investigation", "decided"):
            self._lay(town, power, state, fine="600" if state == "decided" else None)
        published = self._published(self.drafts[0])
        officer = self._user("t_own", "本镇", town, "officer")
        finance = self._user("t_money", "财务", town, "finance")
        stranger = self._user("t_far", "外镇", self.towns[1], "officer")
        for user, count, opens in (
            (officer, 2, True),
            (finance, 1, True),
            (self.editor, 2, False),
            (self.auditor, 2, True),
        ):
            _question, html = self._ask(published, user)
            self.assertEqual(self._stages(html)[1][0], count, user.login)
            self.assertEqual('data-opens="cases' in html, opens, user.login)
            if opens:
                self.assertEqual(len(self._open(published, user, "cases")), count)
        _question, html = self._ask(published, stranger)
        self.assertEqual(len(etree.HTML(html).findall(".//table")), 1)
        self.assertIn(town.name, html)
        self.assertFalse(self._open(published, stranger, "cases"))
        reader = self._county_user("t_reader", "eco_checklist.group_user")
        self.assertNotIn("<table", self._ask(published, reader)[1])
        for user in (reader, self.editor):
            with self.assertRaises(AccessError):
                self._open(published, user, "unpaid")

    def test_nothing_is_written(self):
        self._lay_many()
        self.env.flush_all()
        self.env.cr.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'eco\\_%'")
        tables = [name for (name,) in self.env.cr.fetchall()]
        count = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in tables)
        self.env.cr.execute(count)
        before = sorted(self.env.cr.fetchall())
        self.env.cr.execute("SAVEPOINT reading")
        self.env.cr.execute("SET LOCAL transaction_read_only = on")
        asked = self.env["eco.list.comparison"].with_user(self.editor).with_context(default_new_ids=self.drafts.ids)
        self.assertIn("停止办理", Form(asked).effects)
        self._ask(self.drafts)[0]._tables()
        self._open(self.drafts, self.auditor, "cases:stop:review")
        self.env.cr.execute(count)
        self.assertEqual(sorted(self.env.cr.fetchall()), before)
        self.env.cr.execute("ROLLBACK TO SAVEPOINT reading")

    def test_queries_do_not_grow_with_the_cases(self):
        def queries():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.assertIn("<table", self._ask(self.drafts)[1])
            return self.env.cr.sql_log_count - before

        self._lay(self.towns[0], self.powers[0], "execution", "500")
        queries()
        few = queries()
        self._lay_many()
        self.assertEqual(queries(), few)
        self.assertLessEqual(few, 40)
