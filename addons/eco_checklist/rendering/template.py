"""Templates that an office writes itself: what may stand in one, checked before it is ever run.

    root = read(arch, names, parts)     # the root element, or TemplateError

A template is markup (``markup.py``) with the directives of QWeb. Nothing in it may reach beyond the values it is given:
only the directives and expressions listed here pass, and everything else is refused, whatever it might do.
"""

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from lxml import etree

from .errors import RenderingError
from .expression import LOOPED, expression_fault, free_names

MAX_CHARS = 100_000  # the longest of the built-in ones has a tenth of it
MAX_LOOPS = 2  # one in the other
GIVEN = frozenset(
    "doc agency case party officers basis evidence opinions legal_law temporal".split()
)  # what every document is given: a template does not put anything else in its place
_PLAIN = frozenset(("t-if", "t-elif", "t-out", "t-value", "t-foreach"))
_DIRECTIVES = _PLAIN | {"t-else", "t-as", "t-set", "t-call", "t-translation"}
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_COMPOSED = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


class TemplateError(RenderingError):
    """A template holds what may not stand in one. ``line`` is where (0: unknown), ``reason`` why."""

    def __init__(self, reason: str, line: int = 0):
        self.line, self.reason = line, reason
        super().__init__(f"文书模板{f'第{line}行' if line else ''}不合规范：{reason}")


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    schema = etree.parse(str(Path(__file__).with_name("markup.xsd")))
    named = {kind: schema.iter(f"{{http://www.w3.org/2001/XMLSchema}}{kind}") for kind in ("element", "attribute")}
    elements, attributes = (
        frozenset(node.get("name") for node in named[kind] if node.get("name")) for kind in ("element", "attribute")
    )
    return elements | {"t"}, attributes


def read(arch: str, names: Collection[str], parts: Collection[str]) -> etree._Element:
    """Return the root of the template ``arch``, comments left out.

    ``names`` are the values its expressions may use, ``parts`` the shared parts it may call. Raises ``TemplateError``
    for the first thing that may not stand in it.
    """
    root = parsed(arch)
    if root.tag != "document":
        raise TemplateError("最外层必须是 <document>", root.sourceline)
    nodes = list(root.iter())
    set_here = {node.get("t-set") for node in nodes if node.get("t-set")}
    known = {*names, *set_here}
    for node in nodes:
        if fault := _element_fault(node) or _directive_fault(node, parts) or _loop_fault(node):
            raise TemplateError(fault, node.sourceline)
        if fault := _expressions_fault(node, known | _looped(node), set_here):
            raise TemplateError(fault, node.sourceline)
    return root


def parsed(arch: str) -> etree._Element:
    """Return the root of ``arch`` as it stands, comments left out; ``TemplateError``: no XML, or it brings a DTD."""
    if len(arch) > MAX_CHARS:
        raise TemplateError(f"长度{len(arch)}字，超过上限{MAX_CHARS}字")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(arch.encode(), parser)
    except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
        raise TemplateError(f"不是完整的XML（{error}）", getattr(error, "lineno", 0) or 0) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise TemplateError("不得含有DTD或者实体声明", 1)
    return root


def names_in(root: etree._Element) -> frozenset[str]:
    """Return the names that the expressions of the template ``root`` use and that it does not bring itself."""
    used = {
        name
        for node in root.iter()
        for _attribute, text in _expressions(node)
        for name in free_names(text) - _looped(node)
    }
    return frozenset(used - {node.get("t-set") for node in root.iter()})


def _element_fault(node) -> str:
    elements, attributes = _vocabulary()
    if node.tag not in elements:
        return f"不得使用 <{node.tag}>"
    for name in node.attrib:
        bound = re.fullmatch(r"t-attf?-(.+)", name)
        if name not in _DIRECTIVES and (bound.group(1) if bound else name) not in attributes:
            return f"不得使用属性 {name}"
    return ""


def _directive_fault(node, parts) -> str:
    if node.get("t-call") is not None and node.get("t-call") not in parts:
        return f"不得调用 {node.get('t-call')}，只能调用系统的公用部分"
    if node.get("t-translation", "off") != "off":
        return "t-translation 只能是 off"
    for name in ("t-as", "t-set"):
        value = node.get(name)
        if value is not None and not (_NAME.fullmatch(value) and value not in GIVEN):
            return f"{name} 不得使用名称“{value}”"
    if (node.get("t-foreach") is None) != (node.get("t-as") is None):
        return "t-foreach 和 t-as 必须同时使用"
    return "" if (node.get("t-set") is None) == (node.get("t-value") is None) else "t-set 和 t-value 必须同时使用"


def _loop_fault(node) -> str:
    depth = sum(1 for one in (node, *node.iterancestors()) if one.get("t-foreach") is not None)
    return f"循环不得超过{MAX_LOOPS}层" if depth > MAX_LOOPS else ""


def _looped(node) -> set[str]:
    """Give the names that the loops around ``node`` bring, with what QWeb adds to each."""
    names = {one.get("t-as") for one in (node, *node.iterancestors()) if one.get("t-as")}
    return {name + end for name in names for end in ("", *LOOPED)}


def _expressions(node):
    """Yield the expressions of ``node``, each with its attribute."""
    for name, value in node.attrib.items():
        if name.startswith("t-attf-"):
            yield from ((name, text) for text in _COMPOSED.findall(value))
        elif name in _PLAIN or name.startswith("t-att-"):
            yield name, value


def _expressions_fault(node, known, set_here) -> str:
    if any("#{" in value for name, value in node.attrib.items() if name.startswith("t-attf-")):
        return "不得使用 #{}"
    for name, text in _expressions(node):
        # A value made of values that were set would double with every line.
        allowed = known - set_here if name == "t-value" else known
        if fault := expression_fault(text, allowed, looped=name == "t-foreach"):
            return f"{name}=“{text[:60]}”：{fault}"
    return ""
