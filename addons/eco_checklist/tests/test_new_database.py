"""A new database starts in Chinese, in Chinese time, with Chinese money."""

from odoo.tests import TransactionCase, tagged

from ..hooks import _is_new, _prefer_china


@tagged("post_install", "-at_install")
class TestNewDatabase(TransactionCase):
    def test_chinese_is_there_and_read(self):
        self.assertTrue(self.env["res.lang"].search([("code", "=", "zh_CN"), ("active", "=", True)]))
        chinese = self.env(context={"lang": "zh_CN"})
        self.assertEqual(chinese["ir.model"]._get("res.users").name, "用户")
        self.assertEqual(chinese.ref("eco_checklist.menu_root").name, "生态执法")
        self.assertEqual(chinese.ref("base.menu_administration").name, "设置")

    def test_people_speak_chinese(self):
        for name in ("base.user_root", "base.user_admin", "base.public_user"):
            user = self.env.ref(name)
            self.assertEqual((user.lang, user.tz), ("zh_CN", "Asia/Shanghai"), name)
        user = self.env["res.users"].create({"name": "新用户", "login": "t_new_user"})
        self.assertEqual((user.lang, user.tz), ("zh_CN", "Asia/Shanghai"))
        partner = self.env["res.partner"].create({"name": "新当事人"})
        self.assertEqual(partner.lang, "zh_CN")

    def test_the_company_is_in_china(self):
        company = self.env.ref("base.main_company")
        self.assertEqual(company.currency_id, self.env.ref("base.CNY"))
        self.assertTrue(company.currency_id.active)
        self.assertEqual(company.country_id, self.env.ref("base.cn"))
        self.assertEqual(company.name, "生态环境行政执法")
        self.assertFalse(company.uses_default_logo)
        self.assertEqual(self.env["res.currency"].search([]), company.currency_id)

    def test_what_came_with_the_product_says_nothing_of_itself(self):
        power = self.env.ref("eco_checklist.power_p2")
        self.assertFalse(power.message_ids)
        self.assertTrue(power.copy({"code": "T-COPY"}).message_ids)

    def test_a_database_at_work_keeps_its_settings(self):
        self.env["res.users"].create({"name": "在用的人", "login": "t_present", "active": False})
        self.assertFalse(_is_new(self.env))

    def test_preference_is_set_anew_for_all_born_users(self):
        self.env.ref("base.user_admin").write({"lang": "en_US", "tz": "UTC"})
        _prefer_china(self.env)
        self.assertEqual(self.env.ref("base.user_admin").lang, "zh_CN")
        self.assertEqual(self.env.ref("base.user_admin").tz, "Asia/Shanghai")
