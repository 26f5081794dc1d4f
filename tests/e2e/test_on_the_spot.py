"""A fine on the spot, decided at the roadside on a phone: few keystrokes, a numbered form, reconsideration first."""

from playwright.sync_api import expect

DAY = "2026-10-12"
# What an officer types; the rest is chosen, ticked or already there.
TYPED = {
    "place": "兴平路西段",
    "summary": "在绿化带露天焚烧落叶",
    "party_name": "示范物业公司",
    "party_id_number": "91610481MA6TEXT0XM",
    "party_address": "兴平路12号",
    "correction_order": "立即灭火并清理",
    "proposed_amount": "500",
}
# A keystroke on a phone takes about a second at the roadside; a Chinese character takes two or three.
SECONDS_A_KEY, KEYS_A_CHARACTER, ALLOWED = 0.5, 3, 90


def seconds_of_typing():
    keys = sum(1 if char.isascii() else KEYS_A_CHARACTER for text in TYPED.values() for char in text)
    return keys * SECONDS_A_KEY


def is_as_wide_as_the_window(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_little_has_to_be_typed():
    assert seconds_of_typing() <= ALLOWED, seconds_of_typing()


def test_an_officer_decides_on_the_spot_with_a_phone(person):
    with person("officer", DAY, 390) as officer:
        officer.go("eco-on-the-spot/new")
        officer.fill(power_id="露天焚烧", party_kind="法人或者其他组织", officer_ids="赵𬭎", **TYPED)
        officer.fill(in_territory=True, spot_identity_shown=True, spot_told=True, spot_corrected=True)
        officer.save()
        assert is_as_wide_as_the_window(officer.page)
        officer.shot("当场处罚_填写", full=True)
        officer.act_from_menu("当场作出处罚决定")
        expect(officer.page.locator(".o_form_view")).to_contain_text("西吴办当罚〔2026〕1号")
        officer.shot("当场处罚_已作出", full=True)
        told = officer.page.locator(".o_form_view").inner_text()
        assert "当场处罚备案" in told
