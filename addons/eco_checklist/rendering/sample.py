"""Values that stand for the facts of a case while there is none: each prints where it would come from.

    Sample("party")["name"]     # prints 〔party.name〕; is a list of one as well, and has whatever is asked of it

With them a template is tried out and shown before anybody has a case for it.
"""

import io
import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from PIL import Image

PICTURE_KEY = "sample"
# What the vocabulary takes in one form only.
_FORMED = MappingProxyType({"sha256": "0" * 64, "key": PICTURE_KEY})
_MARKED = re.compile("〔([a-z_0-9.]+)〕")


class Sample(str):
    """A value at a dotted path: text, mapping and list of one in one.

    ``lean`` makes it empty to every question, as a fact that nobody has entered, unless its path is one of ``kept``.
    ``names`` gives the words to print in place of a path.
    """

    __slots__ = ("kept", "lean", "names", "parts", "path")

    def __new__(
        cls, path: str, lean=False, kept: Collection[str] = (), names: Mapping[str, str] = MappingProxyType({})
    ):
        value = super().__new__(cls, _FORMED.get(path.rpartition(".")[2]) or f"〔{names.get(path, path)}〕")
        value.path, value.lean, value.kept, value.names, value.parts = path, lean, kept, names, ()
        return value

    def __getitem__(self, key):
        if isinstance(key, str):
            return Sample(f"{self.path}.{key}", self.lean, self.kept, self.names)
        return self

    def get(self, key, default=None):
        """Give what stands at ``key``, as a mapping would."""
        found = self[key]
        return found if found else default

    def __iter__(self) -> Iterator["Sample"]:
        return iter(self.parts or (self,))

    def __len__(self) -> int:
        return len(self.parts) or 1

    def __bool__(self) -> bool:
        return not self.lean or self.path in self.kept

    def __add__(self, other):
        both = super().__add__(other)
        if not isinstance(other, Sample):
            return both
        joined = str.__new__(Sample, both)
        joined.path, joined.lean, joined.kept, joined.names = self.path, self.lean, self.kept, self.names
        joined.parts = (*self, *other)
        return joined


def printed_paths(words: str) -> frozenset[str]:
    """Return the paths of the samples that stand in ``words``, with all that they lie in."""
    paths = set()
    for path in _MARKED.findall(words):
        steps = path.split(".")
        paths.update(".".join(steps[:count]) for count in range(1, len(steps) + 1))
    return frozenset(paths)


def picture() -> bytes:
    """Return the bytes of the picture that stands for every picture of a sample: a grey field (PNG)."""
    out = io.BytesIO()
    Image.new("RGB", (320, 240), (224, 224, 224)).save(out, "PNG")
    return out.getvalue()
