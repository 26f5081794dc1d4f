"""Twenty-four photographs as a phone takes them: kept as evidence, and stored as Odoo stores attachments."""

import io
import os
import statistics
import time
import unittest

from PIL import Image

from odoo.addons.eco_enforcement.tests.test_proof import FILED, ProofCase, on, photo

PHOTOS, ROUNDS = 24, 3
WIDE, HIGH = 4000, 3000


def _photographs():
    """Give photographs of 12 million pixels and about three MB, with EXIF, no two the same."""
    grain = Image.frombytes("L", (WIDE // 5, HIGH // 5), os.urandom(WIDE * HIGH // 25)).resize((WIDE, HIGH))
    out = io.BytesIO()
    exif = Image.open(io.BytesIO(photo())).getexif()
    Image.merge("RGB", (grain, grain, grain)).save(out, "JPEG", quality=86, exif=exif)
    # What stands behind the end of a JPEG belongs to no picture, and makes each another file.
    return [out.getvalue() + os.urandom(16) for _number in range(PHOTOS)]


class _Intake(ProofCase):
    """A case of the tests, in a transaction that is rolled back."""

    def runTest(self):
        case = self.play("record_interview")
        attachments = self.env["ir.attachment"]
        ours, peer = [], []
        for number in range(ROUNDS):
            photos = _photographs()
            item = self.collect(case, name=f"照片{number}")
            started = time.perf_counter()
            self.keep(item, *photos)
            self.env.flush_all()
            ours.append((time.perf_counter() - started) / PHOTOS)
            started = time.perf_counter()
            attachments.create([{"name": "a.jpg", "mimetype": "image/jpeg", "raw": raw} for raw in photos[:6]])
            self.env.flush_all()
            peer.append((time.perf_counter() - started) / 6)
        with on(FILED):
            self.assertTrue(all(file._intact() for file in item.file_ids))
        type(self).result = {
            "megabytes": round(len(photos[0]) / 1e6, 1),
            "ours": round(statistics.median(ours) * 1000, 1),
            "peer": round(statistics.median(peer) * 1000, 1),
        }


def measure(env):
    """Return the times a photograph in milliseconds, and how large it was."""
    outcome = unittest.TestResult()
    unittest.TestSuite([_Intake()]).run(outcome)
    if not outcome.wasSuccessful():
        raise RuntimeError("\n".join(text for _test, text in [*outcome.errors, *outcome.failures]))
    return _Intake.result
