"""Ways of tampering with an exported case file. Each gives the bytes, the entries it may be named by, and the event.

The event is 0 where it does not matter. Every way takes the case file, its entries and a source of chance.
"""

import zipfile
from datetime import datetime, timedelta

from casefiles import CaseFile, repacked, rewritten, row_of, sha
from casezip.faults import JOURNAL, MANIFEST
from casezip.strict_json import read_object, spelt
from casezip.ziprecords import HEADER_SIZE, central_header, local_header


def flipped_bit(_case, entries, chance):
    data = bytearray(rewritten(entries))
    place = chance.randrange(len(data))
    data[place] ^= 1 << chance.randrange(8)
    return bytes(data), {owner(entries, place)}, 0


def other_byte(_case, entries, chance):
    data = bytearray(rewritten(entries))
    place = chance.randrange(len(data))
    data[place] = (data[place] + chance.randrange(1, 256)) % 256
    return bytes(data), {owner(entries, place)}, 0


def directory_byte(_case, entries, chance):
    """A byte of the records only, which make up little of the file."""
    data = bytearray(rewritten(entries))
    start = sum(len(local_header(name, len(raw), 0)) + len(raw) for name, raw in entries)
    place = chance.randrange(start, len(data))
    data[place] ^= 1 << chance.randrange(8)
    return bytes(data), {owner(entries, place)}, 0


def owner(entries, place):
    """Name the entry to which the byte at ``place`` belongs."""
    for sized in (lambda name, raw: HEADER_SIZE + len(name.encode()) + len(raw), _central_size):
        for name, raw in entries:
            if place < (size := sized(name, raw)):
                return name
            place -= size
    return "ZIP结尾"


def _central_size(name, raw):
    return len(central_header(name, len(raw), 0, 0))


def dropped(_case, entries, chance):
    place = chance.randrange(len(entries))
    rest = entries[:place] + entries[place + 1 :]
    pack = _packer(chance) if place > 1 else repacked
    return pack(rest), {entries[place][0]}, 0


def dropped_and_manifest_mended(case, entries, chance):
    place = chance.randrange(2, len(entries))
    name = entries[place][0]
    return _packer(chance)(_mended(case, entries[:place] + entries[place + 1 :])), {name}, 0


def added(case, entries, chance):
    place = chance.randrange(2, len(entries) + 1)
    name = chance.choice(("documents/000099.pdf", "evidence/伪证.jpg", "../etc/passwd", "/root.sh", "a\\b", "zz"))
    more = [*entries[:place], (name, chance.randbytes(40)), *entries[place:]]
    return _packer(chance)(more), {name.replace("\\", "/"), name}, 0


def added_and_manifest_mended(case, entries, chance):
    place = chance.randrange(2, len(entries) + 1)
    more = [*entries[:place], ("evidence/000099.jpg", chance.randbytes(40)), *entries[place:]]
    return _packer(chance)(_mended(case, more)), {"evidence/000099.jpg"}, 0


def renamed(_case, entries, chance):
    place = chance.randrange(2, len(entries))
    name, raw = entries[place]
    changed = [*entries[:place], ("documents/别名.pdf", raw), *entries[place + 1 :]]
    return _packer(chance)(changed), {name}, 0


def renamed_and_manifest_mended(case, entries, chance):
    place = chance.randrange(2, len(entries))
    name, raw = entries[place]
    changed = [*entries[:place], ("documents/别名.pdf", raw), *entries[place + 1 :]]
    return _packer(chance)(_mended(case, changed)), {name}, 0


def changed_content(_case, entries, chance):
    place = chance.randrange(2, len(entries))
    name, raw = entries[place]
    other = [*entries[:place], (name, raw[::-1] + b"x"), *entries[place + 1 :]]
    return _packer(chance)(other), {name}, 0


def swapped(_case, entries, chance):
    places = [place for place, (name, _raw) in enumerate(entries) if name.startswith("documents/")]
    one, two = sorted(chance.sample(places, 2))
    out = list(entries)
    out[one], out[two] = (entries[one][0], entries[two][1]), (entries[two][0], entries[one][1])
    return _packer(chance)(out), {entries[one][0]}, 0


def journal_reordered(_case, entries, chance):
    lines = entries[1][1].splitlines(keepends=True)
    one, two = sorted(chance.sample(range(len(lines)), 2))
    lines[one], lines[two] = lines[two], lines[one]
    return _journal(entries, lines, chance), {JOURNAL}, one + 1


def journal_shortened(_case, entries, chance):
    lines = entries[1][1].splitlines(keepends=True)
    place = chance.randrange(len(lines))
    del lines[place]
    return _journal(entries, lines, chance), {JOURNAL}, place + 1


def journal_lengthened(_case, entries, chance):
    lines = entries[1][1].splitlines(keepends=True)
    place = chance.randrange(len(lines) + 1)
    lines.insert(place, chance.choice(lines))
    place += lines[place] in lines[place + 1 : place + 2]  # a copy in front of its original: the original is too many
    return _journal(entries, lines, chance), {JOURNAL}, place + 1


def event_rewritten(_case, entries, chance):
    lines = entries[1][1].splitlines()
    place = chance.randrange(len(lines))
    row = read_object(lines[place], JOURNAL)
    said = read_object(row["body"].encode(), JOURNAL)
    row["body"] = spelt({**said, "at": _earlier(said["at"], chance)}).decode()
    lines[place] = spelt(row)
    return _journal(entries, [line + b"\n" for line in lines], chance), {JOURNAL}, place + 1


def back_dated_with_chain(case, _entries, chance):
    """The journal recomputed from the event on, the export event made anew; the manifest as it was."""
    before, place = case.entries(), chance.randrange(len(case.bodies))
    case.bodies[place] = {**case.bodies[place], "at": _earlier(case.bodies[place]["at"], chance)}
    return _packer(chance)([before[0], case.entries()[1], *before[2:]]), {JOURNAL}, place + 1


def back_dated_with_everything(case, _entries, chance):
    """All of it recomputed, manifest and export event too: only the roots still know."""
    place = chance.randrange(len(case.bodies))
    case.bodies[place] = {**case.bodies[place], "at": _earlier(case.bodies[place]["at"], chance)}
    return _packer(chance)(case.entries()), {JOURNAL}, place + 1


def junk(_case, entries, chance):
    data, more = rewritten(entries), chance.randbytes(chance.randint(1, 40))
    if chance.random() < 0.5:
        return data + more, {"ZIP结尾"}, 0
    return more + data, {"ZIP开头"}, 0


def cut_off(_case, entries, chance):
    data = rewritten(entries)
    place = chance.randrange(HEADER_SIZE + len(MANIFEST), len(data))
    return data[:place], {owner(entries, place)}, 0


WAYS = (
    flipped_bit, other_byte, directory_byte, dropped, dropped_and_manifest_mended, added, added_and_manifest_mended,
    renamed, renamed_and_manifest_mended, changed_content, swapped, journal_reordered, journal_shortened,
    journal_lengthened, event_rewritten, back_dated_with_chain, back_dated_with_everything, junk, cut_off,
)  # fmt: skip


def _packer(chance):
    """Choose who writes the ZIP anew: somebody who knows the format, or an ordinary tool."""
    return chance.choice((rewritten, repacked, lambda entries: repacked(entries, zipfile.ZIP_DEFLATED)))


def _mended(case: CaseFile, entries):
    """Let the manifest say what the entries are; the journal stays as it was."""
    about = read_object(entries[0][1], MANIFEST)
    about["files"] = [row_of(name, raw) for name, raw in entries[2:]]
    assert sha(spelt(about)) != sha(entries[0][1])
    return [(MANIFEST, spelt(about)), *entries[1:]]


def _journal(entries, lines, chance):
    return _packer(chance)([entries[0], (JOURNAL, b"".join(lines)), *entries[2:]])


def _earlier(at: str, chance) -> str:
    return (datetime.fromisoformat(at) - timedelta(days=chance.randint(1, 20))).isoformat()
