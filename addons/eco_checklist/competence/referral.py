"""How a matter is passed on (移送): at most two hops, a refusal names the better body, then the county rules."""

from dataclasses import dataclass

from .gate import BASIS as DELEGATION
from .gate import Answer
from .legal import Finding, LegalBasis, Verdict
from .routes import Body
from .routing_words import DISPUTE, TERRITORY, TRANSFER

MAX_HOPS = 2


@dataclass(frozen=True, slots=True)
class Passing:
    """A body about to be named competent: by a first referral, by a refusal, or by a ruling.

    ``sender`` names it, ``named`` is the body named; ``number`` counts the hop this would make (zero for a ruling).
    ``town`` is the town where the act happened and ``governing`` the government that runs it. ``answer`` is the gate's
    on punishing today, where the matter has a power and ``named`` is a town; ``None``: the gate has no say.
    ``routed`` are the bodies the router names.
    """

    sender: Body
    named: Body | None
    number: int
    town: Body
    governing: Body
    basis: str = ""
    reason: str = ""
    answer: Answer | None = None
    routed: tuple[Body, ...] = ()


def check_start(passing: Passing) -> tuple[Finding, ...]:
    """Judge a first referral: it goes where the router says, or to the government that can rule."""
    return (
        _finding("referral.receiver", "移送对象", TRANSFER.basis, _routed(passing)),
        _holder(passing),
        _finding(
            "referral.facts", "基本事实", TRANSFER.basis, "" if passing.reason.strip() else "未写明移送的基本事实"
        ),
    )


def check_refusal(passing: Passing) -> tuple[Finding, ...]:
    """Judge a refusal: it names a better body, the basis and the reason; a bare no is not an answer."""
    return (
        _finding("refusal.better", "指明应当管辖的机关", DISPUTE, _better(passing)),
        _holder(passing),
        _finding(
            "refusal.basis", "不予受理的依据", DISPUTE, "" if passing.basis.strip() else "未写明依据的条款或者文件"
        ),
        _finding("refusal.reason", "不予受理的理由", DISPUTE, "" if passing.reason.strip() else "未写明理由"),
    )


def check_ruling(passing: Passing) -> tuple[Finding, ...]:
    """Judge a ruling of the county: it names a body that may act, with basis and reason."""
    named = passing.named
    fault = ""
    if named is None:
        fault = "未指定管辖机关"
    elif named.is_town and named != passing.town:
        fault = f"{named.name}不是违法行为发生地的镇办，不得指定其管辖"
    return (
        _finding("ruling.body", "指定管辖机关", TERRITORY if named else DISPUTE, fault),
        _holder(passing),
        _finding("ruling.basis", "裁定的依据", DISPUTE, "" if passing.basis.strip() else "未写明依据的条款或者文件"),
        _finding("ruling.reason", "裁定的理由", DISPUTE, "" if passing.reason.strip() else "未写明理由"),
    )


def check_hop(number: int) -> Finding:
    """Judge the number of a hop: the third one is impossible, the county rules instead."""
    fault = "" if 1 <= number <= MAX_HOPS else f"同一事项至多移送{MAX_HOPS}次，应当报请县级人民政府指定管辖"
    return _finding("referral.hops", "移送次数", DISPUTE, fault)


def must_rule(number: int, receiver: Body | None, governing: Body) -> bool:
    """Tell whether the county has to rule instead of hop ``number``: it would be the third, or goes to the county."""
    return number > MAX_HOPS or receiver == governing


def _routed(passing: Passing) -> str:
    if passing.named is None:
        return "未指明接收机关"
    if passing.named == passing.sender:
        return "本机关即为接收机关，应当自行处理，无需移送"
    if passing.named not in (*passing.routed, passing.governing):
        allowed = "、".join(body.name for body in passing.routed)
        return f"应当移送{allowed}；认为另有机关管辖的，报请{passing.governing.name}指定"
    return ""


def _better(passing: Passing) -> str:
    if passing.named is None:
        return "不予受理的，应当指明应当管辖的机关"
    return "指明的机关不能是本机关" if passing.named == passing.sender else ""


def _holder(passing: Passing) -> Finding:
    """A town may be named only for a power it holds today."""
    refused = passing.named is not None and passing.answer is not None and not passing.answer.allowed
    fault = f"{passing.named.name}：{passing.answer.reason}" if refused else ""
    return _finding("referral.holder", "镇办职权", DELEGATION, fault)


def _finding(code: str, title: str, basis: LegalBasis, fault: str) -> Finding:
    return Finding(code, title, basis, Verdict.FAIL if fault else Verdict.PASS, fault or f"{title}：符合")
