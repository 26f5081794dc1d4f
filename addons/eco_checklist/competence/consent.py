"""Consent of the city to handing over a power whose original department is a branch of the city's."""

from datetime import date

from .legal import Finding, LegalBasis, Verdict

# The statute asks for a decision by which level hands over; that the city agrees first is known from the
# implementing notice of another city only, so that "to be confirmed" is the usual answer (law of 2021, art. 24).
BASIS = LegalBasis("行政处罚法", 24, paragraph=1)

NOT_NEEDED, TO_CONFIRM, REQUIRED = "not_needed", "to_confirm", "required"


def city_consent_finding(need: str, document: str, given_on: date | None, approved_on: date | None) -> Finding:
    """Judge the city's consent to one line of a list: ``document`` of the day ``given_on``.

    ``need`` is the flag of the power (``not_needed``, ``to_confirm``, ``required``), ``approved_on`` the day the county
    approved the list. Missing consent fails where it is required and is left to a person where that is to be
    confirmed; consent given after the approval fails. ``ValueError`` for any other flag.
    """
    if need not in (NOT_NEEDED, TO_CONFIRM, REQUIRED):
        raise ValueError(f"no such need of consent: {need}")
    if need == NOT_NEEDED:
        return _found(Verdict.NOT_APPLICABLE, "该事项不需要市人民政府同意")
    missing = _missing(document, given_on)
    if missing and need == REQUIRED:
        return _found(Verdict.FAIL, f"该事项下放前须经市人民政府同意，未填写{missing}")
    if missing:
        return _found(Verdict.JUDGE, f"该事项下放前是否须经市人民政府同意待确认，未填写{missing}，请批准人核实")
    if approved_on and given_on and given_on > approved_on:
        return _found(
            Verdict.FAIL,
            f"市人民政府同意日期{given_on:%Y-%m-%d}晚于县级人民政府批准日期{approved_on:%Y-%m-%d}，应当先同意后批准",
        )
    return _found(Verdict.PASS, f"市人民政府已同意（{document.strip()}）")


def _missing(document: str, given_on: date | None) -> str:
    pairs = (("同意文件", bool(document.strip())), ("同意日期", given_on is not None))
    return "和".join(label for label, there in pairs if not there)


def _found(verdict: Verdict, message: str) -> Finding:
    return Finding("list.consent", "市人民政府同意", BASIS, verdict, message)
