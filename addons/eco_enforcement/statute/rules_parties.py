"""Several parties: one punished party a case; joint acts are joined for the investigation, further parties split off."""

from .course import PENDING
from .facts import CaseFacts
from .judging import apl, judge
from .legal_types import Finding


def main_case_fit(facts: CaseFacts) -> Finding:
    """A case is joined to another one of the same agency that is filed, undecided and itself joined to none (art. 54)."""
    main = facts.main_case
    if main is None:
        return judge("main_case_fit", "主案", apl(54), False, "没有选定主案")
    problems = []
    if not main.same_agency:
        problems.append("不是本机关办理的案件")
    if main.state not in PENDING:
        problems.append(f"处于“{main.state.label}”阶段")
    if main.joined:
        problems.append("已经并入其他案件")
    failed = f"{main.name}不能作为主案：{'，'.join(problems)}"
    return judge("main_case_fit", "主案", apl(54), not problems, failed)


def not_joined_yet(facts: CaseFacts) -> Finding:
    """A case is joined once, and one that others are joined to is not joined itself (art. 54)."""
    failed = "本案已经并案，或者是其他案件的主案"
    return judge("not_joined_yet", "没有并案", apl(54), not facts.joined, failed)


def same_main_case(facts: CaseFacts) -> Finding:
    """The head approves the main case that was proposed, not another one chosen since (art. 57)."""
    request, main = facts.inputs.get("request"), facts.main_case
    same = request is not None and main is not None and request.target == main.key
    return judge("same_main_case", "主案与申请一致", apl(57), same, "选定的主案与申请时不一致，应当重新申请")


def same_party_as_main(facts: CaseFacts) -> Finding:
    """Only acts of one party become one case; each party gets a notice and a decision of its own (arts. 44, 59)."""
    main = facts.main_case
    own = facts.party.id_number or facts.party.name
    same = main is not None and bool(own) and main.party == own
    failed = "当事人与主案不同，应当分别告知、分别决定，只能并案调查，不能并入主案"
    return judge("same_party_as_main", "当事人相同", apl(44), same, failed)


def further_party_fit(facts: CaseFacts) -> Finding:
    """A further party is split off once, with the name and address a decision needs (art. 59)."""
    party = facts.inputs.get("further")
    if party is None:
        return judge("further_party_fit", "另案处理的当事人", apl(59), False, "没有选定当事人")
    problems = [f"{'、'.join(party.missing)}没有填写"] if party.missing else []
    if party.has_case:
        problems.append("已经另案处理")
    return judge("further_party_fit", "另案处理的当事人", apl(59), not problems, f"{party.name}{'，'.join(problems)}")


def split_party_named(facts: CaseFacts) -> Finding:
    """The party of the request still waits for a case of its own (art. 59)."""
    request = facts.inputs.get("request")
    party = next((p for p in facts.further_parties if request and p.key == request.target), None)
    holds = party is not None and not party.missing and not party.has_case
    return judge(
        "split_party_named", "另案处理的当事人", apl(59), holds, "申请分案的当事人已经另案处理，或者信息不完整"
    )


def further_parties_settled(facts: CaseFacts) -> Finding:
    """Every further party named in the case has a case of its own before it is decided (arts. 44, 59)."""
    left = "、".join(party.name or "（未填写）" for party in facts.further_parties if not party.has_case)
    failed = f"{left}尚未分案，一案只决定一名当事人的处罚，应当先行分案"
    return judge(
        "further_parties_settled", "其他当事人已分案", apl(59), not left, failed, passed="没有尚未分案的当事人"
    )
