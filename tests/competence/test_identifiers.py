"""Codes of persons and bodies: official vectors, computed ones, and one fault at a time."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from competence.identifiers import check_agency_code, check_resident_id, check_uscc


@pytest.mark.parametrize(
    "code",
    [
        "91110000600037341L",
        "91610481MA6TEXT0XM",
        "92610481MA6XY12349",
        "93610481MA6Y00001H",
        "N2610481MF0000001Y",  # a rural collective: its first character is a letter
    ],
)
def test_uscc_accepts_valid_codes(code):
    assert check_uscc(code).valid


@pytest.mark.parametrize("place", range(18))
def test_uscc_refuses_every_single_changed_character(place):
    code = "91110000600037341L"
    for other in "0123456789ABCDEFGHJKLMNPQRTUWXY":
        if other != code[place]:
            assert not check_uscc(code[:place] + other + code[place + 1 :]).valid


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("91110000600037341", "17位"),
        ("", "0位"),
        ("91110000600037341I", "“I”"),
        ("91110000600037341l", "“l”"),
        ("９1110000600037341L", "“９”"),
        ("9111000A600037341L", "行政区划"),
        ("91110000600037341M", "校验位"),
    ],
)
def test_uscc_says_what_is_wrong(code, word):
    check = check_uscc(code)
    assert not check.valid
    assert word in check.reason


@pytest.mark.parametrize(
    ("number", "birth", "sex"),
    [
        ("360426199101010071", date(1991, 1, 1), "男"),
        ("11010519491231002X", date(1949, 12, 31), "女"),
        ("11010519491231002x", date(1949, 12, 31), "女"),
    ],
)
def test_resident_id_reads_birth_and_sex(number, birth, sex):
    check = check_resident_id(number)
    assert (check.valid, check.birth, check.sex) == (True, birth, sex)


@pytest.mark.parametrize("place", range(17))
def test_resident_id_refuses_every_single_changed_digit(place):
    number = "360426199101010071"
    for other in "0123456789":
        if other != number[place]:
            assert not check_resident_id(number[:place] + other + number[place + 1 :]).valid


def test_check_characters_follow_the_formulas_of_the_standards():
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    for shift in range(40):
        body = f"91{610481 + 7919 * shift}" + "".join(alphabet[(7 * n * n + 3 * n + shift) % 31] for n in range(9))
        total = sum(alphabet.index(char) * pow(3, n, 31) for n, char in enumerate(body))
        assert check_uscc(body + alphabet[-total % 31]).valid
        digits = f"{610481 - 7919 * shift}19{50 + shift}{1 + shift % 12:02}{1 + shift % 28:02}{(97 * shift) % 1000:03}"
        # ISO 7064, MOD 11-2: the weighted sum with the check digit leaves 1
        rest = sum(int(digit) * pow(2, 17 - n, 11) for n, digit in enumerate(digits))
        assert check_resident_id(digits + "0123456789X"[(1 - rest) % 11]).valid


def test_answer_is_frozen():
    with pytest.raises(FrozenInstanceError):
        check_uscc("").valid = True


@pytest.mark.parametrize(
    ("number", "word"),
    [
        ("36042619910101007", "17位"),
        ("3604261991010100711", "17位"),
        ("36042619910101007Y", "17位"),
        ("３60426199101010071", "17位"),
        ("360426199102300071", "“19910230”"),
        ("360426190002290071", "19000229"),
        ("360426199101010072", "校验位"),
    ],
)
def test_resident_id_says_what_is_wrong(number, word):
    check = check_resident_id(number)
    assert not check.valid
    assert word in check.reason
    assert check.birth is None


def test_resident_id_of_a_person_not_yet_born():
    number = "360426199101010071"
    assert not check_resident_id(number, today=date(1990, 12, 31)).valid
    assert check_resident_id(number, today=date(1991, 1, 1)).valid


@pytest.mark.parametrize(
    ("kind", "code", "valid"),
    [
        ("city", "610400", True),
        ("city", "", False),
        ("county", "610481", True),
        ("county", "6104810", False),
        ("county", "", False),
        ("county", "61048１", False),
        ("town", "610481101", True),
        ("town", "610481", False),
        ("subdistrict", "610481004", True),
        ("subdistrict", "", False),
        ("department", "610481-SF", True),
        ("department", "610481004-JT", True),
        ("department", "610481-sf", False),
        ("department", "司法局", False),
        ("bank", "", True),
    ],
)
def test_agency_code_follows_the_kind(kind, code, valid):
    check = check_agency_code(kind, code)
    assert check.valid is valid
    assert bool(check.reason) is not valid
