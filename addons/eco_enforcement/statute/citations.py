"""Words that documents quote: citations of procedure, and what officers tell before they ask (art. 55)."""

from types import MappingProxyType

from .legal_types import LegalBasis

FULL_TITLE = "中华人民共和国行政处罚法"


def _full(article: int, paragraph: int | None = None) -> str:
    return str(LegalBasis(FULL_TITLE, article, paragraph))


ALL = MappingProxyType(
    {
        "title": f"《{FULL_TITLE}》",
        "filing": _full(54),
        "correction": _full(28),
        "notice": _full(44),
        "defence": _full(45),
        "hearing": f"{_full(63)}、第六十四条",
        "review": _full(58),
        "decision": f"{_full(57)}、第五十九条",
        "payment": _full(67),
        "surcharge": _full(72),
    }
)

IDENTITY_SHOWN = "执法人员已主动出示行政执法证件，被检查人（被询问人）已核对并确认。"
RIGHTS_TOLD = (
    "已告知：认为执法人员与本案有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避；依法享有陈述权、申辩权；"
    "应当如实回答询问并协助调查，不得拒绝或者阻挠。"
)
