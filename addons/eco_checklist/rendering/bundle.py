"""Many PDFs as one file: pages taken over, running page numbers at the upper right, bookmarks; same parts, same bytes.

What comes from outside is only looked at: notes, forms, scripts and actions of its pages stay behind.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

from .errors import RenderingError
from .page_numbers import Stamps

MAX_PAGES = 5000  # of one paper from outside; beyond that it is kept as a file
_LEFT_BEHIND = ("/Annots", "/AA", "/B", "/Metadata", "/PieceInfo", "/StructParents", "/Thumb", "/Trans", "/Dur")


class BundleError(RenderingError):
    """A PDF cannot be taken over: broken, locked, or without end."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paper of a volume; pages of what is not ``numbered`` (cover, catalogue) do not count."""

    title: str
    pdf: bytes
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Volume:
    """A volume: its name in the bookmarks and its papers; page numbers begin with 1 in each."""

    title: str
    parts: tuple[Part, ...]


def page_count(pdf: bytes) -> int:
    """Return the number of pages of ``pdf``, made by this program; ``BundleError`` when it cannot be read."""
    return len(_pages(pdf))


def foreign_page_count(pdf: bytes) -> int:
    """Return the number of pages of a ``pdf`` from outside after trying to take it over; ``BundleError`` if that fails."""
    count = len(_pages(pdf))
    if not 0 < count <= MAX_PAGES:
        raise BundleError(f"该文件有{count}页，不能并入案卷打印")
    bundle([Volume("", (Part("", pdf),))], "", "")
    return count


def bundle(volumes: Sequence[Volume], title: str, author: str) -> bytes:
    """Return ``volumes`` as one PDF with bookmarks, and page numbers on the numbered parts."""
    writer, kept = PdfWriter(), []
    writer.metadata = {"/Title": title, "/Author": author, "/Producer": "eco_checklist"}
    stamps = Stamps(writer)
    for volume in volumes:
        number, above = 0, None
        for part in volume.parts:
            reader = _reader(part.pdf)
            kept.append(reader)  # the writer knows objects by their reader's id: none may be used twice
            first = len(writer.pages)
            for page in _copied(writer, reader):
                number += part.numbered
                if part.numbered:
                    stamps.put(page, number)
            above = _bookmark(writer, volume, part, first, above, alone=len(volumes) == 1)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _bookmark(writer, volume, part, page, above, *, alone):
    if above is None and not alone:
        above = writer.add_outline_item(volume.title, page)
    writer.add_outline_item(part.title, page, parent=above)
    return above


def _reader(pdf: bytes) -> PdfReader:
    try:
        reader = PdfReader(BytesIO(pdf), strict=False)
        if reader.is_encrypted:
            raise BundleError("该PDF文件有密码，不能并入案卷打印")
    except BundleError:
        raise
    # A broken file makes the library raise almost anything; whatever it is, the file is not fit to be taken over.
    except Exception as error:
        raise BundleError("该PDF文件已损坏，不能并入案卷打印") from error
    return reader


def _pages(pdf: bytes) -> list[PageObject]:
    try:
        return list(_reader(pdf).pages)
    except BundleError:
        raise
    except Exception as error:
        raise BundleError("该PDF文件已损坏，不能并入案卷打印") from error


def _copied(writer: PdfWriter, reader: PdfReader) -> list[PageObject]:
    try:
        return [_bare(writer.add_page(page, excluded_keys=_LEFT_BEHIND)) for page in reader.pages]
    except Exception as error:
        raise BundleError("该PDF文件已损坏，不能并入案卷打印") from error


def _bare(page: PageObject) -> PageObject:
    """Give ``page`` resources and a list of contents of its own, so that a stamp on it shows on no other."""
    resources = page.get("/Resources", DictionaryObject())
    page[NameObject("/Resources")] = DictionaryObject(_resolved(resources))
    objects = page["/Resources"].get("/XObject", DictionaryObject())
    page["/Resources"][NameObject("/XObject")] = DictionaryObject(_resolved(objects))
    contents = page.get("/Contents")
    listed = _resolved(contents)
    page[NameObject("/Contents")] = ArrayObject(
        listed if isinstance(listed, ArrayObject) else [] if contents is None else [page.raw_get("/Contents")]
    )
    return page


def _resolved(value):
    return value.get_object() if isinstance(value, IndirectObject) else value
