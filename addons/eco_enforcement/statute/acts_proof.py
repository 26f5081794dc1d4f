"""Acts on evidence: it is checked and admitted, or excluded; pictures are put on a sheet (行政处罚法 art. 46)."""

from . import rules_proof as rules
from .act import Act
from .acts_evidence import TAKEN, UNDECIDED
from .conditions import HANDLER
from .doc_kinds import DocKind
from .inputs_proof import CHECKED, EVIDENCE, WHY_EXCLUDED
from .judging import apl
from .states import Role

PROVE = "证据核实"
COLLECTED = TAKEN | UNDECIDED

ACTS = (
    Act("admit_evidence", "核实采纳证据", Role.OFFICER, COLLECTED, None, apl(46, 2), HANDLER, (EVIDENCE, CHECKED),
        (rules.evidence_awaits_check, rules.evidence_complete, rules.evidence_by_certified_officers,
         rules.monitoring_admissible), side=PROVE),
    Act("exclude_evidence", "排除证据", Role.OFFICER, COLLECTED, None, apl(46, 3), HANDLER, (EVIDENCE, WHY_EXCLUDED),
        (rules.evidence_not_excluded,), side=PROVE),
    Act("make_photo_sheet", "制作照片证据单", Role.OFFICER, COLLECTED, None, apl(46), HANDLER, (EVIDENCE,),
        (rules.photo_sheet_possible,), (DocKind.PHOTO_SHEET,), side=PROVE),
)  # fmt: skip
