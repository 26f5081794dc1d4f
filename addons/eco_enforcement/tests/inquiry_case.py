"""A case with fixed names, numbers and days, from which the samples of documents are made."""

from datetime import date

from odoo.addons.eco_enforcement.statute.doc_kinds import DocKind
from odoo.addons.eco_enforcement.statute.document_row import missing, value_at
from odoo.addons.eco_enforcement.statute.document_table import DOCUMENTS

from .common import FILED, on
from .evidence_case import EvidenceCase

FOUND, HEARD, REPORTED = date(2026, 10, 12), date(2026, 10, 14), date(2026, 10, 15)
PARTY = {
    "party_address": "陕西省咸阳市兴平市西吴街道示范村三组12号",
    "party_phone": "029-00000000（演示）",
    "place": "西吴街道示范村东侧耕地",
    "act_time": "15时许",
    "summary": "张堃于15时许在西吴街道示范村东侧耕地露天焚烧玉米秸秆，过火面积约1.2亩，产生烟尘。",
}
REPORT = {
    "findings_of_fact": "经查明，张堃于2026年10月12日15时许，在西吴街道示范村东侧耕地露天焚烧玉米秸秆，过火面积约1.2亩，"
    "产生烟尘，经执法人员制止后扑灭。",
    "elements_proof": "现场位于省人民政府划定的秸秆禁烧区域内，行为发生于规定的禁烧时段，有现场检查笔录、照片和定位信息证明。",
    "correction_order": "立即停止露天焚烧秸秆的行为，清理现场残留灰烬。",
    "discretion_reason": "初次实施，过火面积较小，经制止后立即停止并配合调查，没有造成其他危害后果，予以从轻处罚。",
}


def without(values, path):
    """Copy ``values`` with nothing at the dotted ``path``."""
    name, _, rest = path.partition(".")
    return {**values, name: without(values[name], rest) if rest else None}


class InquiryCase(EvidenceCase):
    """Base of the tests of documents: numbers of certificates do not depend on the database."""

    @classmethod
    def _officer(cls, user, until="2028-12-31", kind="formal"):
        officer = super()._officer(user, until, kind)
        cls.numbered = getattr(cls, "numbered", 0) + 1
        cls.env.flush_all()
        cls.env.cr.execute(
            "UPDATE eco_certificate SET number = %s WHERE id = ANY(%s)",
            (f"演示0400{cls.numbered:02d}", officer.certificate_ids.ids),
        )
        officer.certificate_ids.invalidate_recordset()
        return officer

    def filed(self, **changes):
        """Give the case as filed, out of a report that came in by telephone."""
        case = self.open_case(**{**PARTY, "lead_id": self.lead().id, **changes})
        return self.play("approve_filing", case=case)

    def lead(self):
        """Register the report from which the case comes."""
        with on(FOUND, 16):
            return (
                self.env["eco.lead"]
                .with_user(self.officer)
                .create(
                    {
                        "source": "complaint",
                        "channel_id": self.env.ref("eco_enforcement.lead_channel_phone").id,
                        "found_on": str(FOUND),
                        "content": "示范村东侧耕地有人露天焚烧玉米秸秆，烟很大。",
                        "place": "西吴街道示范村东侧耕地",
                        "reporter_name": "李㛃",
                        "reporter_phone": "029-11111111",
                    }
                )
            )

    def inquired(self, **changes):
        """Give the case with its two records."""
        case = self.filed(**changes)
        self.finish(case, "inspection_record")
        self.finish(case, "interview_record")
        return case

    def finish(self, case, kind):
        """Write a record with everything the form asks for, and finish it."""
        said = {
            "inspection_record": {
                "content": "到达现场时，耕地地头堆放的玉米秸秆正在燃烧，有明火和浓烟，过火面积约1.2亩。\n"
                "张堃在场，承认系其点燃。执法人员当场责令停止焚烧，15时35分明火扑灭。",
                "permits": "不涉及许可事项。",
                "media": "照片4张、录像1段",
            },
            "interview_record": {
                "fault": "知道禁烧的规定，为图省事点燃。",
                "duration": "约二十分钟，只有这一次。",
            },
        }[kind]
        record = self.draft_record(case, kind, recorder="赵𬭎", **said)
        code = "record_inspection" if kind == "inspection_record" else "record_interview"
        self.act(case, self.officer, code, FILED, record=record.id)

    def reported(self, case=None):
        """Give the case with its report."""
        case = case or self.inquired()
        self.fill_report(case, **REPORT)
        self.act(case, self.officer, "submit_report", REPORTED)
        return case

    def paper(self, case, kind):
        """Give the last document of ``kind`` of the case."""
        document = case.sudo().document_ids.filtered(lambda d: d.kind == kind)[-1:]
        self.assertTrue(document, kind)
        return document

    def assert_each_field_is_wanted(self, kind, context):
        """Take each mandatory field out of ``context`` in turn, and see that it alone is named as missing."""
        row = DOCUMENTS[DocKind(kind)]
        self.assertTrue(row.needs, kind)
        self.assertFalse(missing(row, context), kind)
        for need in row.needs:
            if need.when and not value_at(context, need.when):
                continue
            self.assertEqual(missing(row, without(context, need.path)), (need,), (kind, need.path))
            self.assertTrue(need.label and need.where)
