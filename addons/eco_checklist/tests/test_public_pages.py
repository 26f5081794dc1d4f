"""The published lists on pages without a login: what is public, and nothing else."""

from datetime import date

from freezegun import freeze_time
from lxml import html

from odoo.tests import HttpCase, tagged

from .test_town_list_print import PaperCase

HOME = "/eco/public"


@freeze_time("2024-06-01 04:00:00")
@tagged("post_install", "-at_install")
class TestPublicPages(PaperCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.secret = cls._draft(town=cls.other_town, name="机密草案", version="机密版本", approval_document="机密文件")
        cls.first = cls._publish(lines=[cls.full, {"power_id": cls.other_power.id}], version="第1版")
        cls.second = cls._publish(
            date(2024, 5, 1),
            lines=[cls.full],
            version="第2版",
            approval_document="乙政发〔2024〕9号",
            transition_rule="stop",
        )
        cls.first.published_by_id.name = "经办人某某"

    def _get(self, path, status=200):
        answer = self.url_open(path, allow_redirects=False)
        self.assertEqual(answer.status_code, status, path)
        return answer

    def _words(self, path, status=200):
        return "".join(html.fromstring(self._get(path, status).content).find("body").text_content().split())

    def test_towns_stand_by_county_and_can_be_searched(self):
        whole = self._words(HOME)
        self.assertIn("乙县人民政府丙镇人民政府现行清单自2024年5月1日起施行丁镇人民政府没有施行中的清单", whole)
        for query, shown, hidden in (("丙镇", "丙镇", "丁镇"), ("990121101", "丁镇", "丙镇"), ("乙县", "丁镇", "西吴")):
            found = self._words(f"{HOME}?q={query}")
            self.assertIn(f"{shown}人民政府", found)
            self.assertNotIn(hidden, found)
        self.assertIn("没有找到“%_<b>”", self._words(f"{HOME}?q=%25_<b>"))

    def test_a_town_shows_its_list_of_today_and_all_versions(self):
        words = self._words(f"{HOME}/990121100")
        for expected in (
            "今天（2024年6月1日）施行的清单",
            "清单版本第2版批准文件乙政发〔2024〕9号批准日期2024年1月10日公布日期2024年1月15日施行日期2024年5月1日",
            "清单共1项，当日可以行使1项",
            "《甲法全称》第七条第一款《甲法全称》第七十条县级甲部门行政检查、行政处罚2024年5月1日",
            "第2版乙政发〔2024〕9号原文2024年1月15日2024年5月1日当日施行",
            "第1版乙政发〔2024〕1号原文2024年1月15日2024年3月1日已被新版代替",
        ):
            self.assertIn(expected, words)
        self.assertNotIn("对T-2的处罚", words)

    def test_a_day_shows_what_was_in_force_then(self):
        self.assertIn("当日可以行使2项", self._words(f"{HOME}/990121100/2024-04-30"))
        self.assertIn(
            "第2版乙政发〔2024〕9号原文2024年1月15日2024年5月1日尚未施行", self._words(f"{HOME}/990121100/2024-04-30")
        )
        self.assertIn("当日没有施行中的清单", self._words(f"{HOME}/990121100/2024-02-29"))
        ended = self._words(f"{HOME}/990121100/2027-01-01")
        self.assertIn("当日可以行使0项", ended)
        self.assertIn("不能行使", ended)

    def test_what_a_list_suspends_cannot_be_used_and_shows_the_rule_for_pending_cases(self):
        suspended = {"power_id": self.power.id, "status": "suspended", "transition_rule": "hand_over"}
        self._publish(date(2024, 5, 10), lines=[suspended, {"power_id": self.other_power.id}])
        self.assertIn("暂停移交县级部门办理不能行使2对T-2的处罚", self._words(f"{HOME}/990121100"))

    def test_the_form_for_a_day_works_without_script(self):
        answer = self._get(f"{HOME}/990121100?day=2024-04-30", 303)
        self.assertTrue(answer.headers["Location"].endswith("/eco/public/990121100/2024-04-30"))
        self._get(f"{HOME}/990121100?day=https://evil.example", 400)
        self._get(f"{HOME}/990121100?day=", 400)
        self.assertNotIn("<script", self._get(f"{HOME}/990121100").text)

    def test_a_town_without_a_published_list_says_so(self):
        words = self._words(f"{HOME}/990121101")
        self.assertIn("当日没有施行中的清单", words)
        self.assertIn("还没有公布过清单", words)

    def test_published_lists_are_downloaded_by_anybody(self):
        for kind, start in (("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")):
            for paper in (self.first, self.second):
                answer = self._get(f"{HOME}/990121100/lists/{paper.id}.{kind}")
                self.assertTrue(answer.content.startswith(start))
                self.assertIn("attachment", answer.headers["Content-Disposition"])

    def test_a_file_that_cannot_be_made_is_told_in_chinese(self):
        odd = self._publish(date(2024, 5, 20), name="🫠清单", transition_rule="finish")
        self.assertIn("暂时不能生成", self._words(f"{HOME}/990121100/lists/{odd.id}.pdf", 503))
        self._get(f"{HOME}/990121100/lists/{odd.id}.xlsx")

    def test_drafts_lists_of_others_and_odd_addresses_are_not_there(self):
        for rest in (
            f"990121101/lists/{self.secret.id}.pdf", f"990121100/lists/{self.secret.id}.pdf",
            f"990121101/lists/{self.first.id}.pdf", "990121100/lists/999999999.pdf", "990121100/lists/0.pdf",
            f"990121100/lists/{self.first.id}.exe", f"990121100/lists/{self.first.id}.pdf.exe",
            f"990121100/lists/{self.first.id}", f"990121100/lists/-{self.first.id}.pdf",
            f"990121100/lists/{self.first.id},{self.secret.id}.xlsx", "990121100/lists/99999999999999999999.pdf",
            "990121100/lists/..%2f..%2fodoo.conf", "..%2f..%2fetc%2fpasswd", "990121100/lists/%00.pdf",
            "990121", "990121-SF", "１２３４５６７８９", "99012110", "9901211000", "990121100'--", "x" * 500,
            "990121100/2024-05-01/x", "eco.town.list/1",
        ):  # fmt: skip
            self.assertIn("没有这个镇办或者页面", self._words(f"{HOME}/{rest}", 404), rest)

    def test_odd_days_are_refused_and_the_first_and_last_days_answered(self):
        for day in (
            "9999-99-99", "0000-01-01", "2024-02-30", "2023-02-29", "2024-2-3", "20240301", "2024-W01-1", "today",
            "２０２４-03-01", "2024-03-01T00:00:00", "-2024-03-01", "10000-01-01", "2024-03-01%20", "%00",
        ):  # fmt: skip
            self.assertIn("日期不正确", self._words(f"{HOME}/990121100/{day}", 400), day)
        for day in ("0001-01-01", "9999-12-31", "2024-02-29"):
            self._get(f"{HOME}/990121100/{day}")

    def test_nothing_of_drafts_and_nobody_who_works_here_is_shown(self):
        pages = [HOME, f"{HOME}?q=机密", *(f"{HOME}/99012110{n}{day}" for n in (0, 1) for day in ("", "/2024-05-01"))]
        for path in pages:
            content = self._get(path).text.replace('value="机密"', "").replace("“机密”", "")
            for secret in ("机密", "经办人", self.first.published_by_id.login, "t_list_approver"):
                self.assertNotIn(secret, content, path)

    def test_what_people_typed_cannot_become_markup_or_script(self):
        self._publish(
            date(2024, 5, 20), name="<script>x</script>", version="<b>第3版", publication_link="javascript:alert(1)"
        )
        content = self._get(f"{HOME}/990121100").text
        self.assertNotIn("<script>", content)
        self.assertNotIn("<b>第3版", content)
        self.assertNotIn("javascript:", content)

    def test_pages_are_kept_by_caches_and_begin_no_session(self):
        answer = self._get(f"{HOME}/990121100")
        self.assertEqual(answer.headers["Cache-Control"], "public, max-age=300")
        self.assertNotIn("Set-Cookie", answer.headers)
        self.assertIn("default-src 'none'", answer.headers["Content-Security-Policy"])
        again = self.url_open(f"{HOME}/990121100", headers={"If-None-Match": answer.headers["ETag"]})
        self.assertEqual((again.status_code, again.content), (304, b""))
        self.assertEqual(self._get(f"{HOME}/000000000", 404).headers["Cache-Control"], "no-store")

    def test_anonymous_people_reach_no_model(self):
        for model in ("eco.town.list", "eco.town.list.line", "eco.grant", "eco.agency", "eco.town.today"):
            answer = self.make_jsonrpc_request_raw(model)
            self.assertIn("error", answer, model)

    def make_jsonrpc_request_raw(self, model):
        params = {"model": model, "method": "search_read", "args": [[]], "kwargs": {}}
        body = {"jsonrpc": "2.0", "method": "call", "params": params}
        return self.url_open("/web/dataset/call_kw", json=body).json()

    def test_queries_do_not_grow_with_towns_versions_or_lines(self):
        def queries(path):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self._get(path)
            return self.env.cr.sql_log_count - before

        paths = (HOME, f"{HOME}/990121100")
        for path in paths:
            queries(path)  # warms the caches of templates and rights
        few = [queries(path) for path in paths]
        powers = [self._power(f"Q-{number}") for number in range(20)]
        for number in range(200, 230):
            town = self._agency(f"{number}镇人民政府", f"990121{number}", "town", self.county)
            self._publish(town=town, lines=[{"power_id": self.power.id}])
        lines = [self.full | {"power_id": power.id} for power in powers]
        for day in (2, 3, 4):
            self._publish(date(2024, 5, day), lines=lines, transition_rule="finish")
        for path, least in zip(paths, few, strict=True):
            self.assertLessEqual(queries(path), least, path)
