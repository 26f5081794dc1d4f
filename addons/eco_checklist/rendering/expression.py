"""Expressions in the templates of an office: names, keys, texts and a few ways to put them together."""

import ast
from collections.abc import Collection

MAX_CHARS = 1_000
MAX_NUMBER = 99
LOOPED = ("_index", "_size", "_first", "_last", "_odd", "_even", "_value", "_parity")  # what a loop tells of itself
METHODS = frozenset(("get", "join", "strip", "lstrip", "rstrip", "startswith", "endswith"))
FUNCTIONS = frozenset(("len", "max", "min"))
_NODES = (
    *(ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.BinOp, ast.Add, ast.Sub, ast.IfExp),
    *(ast.Compare, ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn, ast.Is, ast.IsNot),
    *(ast.Name, ast.Load, ast.Store, ast.Constant, ast.Subscript, ast.Attribute, ast.Call, ast.Tuple, ast.List),
    *(ast.GeneratorExp, ast.ListComp, ast.comprehension),
)


def expression_fault(text: str, names: Collection[str], looped: bool = False) -> str:
    """Return why the expression ``text`` may not stand in a template, in Chinese; empty: it may.

    ``names`` are the values it may use. ``looped``: it says what a loop runs over, which is never a number.
    """
    if len(text) > MAX_CHARS:
        return f"表达式超过{MAX_CHARS}字"
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return "不是完整的表达式"
    nodes = list(ast.walk(tree))
    inner = [node for node in nodes if isinstance(node, ast.comprehension)]
    if len(inner) > 1:
        return "表达式内的循环只能有一个"
    known = {*names, *(node.target.id for node in inner if isinstance(node.target, ast.Name))}
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    keys = {id(node.slice) for node in nodes if isinstance(node, ast.Subscript)}
    for node in nodes:
        if fault := _node_fault(node, known, called) or (looped and _number_fault(node, keys)):
            return fault
    return ""


def free_names(text: str) -> frozenset[str]:
    """Return the names that the expression ``text`` takes from outside; nothing where it is none."""
    try:
        nodes = list(ast.walk(ast.parse(text.strip(), mode="eval")))
    except SyntaxError:
        return frozenset()
    named = [node for node in nodes if isinstance(node, ast.Name)]
    bound = {node.id for node in named if isinstance(node.ctx, ast.Store)}
    return frozenset(node.id for node in named) - bound - FUNCTIONS


def _node_fault(node, known, called) -> str:
    if not isinstance(node, _NODES):
        return f"不得使用 {type(node).__name__}"
    check = _CHECKS.get(type(node))
    return check(node, known, called) if check else ""


def _name_fault(node, known, called) -> str:
    if node.id in (FUNCTIONS if id(node) in called else known):
        return ""
    return f"没有名为“{node.id}”的数据，可以使用：{'、'.join(sorted(known))}"


def _constant_fault(node, _known, _called) -> str:
    value = node.value
    if value is None or isinstance(value, (str, bool)) or (type(value) is int and value <= MAX_NUMBER):
        return ""
    return f"常量只能是文字和不超过{MAX_NUMBER}的整数"


def _attribute_fault(node, _known, called) -> str:
    if node.attr in METHODS and id(node) in called:
        return ""
    return f"不得使用 .{node.attr}"


def _call_fault(node, _known, _called) -> str:
    return "" if isinstance(node.func, (ast.Attribute, ast.Name)) and not node.keywords else "不得这样调用"


def _subscript_fault(node, _known, _called) -> str:
    key = node.slice
    fixed = isinstance(key, ast.Constant) and type(key.value) in (str, int)
    return "" if fixed or isinstance(key, ast.Subscript) else "方括号内只能是文字、序号或者另一项数据"


def _comprehension_fault(node, _known, _called) -> str:
    return "" if isinstance(node.target, ast.Name) and not node.is_async else "循环变量只能是一个名称"


def _number_fault(node, keys) -> str:
    counts = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    number = isinstance(node, ast.Constant) and type(node.value) is int and id(node) not in keys
    return "循环只能用于数据，不能用于数字" if counts or number else ""


_CHECKS = {
    ast.Name: _name_fault,
    ast.Constant: _constant_fault,
    ast.Attribute: _attribute_fault,
    ast.Call: _call_fault,
    ast.Subscript: _subscript_fault,
    ast.comprehension: _comprehension_fault,
}
