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
        pytest.param("a {\n  color: red\n}\n", "a{color:red;}", id="blanks"),
        pytest.param("/* a { */ a { b: c /**/; /* ; */ d: e }", "a{b:c;d:e;}", id="comments"),
        pytest.param(
            "a::after { content: ' } ; /* x */ ' }", 'a::after{content:" } ; /* x */ ";}', id="text"
        ),
        pytest.param("a { src: url(data:x;y) }", "a{src:url(data:x;y);}", id="address"),
        pytest.param(
            "ul > li, ol  li:hover { b: 1px  2px }", "ul>li,ol li:hover{b:1px 2px;}", id="selectors"
        ),
        pytest.param(
            "@media (width > 4rem) and (hover: hover) { a { b: c } }",
            "@media (width>4rem) and (hover:hover){a{b:c;}}",
            id="media",
        ),
        pytest.param(
            "@layer one, two;\n@layer one { @layer { a { b: c } } }",
            "@layer one,two;@layer one{@layer{a{b:c;}}}",
            id="layers",
        ),
        pytest.param(
            "a { --x: var( --y, ); &:hover, b:not( .c ) { d: calc(1px + 2px) } }",
            "a{--x:var(--y,);&:hover,b:not(.c){d:calc(1px + 2px);}}",
            id="nested",
        ),
        pytest.param(
            "a { margin: -1px auto !important; }", "a{margin:-1px auto!important;}", id="important"
        ),
        pytest.param(
            "@page :first { margin: 0 }  @font-face { src: url('x') }",
            '@page :first{margin:0;}@font-face{src:url("x");}',
            id="no-selectors",
        ),
        pytest.param(
            "@property --x { syntax: '<color>'; inherits: true }",
            '@property --x{syntax:"<color>";inherits:true;}',
            id="property",
        ),
        pytest.param(
            "@supports not (width: round(down, 1em, 1px)) { a { b: c } }",
            "@supports not (width:round(down,1em,1px)){a{b:c;}}",
            id="supports",
        ),
    ],
)
def test_a_sheet_is_written_small(text, small):
    assert rewritten(text) == small


# Where ~ stands a blank is needed, where ^ stands it is not.
names = st.sampled_from(
    ["a", ".b", "--c", "url(d;e)", '"f } g"', "1px", "calc(1px~+~2px)", "h^,^i"]
)
heads = st.lists(names, min_size=1, max_size=3).map("~".join)
declarations = st.builds("{}^:^{}^;^".format, st.sampled_from(["color", "--x"]), heads)
rules = st.recursive(
    declarations,
    lambda inner: st.builds("{}^{{^{}}}^".format, heads, st.lists(inner, max_size=3).map("".join)),
    max_leaves=12,
)
sheets = st.lists(rules.filter(lambda rule: "{" in rule), max_size=4).map("".join)


@given(sheets, st.sampled_from([" ", "\n\t", ' /* } ; " */  ']))
def test_however_wide_a_sheet_is_written_it_reads_as_the_same_rules(sheet, gap):
    small = sheet.replace("~", " ").replace("^", "")
    assert rewritten(small) == small
    assert rewritten(sheet.replace("~", gap).replace("^", gap)) == small


@pytest.mark.parametrize(
    "text",
    ["p { a: b } } p { c: d }", "p { a: 'b\n }", "p { a b; c: d }", "p { a: b } c"],
)
def test_what_browsers_would_drop_is_refused_with_its_line(text):
    with pytest.raises(ValueError, match="line 2"):
        css.parse(f"\n{text}")


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
        '[data-kind=""]',
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
    assert kept(f"{selector} {{ b: c }} p {{ d: e }}", "used", "data-kind", "big") == "p{d:e;}"


def test_of_several_selectors_those_that_may_fit_stay():
    assert kept(".gone, .used, p { b: c }", "used") == ".used,p{b:c;}"


def test_an_emptied_layer_keeps_its_place_and_other_blocks_go():
    text = "@layer one { .gone { b: c } } @media print { .gone { b: c } } @layer two { p { d: e } }"
    assert kept(text) == "@layer one;@layer two{p{d:e;}}"


def test_frames_of_a_motion_are_no_selectors():
    assert kept("@keyframes in { 0% { b: c } }") == "@keyframes in{0%{b:c;}}"


def test_a_custom_property_goes_when_nothing_reads_it():
    text = (
        ":root { --a: 1; --b: var(--c); --c: 2; --d: var(--d) } @media print { p { x: var(--b) } }"
    )
    read = css.without_unread(css.parse(text), ["word"])
    assert css.minified(read) == ":root{--b:var(--c);--c:2;}@media print{p{x:var(--b);}}"


def test_a_custom_property_stays_that_a_rule_asks_for():
    text = "@layer one,two;:root{--a:1;--b:2;}@container style(--a:1){p{c:d;}}"
    read = css.without_unread(css.parse(text), ["word"])
    assert css.minified(read) == text.replace("--b:2;", "")


def test_a_custom_property_that_a_script_names_stays():
    read = css.without_unread(css.parse(":root { --a: var(--b); --b: 1; --c: 2 }"), ["--a"])
    assert css.minified(read) == ":root{--a:var(--b);--b:1;}"
