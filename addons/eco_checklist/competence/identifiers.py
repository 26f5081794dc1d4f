"""Codes that identify persons and bodies, checked by their own standards. Pure; reasons are Chinese."""

import re
from dataclasses import dataclass
from datetime import date

_USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_RESIDENT_CHECKS = "10X98765432"

_DIVISION = re.compile(r"[0-9]{6}")
_TOWN = re.compile(r"[0-9]{9}")
_BODY = re.compile(r"[0-9]{6}([0-9]{3})?(-[0-9A-Z]{1,12})?")
_CODES = {
    "city": (_DIVISION, "市、县级行政区划代码应为6位数字（GB/T 2260）"),
    "county": (_DIVISION, "市、县级行政区划代码应为6位数字（GB/T 2260）"),
    "town": (_TOWN, "镇、街道代码应为9位数字（县级代码6位加3位）"),
    "subdistrict": (_TOWN, "镇、街道代码应为9位数字（县级代码6位加3位）"),
}


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found: ``reason`` is empty when valid; birth day and sex (男/女) for a resident only."""

    valid: bool
    reason: str = ""
    birth: date | None = None
    sex: str | None = None


def check_uscc(text: str) -> Check:
    """Check a unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, upper case.

    The division part may be an old code or, for a rural collective (N...), stand beside letters: only
    the alphabet and the check character are judged.
    """
    if len(text) != 18:
        return Check(False, f"统一社会信用代码应为18位，现为{len(text)}位")
    wrong = next((char for char in text if char not in _USCC_ALPHABET), None)
    if wrong:
        return Check(False, f"统一社会信用代码中不应有字符“{wrong}”")
    if not _DIVISION.fullmatch(text[2:8]):
        return Check(False, "统一社会信用代码第3至8位应为行政区划代码")
    total = sum(_USCC_ALPHABET.index(char) * weight for char, weight in zip(text, _USCC_WEIGHTS, strict=False))
    if _USCC_ALPHABET[-total % 31] != text[17]:
        return Check(False, "统一社会信用代码的校验位不符，请核对")
    return Check(True)


def check_resident_id(text: str, today: date | None = None) -> Check:
    """Check a resident's number (公民身份号码, GB 11643-1999) and read the birth day and the sex from it.

    The last character may be ``x`` or ``X``. The area may be a historic code and is not looked up.
    With ``today`` a birth day in the future is refused.
    """
    if not re.fullmatch(r"[0-9]{17}[0-9Xx]", text):
        return Check(False, "公民身份号码应为17位数字加1位数字或X")
    try:
        birth = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return Check(False, f"公民身份号码中的出生日期“{text[6:14]}”不存在")
    if today and birth > today:
        return Check(False, f"公民身份号码中的出生日期{birth:%Y-%m-%d}晚于今日")
    total = sum(int(char) * weight for char, weight in zip(text, _RESIDENT_WEIGHTS, strict=False))
    if _RESIDENT_CHECKS[total % 11] != text[17].upper():
        return Check(False, "公民身份号码的校验位不符，请核对")
    return Check(True, birth=birth, sex="男" if int(text[16]) % 2 else "女")


def check_agency_code(kind: str, code: str) -> Check:
    """Check the code of a body of ``kind``: GB/T 2260 for a place, that of its government plus a suffix for others.

    Courts, police, banks, departments and committees of zones may go without one (empty ``code``); a place may not.
    """
    if kind not in _CODES:
        if not code or _BODY.fullmatch(code):
            return Check(True)
        return Check(False, f"机构代码“{code}”应为行政区划代码，可加连字符和大写字母或数字")
    pattern, reason = _CODES[kind]
    return Check(True) if pattern.fullmatch(code) else Check(False, reason)
