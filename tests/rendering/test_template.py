"""What may stand in a template of an office: the edges of each rule."""

import pytest
from rendering import expression, sample, template

NAMES = ("case", "evidence")


def read(body, parts=()):
    return template.read(f"<document>{body}</document>", NAMES, parts)


@pytest.mark.parametrize(
    "text",
    [
        "case['facts'].rstrip('。')",
        "'、'.join(a['name'] for a in evidence if a)",
        "case['x'] if case else 'y'",
        "len(evidence) - 1",
        "evidence[0]['name']",
        "case[case['place']]",
        "99",
        "case.get('a') or ''",
    ],
)
def test_plain_expressions_pass(text):
    assert expression.expression_fault(text, NAMES) == ""


@pytest.mark.parametrize(
    "text",
    [
        "env",
        "case.facts",
        "case.get",
        "case['x'].format(1)",
        "case[evidence]",
        "'%s' % case",
        "f'{case:9}'",
        "100",
        "1.5",
        "b'x'",
        "len",
        "max(evidence, key=case)",
        "(x := 1)",
        "lambda: 1",
        "{}",
        "evidence[0:1]",
        "evidence[True]",
        "[a for a in evidence for b in evidence]",
        "[a for a, b in evidence]",
        "2 ** 9",
        "'a' * 9",
        "(" * 300,
        "case" + " " * 1000,
    ],
)
def test_everything_else_is_refused(text):
    assert expression.expression_fault(text, NAMES)


def test_a_loop_runs_over_values_and_never_over_a_number():
    assert expression.expression_fault("evidence[0]", NAMES, looped=True) == ""
    for text in ("9", "evidence or 9", "len(evidence)"):
        assert expression.expression_fault(text, NAMES, looped=True)


def test_two_loops_may_stand_in_each_other_and_three_may_not():
    def loops(count):
        return "<t t-foreach='evidence' t-as='a'>" * count + "</t>" * count

    read(loops(2))
    with pytest.raises(template.TemplateError, match="2层"):
        read(loops(3))


def test_what_a_loop_brings_is_known_inside_it_alone():
    read("<t t-foreach='evidence' t-as='a'><p t-if='a_last'/></t>")
    with pytest.raises(template.TemplateError, match="没有名为"):
        read("<t t-foreach='evidence' t-as='a'/><p t-if='a_last'/>")


def test_only_the_shared_parts_are_called():
    read("<t t-call='part'/>", ("part",))
    with pytest.raises(template.TemplateError, match="不得调用"):
        read("<t t-call='part2'/>", ("part",))


def test_the_longest_template_passes_and_one_character_more_does_not():
    frame = len("<document></document>")
    read("字" * (template.MAX_CHARS - frame))
    with pytest.raises(template.TemplateError, match="上限"):
        read("字" * (template.MAX_CHARS - frame + 1))


def test_a_sample_prints_its_path_and_is_whatever_is_asked_of_it():
    value = sample.Sample("case")
    assert (str(value["facts"]), len(value), bool(value)) == ("〔case.facts〕", 1, True)
    assert [one["name"].path for one in value["list"] + value["other"]] == ["case.list.name", "case.other.name"]
    assert sample.printed_paths("〔case.list.name〕") == {"case", "case.list", "case.list.name"}


def test_a_lean_sample_is_empty_unless_it_must_not_be():
    value = sample.Sample("case", lean=True, kept={"case"})
    assert value
    assert not value["facts"]
    assert value.get("facts") is None
