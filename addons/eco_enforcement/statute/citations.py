"""Words that documents quote: places of procedure, and what officers tell before they ask (art. 55)."""

from collections.abc import Iterable
from types import MappingProxyType

from .judging import CIVIL_PROCEDURE_LAW, COERCION_LAW, RECONSIDERATION_LAW, TRANSFER_RULE, apl
from .legal_types import LegalBasis

# What a template names -> the places it cites. The words come from the library of laws, by the day of the document.
PLACES = MappingProxyType(
    {
        "filing": (apl(54),),
        "evidence": (apl(56),),
        "time_limit": (apl(60),),
        "correction": (apl(28),),
        "temporal": (apl(37),),
        "notice": (apl(44),),
        "defence": (apl(45),),
        "hearing": (apl(63), apl(64)),
        "review": (apl(58),),
        "payment": (apl(67),),
        "surcharge": (apl(72),),
        "on_the_spot": (apl(51), apl(52)),
        "goods": (apl(74),),
        "reconsideration_first": (LegalBasis(RECONSIDERATION_LAW, 23),),
        "waiver": (apl(44), apl(62)),
        "hearing_held": (apl(64),),
        "hearing_report": (apl(65),),
        "discussion": (apl(57, 2),),
        "address": (apl(61, 2),),
        "seizure": (LegalBasis(COERCION_LAW, 18), LegalBasis(COERCION_LAW, 24)),
        "seizure_urgent": (LegalBasis(COERCION_LAW, 19),),
        "seizure_period": (LegalBasis(COERCION_LAW, 25, 1),),
        "seizure_tested": (LegalBasis(COERCION_LAW, 25, 3),),
        "seizure_extended": (LegalBasis(COERCION_LAW, 25, 1), LegalBasis(COERCION_LAW, 25, 2)),
        "seizure_release": (LegalBasis(COERCION_LAW, 28),),
        "public_service": (apl(61), LegalBasis(CIVIL_PROCEDURE_LAW, 95)),
        "change": (apl(75),),
        "deferral": (apl(66),),
        "court_after_deferral": (apl(72),),
        "demand": (LegalBasis(COERCION_LAW, 35), LegalBasis(COERCION_LAW, 54)),
        "demand_rights": (LegalBasis(COERCION_LAW, 36),),
        "court": (LegalBasis(COERCION_LAW, 53), LegalBasis(COERCION_LAW, 54)),
        "court_papers": (LegalBasis(COERCION_LAW, 55),),
        "crime": (apl(27), LegalBasis(TRANSFER_RULE, 3)),
        "referral": (apl(25),),
    }
)


def in_words(places: Iterable[LegalBasis]) -> str:
    """Cite ``places`` one after the other; the title stands once for places of one law: 《…》第六十三条、第六十四条."""
    text, law = "", None
    for place in places:
        cited = str(place)
        text += ("、" if text else "") + (cited.partition("》")[2] if place.law == law else cited)
        law = place.law
    return text


IDENTITY_SHOWN = "执法人员已主动出示行政执法证件，当事人或者有关人员已核对并确认。"
RIGHTS_TOLD = (
    "已告知：认为执法人员与本案有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避；依法享有陈述权、申辩权；"
    "应当如实回答询问并协助调查，不得拒绝或者阻挠。"
)
