"""What can be wrong with an exported case file, and the limits beyond which nothing is read."""

FORMAT, VERSION = "eco-case-file", 1
MANIFEST, JOURNAL, ROOTS = "manifest.json", "journal.jsonl", "roots.jsonl"
TAKEN = "take_evidence"  # the act of an event that says which files of evidence came in
EXPORTED = "export_file"  # the act of the event that seals the manifest into the journal
SENT_IN = ("evidence/", "scans/")  # where files of others stand

MAX_TEXT = 64 << 20  # bytes of manifest, journal, roots: these alone are held in memory
MAX_FILES = 100_000
MAX_MARKUP = 16 << 20  # bytes of one document as XML
CHUNK = 1 << 20


class NotACaseFile(Exception):
    """The bytes are no exported case file at all; the text says why, in Chinese."""


class Fault(Exception):
    """The file is not whole: ``entry`` is the first that does not hold, ``problem`` says what is wrong with it.

    ``seq`` is the number of the event where the entry is the journal, else 0.
    """

    def __init__(self, entry: str, problem: str, seq: int = 0):
        super().__init__(f"{entry}：{problem}")
        self.entry, self.problem, self.seq = entry, problem, seq
