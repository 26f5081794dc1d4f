"""The chain of events: one canonical text for an event, one digest for a chain, any change found."""

import hashlib
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statute.chain import Link, canonical, digest, seal, verify
from statute.states import State

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc甲", max_size=3), inner, max_size=3),
    max_leaves=8,
)
EVENTS = st.dictionaries(st.text("abc甲乙", min_size=1, max_size=4), VALUES, max_size=4)


def chain(*events):
    links, before = [], ""
    for event in events:
        own = digest(event, before)
        links.append(Link(canonical(event), before, own))
        before = own
    return links


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ({}, "{}"),
        ({"b": 1, "a": "张堃㛃"}, '{"a":"张堃㛃","b":1}'),
        ({"甲": 1, "Z": 2, "a": 3}, '{"Z":2,"a":3,"甲":1}'),
        ({"x": {"b": [1, None, True], "a": ()}}, '{"x":{"a":[],"b":[1,null,true]}}'),
        ({"amount": Decimal("500.00")}, '{"amount":"500.00"}'),
        ({"amount": Decimal("1E+3")}, '{"amount":"1000"}'),
        ({"on": date(2026, 1, 10)}, '{"on":"2026-01-10"}'),
        ({"at": datetime(2026, 1, 10, 8, 30)}, '{"at":"2026-01-10T08:30:00"}'),
        ({"at": datetime(2026, 1, 10, 8, 30, tzinfo=UTC)}, '{"at":"2026-01-10T08:30:00+00:00"}'),
        ({"state": State.CLOSED}, '{"state":"closed"}'),
        ({"q": 'a"b\n\0'}, '{"q":"a\\"b\\n\\u0000"}'),
        ({"e": "e\u0301"}, '{"e":"e\u0301"}'),
    ],
)
def test_event_has_one_canonical_text(event, text):
    assert canonical(event) == text


@given(EVENTS)
def test_order_of_keys_does_not_matter(event):
    assert canonical(dict(reversed(event.items()))) == canonical(event)


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), b"x", {1}, object(), {1: "x"}, {"x": {None: 1}}, [2.0], ({"y": 0.1},)]
)
def test_value_without_one_text_is_refused(value):
    with pytest.raises(TypeError):
        canonical({"x": value})


@pytest.mark.parametrize("event", [[], "x", None, 1])
def test_event_must_be_a_mapping(event):
    with pytest.raises(TypeError):
        canonical(event)


@pytest.mark.parametrize(
    ("value", "message"),
    [(Decimal("NaN"), "no number"), (Decimal("Infinity"), "no number"), ("\ud800", "surrogates not allowed")],
)
def test_value_that_cannot_be_stored_is_refused(value, message):
    with pytest.raises(ValueError, match=message):
        canonical({"x": value})


def test_key_must_be_text():
    with pytest.raises(TypeError, match="int"):
        canonical({1: "x"})


def test_digest_is_sha256_of_previous_line_feed_and_text():
    first = hashlib.sha256(b'\n{"act":"decide"}').hexdigest()
    assert digest({"act": "decide"}, "") == first
    second = hashlib.sha256(f'{first}\n{{"act":"立案"}}'.encode()).hexdigest()
    assert digest({"act": "立案"}, first) == second
    assert seal('{"act":"立案"}', first) == second


def test_digest_of_a_known_event():
    assert digest({"act": "decide", "amount": Decimal("500")}, "") == (
        "abbef52be766008a0a1e37be4fb447262b103f9193bf4d33fa3da6892dcc11eb"
    )


def test_whole_chain_holds():
    assert verify([]) is None
    assert verify(chain({"n": 1}, {"n": 2}, {"n": 3})) is None


@pytest.mark.parametrize("at", [0, 1, 2])
def test_changed_text_is_found_where_it_is(at):
    links = chain({"n": 1}, {"n": 2}, {"n": 3})
    links[at] = links[at]._replace(body='{"n":9}')
    assert verify(links) == at


@pytest.mark.parametrize("at", [0, 1])
def test_rewritten_event_with_fresh_digest_breaks_the_next(at):
    links = chain({"n": 1}, {"n": 2}, {"n": 3})
    body = '{"n":9}'
    links[at] = Link(body, links[at].previous, seal(body, links[at].previous))
    assert verify(links) == at + 1


@pytest.mark.parametrize("at", [0, 1])
def test_removed_event_is_found(at):
    links = chain({"n": 1}, {"n": 2}, {"n": 3})
    del links[at]
    assert verify(links) == at


def test_swapped_events_are_found():
    first, second, third = chain({"n": 1}, {"n": 2}, {"n": 3})
    assert verify([first, third, second]) == 1


def test_chain_must_start_with_nothing_before_it():
    before = digest({"n": 0}, "")
    assert verify([Link('{"n":1}', before, seal('{"n":1}', before))]) == 0


@given(st.lists(EVENTS, max_size=5))
def test_chain_of_any_events_holds(events):
    assert verify(chain(*events)) is None
