from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import FILED, TownCase, on

DAY = date(2026, 10, 14)
LIU = {"party_name": "刘辰", "party_address": "示范村五组3号", "party_share": "共同点燃", "party_fine": 600}


@tagged("post_install", "-at_install")
class TestParties(TownCase):
    """One punished party a case; joint acts are joined for the investigation, further parties split off."""

    def name_party(self, case, **changes):
        """Name a further party as the handler would."""
        with on(DAY):
            case.with_user(self.officer).write({"further_party_ids": [Command.create({**LIU, **changes})]})
        return case.further_party_ids.sorted("id")[-1]

    def split(self, case, party):
        """Split ``party`` off; give its case."""
        self.act(case, self.officer, "propose_split", DAY, further=party.id, reason="共同违法")
        self.act(case, self.head, "approve_split", DAY, request=case.request_ids[-1].id, opinion="同意")
        return case.split_ids

    def test_further_party_gets_a_case_of_its_own(self):
        case = self.play("record_interview")
        party = self.name_party(case)
        new = self.split(case, party)
        self.assertRecordValues(
            new,
            [
                {
                    "state": "draft",
                    "party_name": "刘辰",
                    "party_address": "示范村五组3号",
                    "proposed_amount": 600,
                    "place": case.place,
                    "act_ended_on": case.act_ended_on,
                    "found_on": case.found_on,
                    "lead_id": case.lead_id.id,
                    "split_from_id": case.id,
                }
            ],
        )
        self.assertEqual((party.split_case_id, new.officer_ids), (new, case.officer_ids))
        self.assertIn(case.record_ids[0], new.shared_record_ids)
        self.assertNotEqual(new.party_id, case.party_id)
        self.act(new, self.officer, "submit_filing", DAY, opinion="建议立案")
        self.act(new, self.head, "approve_filing", DAY, opinion="同意立案")
        clock = new.clock_ids.filtered(lambda c: c.code == "decision")
        self.assertEqual(clock.started_on, FILED)  # the ninety days count from the filing of the origin
        self.assertEqual(new._facts().filed_on, FILED)
        self.assertNotEqual(new.number, case.number)

    def test_shared_inspection_counts_and_the_interview_is_made_anew(self):
        case = self.play("record_interview")
        new = self.split(case, self.name_party(case))
        kinds = [record.kind.value for record in new._facts().records]
        self.assertEqual(kinds, ["inspection_record"])

    def test_case_with_an_unsettled_party_is_not_decided(self):
        case = self.play("record_interview")
        party = self.name_party(case)
        with on(DAY):
            facts = case.with_user(self.head)._facts()
        self.assertFalse(facts.further_parties[0].has_case)
        self._carry_on(case)
        with self.assertRaises(UserError) as refused:
            self.act(case, self.head, "decide", date(2026, 10, 27), amount="500", opinion="同意")
        self.assertIn("刘辰尚未分案", str(refused.exception))
        self.act(case, self.officer, "propose_split", date(2026, 10, 27), further=party.id, reason="共同违法")
        self.act(case, self.head, "approve_split", date(2026, 10, 27), request=case.request_ids.id, opinion="同意")
        self.act(case, self.head, "decide", date(2026, 10, 27), amount="500", opinion="同意")

    def _carry_on(self, case):
        for code, step in list(self._steps(case, "500"))[4:9]:
            step()
            self.assertTrue(code)

    def test_incomplete_party_is_not_split_off(self):
        case = self.play("approve_filing")
        party = self.name_party(case, party_address="")
        with self.assertRaises(UserError) as refused:
            self.act(case, self.officer, "propose_split", DAY, further=party.id, reason="共同违法")
        self.assertIn("地址没有填写", str(refused.exception))

    def test_further_parties_are_guarded(self):
        case = self.play("approve_filing")
        party = self.name_party(case)
        other = self._user("t_other", "同事", self.town, "officer")
        parties = self.env["eco.case.party"]
        party.with_user(self.officer).write({"party_share": "望风", "party_fine": 500})
        with self.assertRaises(AccessError):
            party.with_user(other).write({"party_name": "x"})
        with self.assertRaises(AccessError):
            parties.with_user(other).create({**LIU, "further_case_id": case.id})
        with self.assertRaises(AccessError):
            parties.with_user(other).with_context(default_further_case_id=case.id).create(LIU)
        with self.assertRaises(AccessError):
            party.with_user(self.officer).write({"split_case_id": case.id})
        new = self.split(case, party)
        with self.assertRaises(UserError):
            party.with_user(self.officer).write({"party_name": "x"})
        with self.assertRaises(AccessError):
            new.with_user(self.officer).write({"split_from_id": False})
        with self.assertRaises(UserError):  # once
            self.act(case, self.officer, "propose_split", DAY, further=party.id, reason="共同违法")

    def test_another_town_does_not_see_further_parties(self):
        party = self.name_party(self.play("approve_filing"))
        town = self.env["eco.agency"].create(
            {"name": "测试镇", "kind": "town", "code": "610481199", "parent_id": self.town.county_id.id}
        )
        stranger = self._user("t_stranger", "旁镇", town, "officer")
        self.assertNotIn(party, self.env["eco.case.party"].with_user(stranger).search([]))
        self.assertIn(party, self.env["eco.case.party"].with_user(self.officer).search([]))

    def _propose(self, case, main, code):
        with on(DAY):
            case.with_user(self.officer).write({"main_case_id": main.id})
        self.act(case, self.officer, code, DAY, reason="同一地块")
        return case.request_ids[-1]

    def test_joined_cases_share_records_and_decide_apart(self):
        main, case = (
            self.play("record_interview"),
            self.play("approve_filing", party_name="刘辰", party_id_number=False),
        )
        request = self._propose(case, main, "propose_joining")
        self.act(case, self.head, "approve_joining", DAY, request=request.id, opinion="同意")
        self.assertEqual((case.joined_to_id, case.state), (main, "investigation"))
        self.assertEqual(main.joined_ids, case)
        self.assertEqual(case.shared_record_ids, main.record_ids)
        self.assertEqual([r.kind.value for r in case._facts().records], ["inspection_record"])
        with self.assertRaises(UserError):  # once
            self.act(case, self.officer, "propose_joining", DAY, reason="x")

    def test_cases_of_one_party_are_merged_and_of_two_are_not(self):
        main, twin = self.play("approve_filing"), self.play("approve_filing")
        other = self.play("approve_filing", party_name="刘辰", party_id_number=False)
        with self.assertRaises(UserError) as refused:
            self._propose(other, main, "propose_merger")
        self.assertIn("分别决定", str(refused.exception))
        request = self._propose(twin, main, "propose_merger")
        with on(DAY):
            twin.with_user(self.officer).write({"main_case_id": other.id})
        with self.assertRaises(UserError):  # another main case than the one proposed
            self.act(twin, self.head, "approve_merger", DAY, request=request.id, opinion="同意")
        with on(DAY):
            twin.with_user(self.officer).write({"main_case_id": main.id})
        self.act(twin, self.head, "approve_merger", DAY, request=request.id, opinion="同意")
        self.assertEqual((twin.state, twin.ending, twin.joined_to_id), ("concluded", "merged", main))
