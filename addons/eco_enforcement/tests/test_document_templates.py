import hashlib
from datetime import date, timedelta

from lxml import etree
from psycopg2.errors import ExclusionViolation, RestrictViolation

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from odoo.addons.eco_checklist.models.beijing import today
from odoo.addons.eco_enforcement.models.case_file_papers import FRAME
from odoo.addons.eco_enforcement.statute.doc_kinds import DocKind

from .common import DECIDED, NOTICED, TownCase, on

LINE = '<p align="center">示范县行政执法文书（县制式）</p>'
START = date(2026, 10, 20)


@tagged("post_install", "-at_install")
class TestDocumentTemplates(TownCase):
    """An office prints a paper its own way, from one day to another, and never less than the law asks for."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.templates = cls.env["eco.document.template"]
        cls.county = cls.town.county_id
        cls.built_in = cls.templates._built_in(DocKind.DECISION)
        cls.administrator = new_test_user(
            cls.env, login="t_admin", groups="eco_checklist.group_administrator", name="高远"
        )
        cls.administrator.write({"eco_agency_id": cls.county.id, "eco_scope_id": cls.county.id})

    def _with(self, words=LINE):
        head, _, rest = self.built_in.partition(">")
        return f"{head}>{words}{rest}"

    def _template(self, agency=None, first=START, arch=None, **changes):
        with on(NOTICED):
            return self.templates.with_user(self.administrator).create(
                {
                    "kind": "decision",
                    "agency_id": (agency or self.county).id,
                    "name": "2026年版",
                    "arch": arch or self._with(),
                    "change": "加上县制式的标题行",
                    "date_from": first,
                    **changes,
                }
            )

    def _refused(self, arch, words):
        with self.assertRaises(ValidationError) as caught:
            self._template(arch=arch)
        self.assertIn(words, str(caught.exception))

    # -- every built-in template is one that an office may take over ------------------------------

    def test_every_built_in_template_passes_the_check_and_prints_a_sample(self):
        for kind in DocKind:
            if kind not in FRAME:
                with self.subTest(kind=kind.value):
                    template = self.templates.new({"kind": kind.value, "arch": self.templates._built_in(kind)})
                    self.assertEqual(template._faults(), [])
                    self.assertTrue(template._sample_pdf().startswith(b"%PDF"))

    # -- which one is chosen ----------------------------------------------------------------------

    def test_the_county_prints_its_decision_with_its_own_line_and_old_papers_stay(self):
        before = self.play("decide")
        old = before.sudo().document_ids.filtered(lambda paper: paper.kind == "decision")
        kept = (old.content, old.pdf, old.docx, old.sha256)
        template = self._template()
        case = self.play("decide", act_ended_on="2026-10-11")
        paper = case.sudo().document_ids.filtered(lambda one: one.kind == "decision")
        self.assertEqual(paper.template_id.id, template.id)
        self.assertIn("示范县行政执法文书（县制式）", paper.content)
        self.assertEqual(paper.sha256, hashlib.sha256(paper.content.encode()).hexdigest())
        self.assertNotEqual(paper.version, old.version)
        self.assertRegex(paper.version, "^[0-9a-f]{8}$")
        self.env.invalidate_all()
        self.assertEqual(kept, (old.content, old.pdf, old.docx, old.sha256))
        self.assertFalse(old.template_id)

    def test_the_nearest_office_up_the_tree_in_force_that_day_is_chosen(self):
        county = self._template(date_to=DECIDED)
        town = self._template(self.town, first=START + timedelta(days=2), date_to=START + timedelta(days=3))

        def chosen(agency, day):
            return self.templates.for_paper(DocKind.DECISION, agency, day).id

        days = [START + timedelta(days=count) for count in (-1, 0, 1, 2, 3, 4)]
        self.assertEqual(
            [chosen(self.town, day) for day in days], [False, county.id, county.id, town.id, town.id, county.id]
        )
        self.assertEqual(chosen(self.county, days[3]), county.id)
        self.assertEqual(chosen(self.town, DECIDED), county.id)
        self.assertFalse(chosen(self.town, DECIDED + timedelta(days=1)))
        self.assertFalse(self.templates.for_paper(DocKind.DEMAND, self.town, START))
        town.void_reason = "误录"
        self.assertEqual(chosen(self.town, days[3]), county.id)

    # -- periods ----------------------------------------------------------------------------------

    def test_two_versions_for_one_day_are_refused(self):
        self._template(date_to=START)
        with self.assertRaises(ExclusionViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self._template()
        self._template(first=START + timedelta(days=1))
        self._template(self.town)

    def test_a_version_that_has_begun_is_fixed_and_sql_cannot_change_it(self):
        template = self._template()
        with on(START), self.assertRaises(UserError):
            template.arch = self._with("<p>别的</p>")
        for column in ("arch", "name", "kind"):
            with (
                self.assertRaises(RestrictViolation),
                mute_logger("odoo.sql_db"),
                self.cr.savepoint(),
            ):
                self.cr.execute(f"UPDATE eco_document_template SET {column} = 'demand' WHERE id = %s", [template.id])
        with self.assertRaises(RestrictViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("DELETE FROM eco_document_template WHERE id = %s", [template.id])

    def test_a_version_not_yet_begun_is_written_and_one_of_past_days_is_refused(self):
        template = self._template(first=today() + timedelta(days=30))
        template.arch = self._with("<p>改过的</p>")
        self.assertIn("改过的", template.arch)
        with self.assertRaises(ValidationError):
            self._template(self.town, first=NOTICED - timedelta(days=1), date_to=NOTICED)

    def test_a_new_version_goes_on_where_the_old_one_ends(self):
        template = self._template()
        action = template.action_new_version()
        version = self.templates.browse(action["res_id"])
        self.assertEqual(version.date_from, today() + timedelta(days=1))
        self.assertEqual((template.date_to, version.arch), (today(), template.arch))

    # -- who ---------------------------------------------------------------------------------------

    def test_only_an_administrator_of_the_area_writes_templates(self):
        template = self._template(first=today() + timedelta(days=30))
        with self.assertRaises(AccessError):
            template.with_user(self.head).write({"name": "别的"})
        self.administrator.eco_scope_id = self.town
        with self.assertRaises(AccessError):
            template.with_user(self.administrator).write({"name": "别的"})
        with self.assertRaises(AccessError):
            template.with_user(self.administrator).unlink()

    # -- what a template may not do ------------------------------------------------------------------

    def test_nothing_beyond_the_values_of_the_paper_is_reached(self):
        for attack in (
            "<t t-out=\"env['res.users']\"/>",
            '<p t-out="request.env"/>',
            "<p t-out=\"''.__class__.__mro__\"/>",
            "<p t-out=\"party['name'].format(party)\"/>",
            "<p t-out=\"__import__('os').system('id')\"/>",
            '<p t-out="(lambda: 1)()"/>',
            "<p t-out=\"'a' * 999\"/>",
            '<p t-out="[x for x in evidence for y in evidence]"/>',
            '<t t-foreach="99" t-as="n"><p>循环</p></t>',
            '<t t-foreach="evidence" t-as="a"><t t-foreach="evidence" t-as="b"><t t-foreach="evidence" t-as="c"><p>三层</p></t></t></t>',
            '<t t-set="a" t-value="case[\'facts\']"/><t t-set="b" t-value="a + a"/>',
            '<t t-call="web.layout"/>',
            '<t t-call="{{case}}"/>',
            '<t t-raw="case"/>',
            '<t t-field="case.name"/>',
            '<p t-att-onclick="1">点</p>',
            '<p t-att="doc">点</p>',
            '<p groups="base.group_system">只给管理员</p>',
            '<t t-set="doc" t-value="case"/>',
            "<script>alert(1)</script>",
        ):
            with self.subTest(attack=attack):
                self._refused(self._with(attack), "不合规范")

    def test_no_xml_trick_passes(self):
        bomb = '<!DOCTYPE d [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;">]>' + self._with("<p>&b;</p>")
        for arch, words in (
            (bomb, "不合规范"),
            (self.built_in[:-20], "XML"),
            (self._with("字" * 100_000), "超过上限"),
            ("<p>不是文书</p>", "最外层"),
        ):
            with self.subTest(words=words):
                self._refused(arch, words)

    def test_what_the_law_asks_for_stays_on_the_paper(self):
        for old, new, words in (
            ("<text t-out=\"case['discretion']\"/>", "", "裁量理由"),
            ("<text t-out=\"case['discretion']\"/>", '<text t-if="False" t-out="case[\'discretion\']"/>', "裁量理由"),
            ("t-att-agency=\"agency['name']\"", 'agency="别的机关"', "印章"),
            ("t-att-number=\"doc['number']\"", 'number="一号"', "文号"),
        ):
            with self.subTest(words=words, new=new):
                self.assertIn(old, self.built_in)
                self._refused(self.built_in.replace(old, new), words)

    def test_the_remedies_stay_on_the_paper(self):
        root = etree.fromstring(self.built_in)
        for part in root.findall("t[@t-call='eco_enforcement.document_part_remedies']"):
            root.remove(part)
        with self.assertRaises(ValidationError) as caught:
            self._template(arch=etree.tostring(root, encoding="unicode"))
        for field in ("行政复议机关", "管辖法院", "第五十九条"):
            self.assertIn(field, str(caught.exception))

    def test_a_place_to_sign_stays_on_the_paper(self):
        arch = self.templates._built_in(DocKind.SERVICE_RECEIPT)
        bare = "".join(line for line in arch.splitlines(keepends=True) if "<sign" not in line)
        self.assertNotEqual(arch, bare)
        with self.assertRaises(ValidationError) as caught:
            self._template(kind="service_receipt", arch=bare)
        self.assertIn("签名位置", str(caught.exception))
