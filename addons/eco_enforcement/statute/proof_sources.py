"""What the papers of a case prove by their kind, and which facts every case has to prove (行政处罚法 arts. 40, 46).

Both are where a case begins: the handlers link otherwise what proves something else.
"""

from dataclasses import dataclass
from types import MappingProxyType

from .words_proof import EvidenceKind, FactKind

K, F = EvidenceKind, FactKind


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of paper or file: the kind of evidence it is, what it proves in words, and facts of which kinds."""

    kind: EvidenceKind
    proves: str
    facts: frozenset[FactKind]


def _of(kind: EvidenceKind, proves: str, *facts: FactKind) -> Source:
    return Source(kind, proves, frozenset(facts))


# 监测报告 is counted as a document: art. 46 does not name it, and courts have held both that and 鉴定意见 (practice).
SOURCES = MappingProxyType(
    {
        "inspection_record": _of(
            *(K.ON_SITE, "现场状况及违法行为的存在"),
            *(F.IDENTITY, F.ACT, F.OBJECT, F.PARTY, F.PLACE, F.TIME, F.THRESHOLD, F.CIRCUMSTANCE),
        ),
        "party_interview": _of(
            *(K.PARTY, "违法行为的经过及当事人的陈述"),
            *(F.IDENTITY, F.ACT, F.OBJECT, F.PARTY, F.PLACE, F.TIME, F.CIRCUMSTANCE),
        ),
        "witness_interview": _of(K.WITNESS, "证人所知道的违法行为的经过", F.ACT, F.OBJECT, F.PLACE, F.TIME),
        "sample": _of(K.OBJECT, "所取样品的来源和状况", F.OBJECT, F.THRESHOLD),
        "testing": _of(K.DOCUMENT, "监测、检测、检验的结果", F.OBJECT, F.THRESHOLD, F.ACT),
        "appraisal": _of(K.OPINION, "技术鉴定的意见", F.OBJECT, F.THRESHOLD, F.ACT),
        "hold": _of(K.OBJECT, "先行登记保存的物品及其状况", F.OBJECT, F.ACT),
        "seizure": _of(K.OBJECT, "查封、扣押的物品及其状况", F.OBJECT, F.ACT),
        "camera": _of(K.AUDIOVISUAL, "电子技术监控设备记录的违法事实", F.ACT, F.PLACE, F.TIME),
        "file": _of(K.AUDIOVISUAL, "现场状况", F.ACT, F.PLACE, F.TIME),
    }
)
# What every case proves beside the elements of its basis: key, kind, words.
STANDARD_FACTS = (
    ("identity", F.IDENTITY, "当事人的身份"),
    ("time", F.TIME, "违法行为发生的时间"),
    ("place", F.PLACE, "违法行为发生的地点"),
    ("act", F.ACT, "违法行为的经过和后果"),
    ("circumstance", F.CIRCUMSTANCE, "影响裁量的情节"),
)


def interview_of(person: str, party: str, representative: str) -> str:
    """Name the source of an interview: the party's own statement where the party or its representative spoke."""
    spoke = person.strip()
    return "party_interview" if spoke and spoke in (party.strip(), representative.strip()) else "witness_interview"
