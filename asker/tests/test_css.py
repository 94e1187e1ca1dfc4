"""Style sheets: written small without saying anything else, and without what no page can use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asker import css


def rewritten(text: str) -> str:
    return css.minified(css.parse(text))


def kept(text: str, *words: str) -> str:
    return css.minified(css.used(css.parse(text), words))


@pytest.mark.parametrize(
    ("text", "small"),
    [
        pytest.param("a {\n  color: red;\n}\n", "a{color:red}", id="blanks"),
        pytest.param("/* a { */ a { b: c; /* ; */ d: e }", "a{b:c;d:e}", id="comments"),
        pytest.param('a::after { content: " } ; /* x */ " }', "", id="text-in-quotes"),
        pytest.param("a { src: url(data:x;y) }", "a{src:url(data:x;y)}", id="address-without"),
        pytest.param("ul > li, ol  li:hover { b: 1px  2px }", "ul>li,ol li:hover{b:1px 2px}"),
        pytest.param("@media (width > 4rem) { a { b: c } }", "@media (width > 4rem){a{b:c}}"),
        pytest.param("@layer one, two;\n@layer one { a { b: c } }", "@layer one,two;@layer one{"),
        pytest.param(
            "a { --x: var(--y,); &:hover { b: c } d: calc(1px + 2px) }", "calc(1px + 2px)"
        ),
        pytest.param("a { margin: -1px auto !important; }", "a{margin:-1px auto !important}"),
    ],
)
def test_a_sheet_is_written_small(text, small):
    assert (small or 'a::after{content:" } ; /* x */ "}') in rewritten(text)


names = st.sampled_from(["a", ".b", "--c", "url(d;e)", '"f } g"', "1px", "calc(1px + 2px)"])
heads = st.lists(names, min_size=1, max_size=3).map(" ".join)
declarations = st.builds("{}: {}".format, st.sampled_from(["color", "--x"]), heads).map(css.Rule)
rules = st.recursive(
    declarations,
    lambda inner: st.builds(css.Rule, heads, st.lists(inner, max_size=3).map(tuple)),
    max_leaves=12,
)


@given(st.lists(rules, max_size=4).map(tuple))
def test_what_is_written_small_reads_as_the_same_rules(sheet):
    assert rewritten(css.minified(sheet)) == css.minified(sheet)
    assert css.minified(css.parse(css.minified(sheet))) == css.minified(sheet)


@pytest.mark.parametrize(
    "selector",
    [
        ".used",
        "button",
        "*",
        "[type=radio]",
        ".used:not(.gone)",
        ".used:has(.gone, .used)",
        ":is(.gone, p) > .used",
        "[data-kind]",
        "[data-kind=big]",
        '.used[data-kind="big"]:hover',
    ],
)
def test_a_rule_stays_while_an_element_may_fit_it(selector):
    assert selector in kept(f"{selector} {{ b: c }}", "used", "data-kind", "big").replace(
        ">", " > "
    ).replace(",", ", ")


@pytest.mark.parametrize(
    "selector",
    [
        ".gone",
        ".used .gone",
        ".used.gone:hover",
        ":is(.gone, .lost)",
        ":is(.gone .used):not([hidden])",
        ".used:has(> .gone)",
        "[data-other]",
        "[data-kind=small]",
        "[data-kind='small']",
    ],
)
def test_a_rule_that_can_fit_nothing_is_left_out(selector):
    assert kept(f"{selector} {{ b: c }} p {{ d: e }}", "used", "data-kind", "big") == "p{d:e}"


def test_of_several_selectors_those_that_may_fit_stay():
    assert kept(".gone, .used, p { b: c }", "used") == ".used,p{b:c}"


def test_an_emptied_layer_keeps_its_place_and_other_blocks_go():
    text = "@layer one { .gone { b: c } } @media print { .gone { b: c } } @layer two { p { d: e } }"
    assert kept(text) == "@layer one;@layer two{p{d:e}}"


def test_frames_of_a_motion_are_no_selectors():
    assert kept("@keyframes in { 0% { b: c } }") == "@keyframes in{0%{b:c}}"


def test_a_custom_property_goes_when_nothing_reads_it():
    text = (
        ":root { --a: 1; --b: var(--c); --c: 2; --d: var(--d) } @media print { p { x: var(--b) } }"
    )
    read = css.without_unread(css.parse(text), ["word"])
    assert css.minified(read) == ":root{--b:var(--c);--c:2}@media print{p{x:var(--b)}}"


def test_a_custom_property_that_a_script_names_stays():
    read = css.without_unread(css.parse(":root { --a: var(--b); --b: 1; --c: 2 }"), ["--a"])
    assert css.minified(read) == ":root{--a:var(--b);--b:1}"
