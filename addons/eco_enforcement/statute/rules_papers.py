"""The papers of a case as papers: whose they are, sealed by whom, numbered, whole, and naming one party."""

from .doc_kinds import DocKind
from .facts import CaseFacts
from .judging import apl, judge, not_applicable
from .legal_types import Finding

# What leaves the house, in the name and under the seal of the organ.
LETTERS = frozenset(
    {
        DocKind.PRIOR_NOTICE,
        DocKind.DECISION,
        DocKind.NO_PENALTY_DECISION,
        DocKind.ON_THE_SPOT_DECISION,
        DocKind.CLERICAL_CORRECTION,
        DocKind.DECISION_CHANGE,
        DocKind.PUBLIC_NOTICE,
        DocKind.DEFERRAL_NOTICE,
        DocKind.DEMAND,
        DocKind.COURT_APPLICATION,
        DocKind.TRANSFER_LETTER,
    }
)
DECISIONS = (DocKind.DECISION, DocKind.NO_PENALTY_DECISION, DocKind.ON_THE_SPOT_DECISION)
NAMING_THE_PARTY = frozenset({DocKind.INVESTIGATION_REPORT, DocKind.PRIOR_NOTICE, *DECISIONS})
_KEPT = apl(47)


def agency_may_punish(facts: CaseFacts) -> Finding:
    """A case is handled in the name of an organ, never of an entrusted or internal body (arts. 17, 24)."""
    failed = f"{facts.file.agency}不是依法具有行政处罚权的行政机关，不得以其名义实施行政处罚"
    return judge("agency_may_punish", "处罚主体合法", apl(17), facts.file.organ, failed)


def papers_in_agency_name(facts: CaseFacts) -> Finding:
    """Every paper names the organ that handles the case as its author (art. 17)."""
    rule, title = "papers_in_agency_name", "文书以本机关名义制作"
    papers = [paper for paper in facts.documents if paper.head]
    if not papers:
        return not_applicable(rule, title, apl(17), "尚未制作文书")
    wrong = "、".join(f"{p.number}（{p.head}）" for p in papers if p.head != facts.file.agency)
    return judge(rule, title, apl(17), not wrong, f"文书没有以{facts.file.agency}的名义制作：{wrong}")


def seal_matches_name(facts: CaseFacts) -> Finding:
    """A letter bears the seal of the body it names (art. 59, para. 2)."""
    rule, title = "seal_matches_name", "署名与印章一致"
    letters = [paper for paper in facts.documents if paper.kind in LETTERS]
    if not letters:
        return not_applicable(rule, title, apl(59, 2), "尚未制作对外文书")
    wrong = "、".join(f"{p.number}署名{p.head}、印章为{p.seal or '（没有）'}" for p in letters if p.seal != p.head)
    return judge(rule, title, apl(59, 2), not wrong, f"文书署名与印章不一致：{wrong}")


def decision_names_agency(facts: CaseFacts) -> Finding:
    """The decision names the organ that made it (art. 59, para. 1, item 6)."""
    rule, title, basis = "decision_names_agency", "决定书载明作出机关", apl(59, 1, 6)
    made = [paper for paper in facts.documents if paper.kind in DECISIONS]
    if not made:
        return not_applicable(rule, title, basis, "尚未制作决定书")
    named = bool(facts.file.agency) and made[-1].head == facts.file.agency
    failed = f"{made[-1].number}载明的机关为{made[-1].head or '（没有）'}，应当是{facts.file.agency}"
    return judge(rule, title, basis, named, failed)


def party_named_alike(facts: CaseFacts) -> Finding:
    """Report, notice and decision name the same party, or a correction says why not (art. 59, para. 1, item 1)."""
    rule, title, basis = "party_named_alike", "各文书当事人一致", apl(59, 1, 1)
    papers = [paper for paper in facts.documents if paper.kind in NAMING_THE_PARTY]
    if not papers or not facts.party.name.strip():
        return not_applicable(rule, title, basis, "尚未制作载明当事人的文书")
    mended = [p.words for p in facts.documents if p.kind is DocKind.CLERICAL_CORRECTION and facts.party.name in p.words]
    latest = {paper.kind: paper for paper in papers}.values()  # one made anew takes the place of the one before
    wrong = "、".join(
        paper.number
        for paper in latest
        if facts.party.name not in paper.words and not any(paper.number in words for words in mended)
    )
    return judge(rule, title, basis, not wrong, f"{wrong}载明的当事人不是{facts.party.name}，又没有补正或者说明")


def documents_whole(facts: CaseFacts) -> Finding:
    """The content of each paper is the one that was hashed when it was issued (art. 47)."""
    rule, title = "documents_whole", "文书未被改动"
    if not facts.documents:
        return not_applicable(rule, title, _KEPT, "尚未制作文书")
    wrong = "、".join(paper.number for paper in facts.documents if not paper.whole)
    return judge(rule, title, _KEPT, not wrong, f"文书内容与制发时的校验值不符：{wrong}")


def numbers_without_gap(facts: CaseFacts) -> Finding:
    """The series of numbers from which the papers took theirs has no gap (arts. 47, 52)."""
    rule, title = "numbers_without_gap", "文号连续"
    if not facts.documents:
        return not_applicable(rule, title, _KEPT, "尚未制作文书")
    return judge(rule, title, _KEPT, not facts.file.gaps, f"文号不连续，缺少：{'、'.join(facts.file.gaps)}")


def papers_in_order(facts: CaseFacts) -> Finding:
    """Papers are dated in the order in which they were issued, and none in the future (art. 47)."""
    rule, title = "papers_in_order", "文书日期顺序"
    dated = [paper for paper in facts.documents if paper.on]
    if not dated:
        return not_applicable(rule, title, _KEPT, "尚未制作文书")
    wrong = [p.number for p in dated if p.on > facts.today]
    ordered = sorted(dated, key=lambda paper: paper.seq)
    wrong += [later.number for earlier, later in zip(ordered, ordered[1:], strict=False) if later.on < earlier.on]
    return judge(rule, title, _KEPT, not wrong, f"文书日期晚于今天或者先后颠倒：{'、'.join(dict.fromkeys(wrong))}")


def chain_whole(facts: CaseFacts) -> Finding:
    """The journal is whole: every event fits the one before it (art. 47)."""
    failed = f"案件日志第{facts.file.broken}号与前一号不相衔接，全过程记录不完整"
    return judge("chain_whole", "全过程记录完整", _KEPT, not facts.file.broken, failed)
