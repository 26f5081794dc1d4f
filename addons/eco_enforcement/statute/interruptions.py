"""What may stop a clock and who may lengthen it: judged here, for the acts that do it and for the models below them."""

from datetime import date

from .deadline import Deadline, Extension, Ground
from .judging import judge
from .legal_types import Finding


def ground_of(row: Deadline, code: str) -> Ground | None:
    """Return the ground ``code`` on which days of ``row`` do not count."""
    return next((ground for ground in row.suspended_by if ground.code == code), None)


def extension_of(row: Deadline, code: str) -> Extension | None:
    """Return the extension ``code`` of ``row``."""
    return next((extension for extension in row.extensions if extension.code == code), None)


def may_suspend(row: Deadline, code: str, rule_named: bool, first: date, last: date | None, due: date) -> Finding:
    """Judge whether the days from ``first`` to ``last`` may be left out of ``row``, which ends on ``due``.

    ``rule_named``: a law, regulation or rule that says so and binds the agency is configured for the case.
    """
    title, ground = "期限扣除", ground_of(row, code)
    if ground is None:
        return judge("clock_suspension", title, row.basis, False, f"{row.title}不因此扣除，法律没有规定")
    if ground.by_rule and not rule_named:
        message = f"没有登记对本案适用的法律、法规、规章，{row.title}不能扣除{ground.title}时间，也不得自行停止计算"
        return judge("clock_suspension", title, row.basis, False, message)
    if last and last < first:
        return judge("clock_suspension", title, ground.basis, False, "扣除期间的止日早于起日")
    message = f"{row.title}已于{due}届满，其后的时间不能扣除"
    return judge("clock_suspension", title, ground.basis, first <= due, message)


def may_extend(
    row: Deadline, code: str, length: int, given: tuple[str, ...], rule_named: bool, on: date, due: date
) -> Finding:
    """Judge whether ``row``, which ends on ``due``, may be lengthened on ``on`` by ``length`` units.

    ``given`` are the codes of the extensions already granted; ``rule_named`` as in ``may_suspend``.
    """
    extension = extension_of(row, code)
    if extension is None:
        return _refused(row, f"{row.title}不能延长，法律没有规定")
    if extension.by_rule and not rule_named:
        return _refused(row, f"没有登记对本案适用的法律、法规、规章，{row.title}不能延长")
    if code in given:
        return _refused(row, f"{row.title}已经由{extension.by}延长过，只能延长一次")
    if extension.after and extension.after not in given:
        before = extension_of(row, extension.after)
        return _refused(row, f"须先由{before.by}延长，仍不能办结的才由{extension.by}延长")
    if not 1 <= length <= extension.length:
        return _refused(row, f"{extension.by}一次最多延长{extension.length}，不能延长{length}")
    message = f"{row.title}已于{due}届满，届满后不能再延长"
    return judge("clock_extension", "期限延长", extension.basis, on <= due, message)


def _refused(row: Deadline, message: str) -> Finding:
    return judge("clock_extension", "期限延长", row.basis, False, message)
