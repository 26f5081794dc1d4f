"""Consent of the city: needed, to be confirmed, or not."""

from datetime import date

import pytest
from competence.consent import city_consent_finding
from competence.legal import Verdict

DAY, BEFORE, AFTER = date(2024, 2, 20), date(2024, 2, 19), date(2024, 2, 21)


@pytest.mark.parametrize(
    ("need", "document", "given_on", "verdict"),
    [
        ("not_needed", "", None, Verdict.NOT_APPLICABLE),
        ("not_needed", "咸政函〔2024〕1号", AFTER, Verdict.NOT_APPLICABLE),
        ("required", "", None, Verdict.FAIL),
        ("required", "  ", BEFORE, Verdict.FAIL),
        ("required", "咸政函〔2024〕1号", None, Verdict.FAIL),
        ("required", "咸政函〔2024〕1号", BEFORE, Verdict.PASS),
        ("required", "咸政函〔2024〕1号", DAY, Verdict.PASS),
        ("required", "咸政函〔2024〕1号", AFTER, Verdict.FAIL),
        ("to_confirm", "", None, Verdict.JUDGE),
        ("to_confirm", "咸政函〔2024〕1号", None, Verdict.JUDGE),
        ("to_confirm", "咸政函〔2024〕1号", DAY, Verdict.PASS),
        ("to_confirm", "咸政函〔2024〕1号", AFTER, Verdict.FAIL),
    ],
)
def test_consent(need, document, given_on, verdict):
    assert city_consent_finding(need, document, given_on, DAY).verdict is verdict


def test_the_message_names_what_is_missing_and_both_days():
    assert "未填写同意文件和同意日期" in city_consent_finding("required", "", None, DAY).message
    late = city_consent_finding("required", "文", AFTER, DAY).message
    assert "2024-02-21" in late and "2024-02-20" in late


def test_without_an_approval_there_is_nothing_to_be_late_for():
    assert city_consent_finding("required", "文", AFTER, None).verdict is Verdict.PASS


def test_another_flag_is_an_error():
    with pytest.raises(ValueError):
        city_consent_finding("", "", None, None)
