from urllib.parse import urlsplit

from odoo.tests import HttpCase, tagged

from .common import NOTICED, TownCase

PRIVATE = ("张堃", "610481196805120036", "示范村", "西吴办罚告", "王玥", "周正")


@tagged("post_install", "-at_install")
class TestPaperPage(TownCase, HttpCase):
    """Whoever holds a paper learns whether it is genuine, and nothing about anybody."""

    def _path(self, document):
        return urlsplit(document._own_mark().address).path

    def _notice(self, case):
        return case.sudo().document_ids.filtered(lambda d: d.kind == "prior_notice")

    def _page(self, path):
        response = self.url_open(path, allow_redirects=False)
        for name in PRIVATE:
            self.assertNotIn(name, response.text)
        return response

    def test_a_genuine_paper_is_told_by_kind_day_and_organ(self):
        notice = self._notice(self.play("issue_notice"))
        response = self._page(self._path(notice))
        self.assertEqual(response.status_code, 200)
        for words in ("真实有效", "行政处罚事先", "2026年10月19日", "兴平市人民政府西吴街道办事处", notice.sha256[:8]):
            self.assertIn(words, response.text)
        self.assertEqual(response.headers["Cache-Control"], "no-store")
        self.assertIn("default-src 'none'", response.headers["Content-Security-Policy"])
        self.assertNotIn("session_id", response.headers.get("Set-Cookie", ""))

    def test_a_void_paper_is_told_as_void_and_the_one_in_its_place_as_genuine(self):
        case = self.play("issue_notice")
        self.act(case, self.head, "void_document", NOTICED, spoiled=self._notice(case).id, reason="破损")
        spoiled, valid = self._notice(case)
        self.assertIn("已经作废", self._page(self._path(spoiled)).text)
        self.assertIn("真实有效", self._page(self._path(valid)).text)

    def test_a_corrected_paper_is_told_as_changed(self):
        case = self.play("serve_notice")
        notice = self._notice(case)
        mend = {"document": notice.id, "wrong": "玉米", "right": "小麦", "opinion": "补正"}
        self.act(case, self.head, "correct_clerical_error", NOTICED, **mend)
        response = self._page(self._path(notice))
        self.assertIn("已被其后的文书补正", response.text)
        self.assertNotIn("真实有效", response.text)

    def test_whatever_is_not_the_address_of_a_paper_gets_one_and_the_same_answer(self):
        path = self._path(self._notice(self.play("issue_notice")))
        code, version, digest = path.removeprefix("/eco/paper/").split("/")
        wrong = [
            f"{code[:-1]}{'A' if code[-1] != 'A' else 'B'}/{version}/{digest}",
            f"{code}/{'0' * 8}/{digest}",
            f"{code}/{version}/{'0' * 32}",
            f"{code}/{version}",
            f"{code}/{version}/{digest}/",
            "x",
            f"{'%00' * 3}/{version}/{digest}",
            f"{code}/{version}/{digest}'--",
        ]
        answers = {(r.status_code, r.text) for r in (self._page(f"/eco/paper/{rest}") for rest in wrong)}
        self.assertEqual(len(answers), 1)
        self.assertEqual({status for status, _text in answers}, {404})

    def test_the_code_on_the_paper_leads_to_the_document(self):
        notice = self._notice(self.play("issue_notice"))
        self.assertEqual(list(self.env["eco.document"]._known_papers([notice._own_mark().address])), [notice.code])
        self.assertEqual(notice._paper_key(), (notice.code, notice.version))
