"""Files made to harm whoever reads them: refused by name, within bounds of time and memory."""

import io
import tracemalloc
import zipfile

import pytest
from casefiles import CaseFile, repacked, rewritten, row_of, sha
from casezip import faults, ziprecords
from casezip.faults import JOURNAL, MANIFEST, Fault, NotACaseFile
from casezip.manifest import is_safe
from casezip.strict_json import read_object, spelt
from casezip.verifying import verify


def fault_of(data: bytes) -> Fault:
    """Give the fault that the bytes are refused with."""
    with pytest.raises(Fault) as caught:
        verify(io.BytesIO(data))
    return caught.value


def with_manifest(change) -> bytes:
    """Give a case file whose manifest is changed as an object, the rest being as it was."""
    entries = CaseFile(3).entries()
    about = read_object(entries[0][1], MANIFEST)
    return rewritten([(MANIFEST, spelt(change(about) or about)), *entries[1:]])


@pytest.mark.parametrize("text", [
    b"[" * 5_000_000, b'{"a":' * 2_000_000, b'{"a":1,"a":1}', b'{"a":NaN}', b'{"a":1.0}', b'{"a":1e999}', b"\xff\xfe{}", b"",
    b'{"a":' + b"9" * 100_000 + b"}", b'{"format": "eco-case-file"}', b"null", b'{"a":"\\ud800"}', '{"b":1,"a":1}'.encode("utf-16"),
])  # fmt: skip
def test_a_manifest_that_is_no_plain_json_is_named(text):
    entries = [(MANIFEST, text), *CaseFile(3).entries()[1:]]
    for data in (rewritten(entries), repacked(entries)):
        try:
            verify(io.BytesIO(data))
        except Fault as fault:
            assert fault.entry == MANIFEST
        else:
            pytest.fail("not refused")


@pytest.mark.parametrize("path", [
    "../x", "/etc/passwd", "a/../../b", "C:/x", "a\\b", "a//b", "", ".", "a/.", "nul\x00", "a\nb", " a", "a ", "a" * 250, "a./b",
    "x/" * 120 + "y" * 30, "con:1",
])  # fmt: skip
def test_no_unsafe_path_gets_into_a_manifest(path):
    assert not is_safe(path)


@pytest.mark.parametrize("path", ["README.txt", "documents/000001.pdf", "evidence/现场 照片(1).JPG", "证据/视频.mp4"])
def test_an_ordinary_path_is_safe(path):
    assert is_safe(path)


@pytest.mark.parametrize(
    "change",
    [
        lambda m: {**m, "version": 2},
        lambda m: {**m, "more": 1},
        lambda m: {**m, "files": [*m["files"], m["files"][0]]},
        lambda m: {**m, "files": [*m["files"], row_of("../x", b"")]},
        lambda m: {**m, "files": [*m["files"], {**row_of("x", b""), "size": -1}]},
        lambda m: {**m, "files": [*m["files"], {**row_of("x", b""), "size": True}]},
        lambda m: {**m, "files": [*m["files"], {**row_of("x", b""), "sha256": "X" * 64}]},
        lambda m: {**m, "files": [row_of(f"f{n}", b"") for n in range(100_001)]},
        lambda m: {**m, "files": {}},
        lambda m: {**m, "journal": {"digests": []}},
        lambda m: {**m, "case": {"uid": 7}},
    ],
)
def test_a_manifest_with_a_fault_of_its_own_is_named(change):
    assert fault_of(with_manifest(change)).entry == MANIFEST


def test_a_bomb_is_not_unfolded():
    case = CaseFile(3)
    entries = [(name, b"\x00" * 60_000_000 if name.endswith(".jpg") else raw) for name, raw in case.entries()]
    data = repacked(entries, zipfile.ZIP_DEFLATED)
    assert len(data) < 600_000
    del entries
    tracemalloc.start()
    fault = fault_of(data)
    assert fault.entry.startswith("evidence/")
    assert tracemalloc.get_traced_memory()[1] < 30_000_000
    tracemalloc.stop()


def test_a_symbolic_link_is_named():
    entries, target = CaseFile(3).entries(), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, raw in entries:
            info = zipfile.ZipInfo(name)
            info.external_attr = (0o120777 if name.endswith(".jpg") else 0o100644) << 16
            archive.writestr(info, raw)
    fault = fault_of(target.getvalue())
    assert fault.entry.startswith("evidence/")
    assert "符号链接" in fault.problem


def test_an_encrypted_entry_is_named():
    data = bytearray(repacked(CaseFile(3).entries()))
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"documents/000001.pdf"))
    data[place + 8] |= 1
    fault = fault_of(bytes(data))
    assert (fault.entry, fault.problem) == ("documents/000001.pdf", "条目被加密")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_named():
    entries = CaseFile(3).entries()
    for data in (rewritten([*entries, entries[-1]]), repacked([*entries, entries[-1]])):
        assert fault_of(data).entry == entries[-1][0]


def test_a_file_written_anew_by_an_ordinary_tool_is_not_the_one_exported():
    assert fault_of(repacked(CaseFile(3).entries())).entry == MANIFEST


def test_a_comment_an_extra_field_and_a_gap_are_found():
    data = CaseFile(3).zipped()
    assert fault_of(data[:-2] + b"\x04\x00note").entry == "ZIP结尾"
    assert fault_of(data + b"\x00").entry == "ZIP结尾"
    assert fault_of(b"#!/bin/sh\n" + data).entry == "ZIP开头"


def test_xml_that_could_unfold_is_named():
    for raw in (b'<!DOCTYPE a [<!ENTITY b "c">]><a/>', b"<!doctype html>", "<a/>".encode("utf-16")):
        case = CaseFile(3)
        case.files["papers/data.xml"] = raw
        assert fault_of(case.zipped()).entry == "papers/data.xml"


@pytest.mark.parametrize("folder", ["evidence", "scans"])
def test_what_somebody_sent_in_is_whole_whatever_it_is(folder):
    for raw in (b'<!DOCTYPE a [<!ENTITY b "c">]><a/>', "<甲/>".encode("gb18030"), b"<" * ((16 << 20) + 1), b""):
        case = CaseFile(3, {f"{folder}/000099.xml": raw})
        verify(io.BytesIO(case.zipped()))
        assert fault_of(repacked(case.entries())).entry == "manifest.json"


def test_a_number_that_only_equals_is_named():
    entries = CaseFile(3).entries()
    entries[1] = (entries[1][0], entries[1][1].replace(b'"seq":1}', b'"seq":true}', 1))
    assert fault_of(rewritten(entries)).seq == 1


def test_a_case_without_identity_is_named():
    for case in ({}, {"uid": ""}):
        assert fault_of(with_manifest(lambda about, case=case: {**about, "case": case})).problem == "没有案件标识"


@pytest.mark.parametrize("sealed", [{"a": [1]}, {"a": {}}, ["a"], None])
def test_an_export_that_seals_no_hashes_is_named(sealed):
    case = CaseFile(3)
    event = case.export_event
    case.export_event = lambda manifest: {**event(b""), "export": {"manifest": "", "files": sealed}}
    assert fault_of(case.zipped()).entry


@pytest.mark.parametrize(
    "said",
    [{"at": 5}, {"at": "x"}, {"at": "2026-10-13T02:00:00+08:00"}, {"documents": {}}, {"documents": [1]},
     {"documents": [{"sha256": [1]}]}, {"documents": [{"sha256": {}, "number": []}]}, {"documents": [{"pdf": None}]}],
)  # fmt: skip
def test_an_event_of_odd_words_is_named(said):
    case = CaseFile(3)
    case.bodies[0].update(said)
    case.roots = case.roots[:0]
    try:
        verify(io.BytesIO(case.zipped()))
    except Fault as fault:
        assert fault.entry


def test_a_document_the_journal_does_not_know_is_named():
    case = CaseFile(3)
    case.files["documents/000099.xml"] = b"<document/>"
    assert fault_of(case.zipped()).entry == "documents/000099.xml"


def test_a_document_the_journal_knows_is_missed():
    case = CaseFile(3)
    del case.files["documents/000001.xml"]
    fault = fault_of(case.zipped())
    assert fault.entry == JOURNAL
    assert "测罚〔2026〕1号" in fault.problem


def test_an_event_that_claims_a_sealed_day_is_found():
    case = CaseFile(3)
    case.bodies[-1] = {**case.bodies[-1], "at": case.bodies[-2]["at"]}
    fault = fault_of(case.zipped())
    assert (fault.entry, fault.seq) == (JOURNAL, len(case.bodies))


def test_a_root_of_a_later_day_that_does_not_know_the_case_covers_nothing():
    case = CaseFile(3)
    case.roots = case.roots[:1]
    assert verify(io.BytesIO(case.zipped())).covered == 1
    case.roots = []
    assert verify(io.BytesIO(case.zipped())).covered == 0


@pytest.mark.parametrize("change", [
    lambda root: {**root, "day": None}, lambda root: {**root, "cases": []}, lambda root: {**root, "day": "2020-01-01"},
])  # fmt: skip
def test_a_root_that_says_nothing_is_named(change):
    case = CaseFile(3)
    case.roots[1] = change(case.roots[1])
    assert fault_of(case.zipped()).entry == faults.ROOTS


def test_without_roots_or_journal_the_missing_one_is_named():
    entries = CaseFile(3).entries()
    assert fault_of(repacked([entry for entry in entries if entry[0] != JOURNAL])).entry == JOURNAL
    case = CaseFile(3)
    entries = case.entries()
    about = read_object(entries[0][1], MANIFEST)
    about["files"] = [item for item in about["files"] if item["path"] != faults.ROOTS]
    rest = [entry for entry in entries[1:] if entry[0] != faults.ROOTS]
    assert fault_of(rewritten([(MANIFEST, spelt(about)), *rest])).entry == faults.ROOTS


def test_an_archive_of_something_else_is_no_case_file():
    about = {"format": "other"}
    for data in (repacked([("a", b"b")]), rewritten([(MANIFEST, spelt(about)), ("x", b"")])):
        with pytest.raises(NotACaseFile):
            verify(io.BytesIO(data))


def test_large_numbers_are_written_as_zip64(monkeypatch):
    monkeypatch.setattr(ziprecords, "_FULL32", 400)
    monkeypatch.setattr(ziprecords, "_FULL16", 3)
    data = CaseFile(3).zipped()
    assert b"PK\x06\x06" in data
    assert verify(io.BytesIO(data)).documents


def test_a_count_of_one_entry_fewer_than_full_is_plain(monkeypatch):
    count = len(CaseFile(3).entries())
    monkeypatch.setattr(ziprecords, "_FULL16", count + 1)
    assert b"PK\x06\x06" not in CaseFile(3).zipped()
    monkeypatch.setattr(ziprecords, "_FULL16", count)
    assert b"PK\x06\x06" in CaseFile(3).zipped()


def test_the_records_are_those_an_ordinary_reader_expects():
    with zipfile.ZipFile(io.BytesIO(CaseFile(3).zipped())) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_hash_of_a_manifest_is_that_of_its_bytes():
    entries = CaseFile(3).entries()
    last = read_object(entries[1][1].splitlines()[-1], JOURNAL)
    assert read_object(last["body"].encode(), JOURNAL)["export"]["manifest"] == sha(entries[0][1])


def test_evidence_the_journal_does_not_know_is_named():
    case = CaseFile(3)
    case.files["evidence/000099.jpg"] = b"later"
    fault = fault_of(case.zipped())
    assert (fault.entry, fault.problem) == ("evidence/000099.jpg", "日志没有收取此证据文件的记载")


def test_evidence_the_journal_knows_and_that_is_gone_is_named():
    case = CaseFile(3)
    del case.files["evidence/000001.jpg"]
    fault = fault_of(case.zipped())
    assert (fault.entry, fault.seq) == (JOURNAL, 2)
    assert "evidence/000001.jpg" in fault.problem
