from odoo.tests import HttpCase, tagged

from .test_case_export import ExportCase


@tagged("post_install", "-at_install")
class TestCaseFilePages(ExportCase, HttpCase):
    """The downloads: the very bytes, to whoever may have them, and nothing to others."""

    def test_the_export_is_downloaded_as_sealed_and_the_reading_is_logged(self):
        export = self._exported(self._sealed_case())
        data = self._zip(export)
        url = f"/eco/case-exports/{export.id}.zip"
        self.authenticate("t_head", "t_head")
        answer = self.url_open(url)
        self.assertEqual((answer.status_code, answer.content), (200, data))
        self.assertEqual(answer.headers["Content-Length"], str(len(data)))
        self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
        self.assertTrue(self.env["eco.access.log"].search([("what", "=", "案卷：下载导出件")]))
        for login in ("t_officer", "t_finance"):
            self.authenticate(login, login)
            self.assertEqual(self.url_open(url).status_code, 404)

    def test_a_received_file_and_its_papers_are_downloaded_never_shown(self):
        data = self._zip(self._exported(self._sealed_case()))
        received = self.env["eco.case.import"].with_user(self.officer)._receive(data)
        entry = received.entry_ids.filtered(lambda e: e.path == "records.json")
        self.authenticate("t_officer", "t_officer")
        self.assertEqual(self.url_open(f"/eco/case-imports/{received.id}.zip").content, data)
        answer = self.url_open(f"/eco/case-import-entries/{entry.id}")
        self.assertEqual(answer.content, b"".join(entry._pieces()))
        self.assertEqual(answer.headers["Content-Type"], "application/octet-stream")
        self.assertTrue(answer.headers["Content-Disposition"].startswith("attachment"))
        self.authenticate("t_finance", "t_finance")
        for url in (f"/eco/case-imports/{received.id}.zip", f"/eco/case-import-entries/{entry.id}"):
            self.assertEqual(self.url_open(url).status_code, 404)
