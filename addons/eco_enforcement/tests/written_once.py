"""Documents that say the same again are written as DOCX once in a run of the tests."""

from lxml import etree

_WRITTEN: dict[tuple, bytes] = {}  # DOCX of documents already written in this run, by what they say


def written_once(render):
    """Let a document that says the same again be written as DOCX once a run; its code alone would differ."""

    def written(root, images=None, mark=None):
        key = (etree.tostring(root), *sorted((images or {}).items()))
        if key not in _WRITTEN:
            _WRITTEN[key] = render(root, images, mark)
        return _WRITTEN[key]

    return written
