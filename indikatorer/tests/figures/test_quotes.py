from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asker.numbers import format_number, with_unit
from indikatorer.figures.quotes import excerpt, find_quote


def quoted(text, value, unit="", *, near=True):
    """The characters that are the quote."""
    quote = find_quote(text, Decimal(value), unit, near=near)
    return text[quote.start : quote.end] if quote else None


@pytest.mark.parametrize(
    ("text", "value", "unit", "quote"),
    [
        pytest.param("men er på 97,4 %, mens", "97.4", "%", "97,4", id="as-it-is-shown"),
        pytest.param("men er på 97,4%.", "97.4", "%", "97,4", id="without-space"),
        pytest.param("men er på 97,4 prosent.", "97.4", "%", "97,4", id="percent-spelled-out"),
        pytest.param("foreningene ga 4,19, som er", "4.19", "poeng", "4,19", id="without-unit"),
        pytest.param("fra 18,0 til 14,8 %", "18", "%", "18,0", id="unit-after-the-second"),
        pytest.param("98.21 %", "98.21", "%", "98.21", id="decimal-point"),
        pytest.param("98,2 %", "98.20", "%", "98,2", id="without-the-last-zero"),
        pytest.param("98 %", "98.00", "%", "98", id="without-any-zero"),
        pytest.param("98,20 %", "98.2", "%", "98,20", id="with-one-zero-more"),
        pytest.param("1 207 henvendelser", "1207", "", "1 207", id="ordinary-space"),
        pytest.param("1\u00a0207 henvendelser", "1207", "", "1\u00a0207", id="no-break-space"),
        pytest.param("1\u202f207 henvendelser", "1207", "", "1\u202f207", id="narrow-space"),
        pytest.param("1207 henvendelser", "1207", "", "1207", id="no-space"),
        pytest.param("1 207 2015", "1207", "", "1 207", id="a-year-behind"),
        pytest.param("i 2014 207 saker", "207", "", "207", id="a-year-before"),
        pytest.param("(−0,7 %)", "-0.7", "%", "−0,7", id="true-minus"),
        pytest.param("-0,7 %", "-0.7", "%", "-0,7", id="hyphen"),
        pytest.param("til –0,7 %", "-0.7", "%", "–0,7", id="dash"),
        pytest.param("minus 0,7 %", "-0.7", "%", "minus 0,7", id="minus-in-words"),
        pytest.param("Minus 0,7 %", "-0.7", "%", "Minus 0,7", id="minus-first-in-a-sentence"),
        pytest.param("falt med 0,7 %", "-0.7", "%", "0,7", id="a-fall-without-sign"),
        pytest.param("Tre av fire", "3", "", "Tre", id="in-words"),
        pytest.param("ett råd", "1", "", "ett", id="one-in-the-neuter"),
        pytest.param("og syv torg", "7", "", "syv", id="an-old-word"),
        pytest.param("tolv møter", "12.0", "", "tolv", id="the-last-word"),
        pytest.param("Asker gikk til 11. plass i", "11", "", "11", id="place"),
        pytest.param("11. plassen", "11", "", "11", id="the-place"),
        pytest.param("fra 14. til 11. plass", "14", "", "14", id="from-a-place"),
        pytest.param("Det var 45. Kommunen", "45", "", "45", id="at-the-end-of-a-sentence"),
        pytest.param("Det var 45.", "45", "", "45", id="at-the-end"),
        pytest.param("2015 kr per lag", "2015", "kr", "2015", id="like-a-year-with-unit"),
        pytest.param("2 015 lag", "2015", "", "2 015", id="like-a-year-with-space"),
        pytest.param("0 %", "0", "%", "0", id="zero"),
        pytest.param("145 og så 45 lag", "45", "", "45", id="behind-another"),
    ],
)
def test_a_number_is_found_as_people_write_it(text, value, unit, quote):
    assert quoted(text, value, unit) == quote


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        pytest.param("i 2045 og 145", "45", "", id="inside-a-longer-number"),
        pytest.param("45,3 %", "45", "%", id="before-decimals"),
        pytest.param("2,45 poeng", "45", "poeng", id="as-decimals"),
        pytest.param("1 207 lag", "207", "", id="behind-thousands"),
        pytest.param("1\u00a0207 lag", "1", "", id="before-thousands"),
        pytest.param("12 345–12 400 lag", "400", "", id="behind-thousands-in-a-range"),
        pytest.param("97,45 %", "97.4", "%", id="more-decimals"),
        pytest.param("i 2015 var", "2015", "", id="year"),
        pytest.param("i 2015 var", "2015", "kr", id="year-of-what-has-a-unit"),
        pytest.param("2020–2023", "2023", "kr", id="period"),
        pytest.param("16–66 år", "66", "", id="end-of-a-range"),
        pytest.param("16-66 år", "-66", "", id="range-with-hyphen"),
        pytest.param("16–66 år", "16", "", id="start-of-a-range"),
        pytest.param("8. mars", "8", "", id="day"),
        pytest.param("04.05.21", "21", "", id="date"),
        pytest.param("på 10. trinn", "10", "", id="ordinal"),
        pytest.param("på 5.–7. trinn", "5", "", id="ordinals"),
        pytest.param("sak 124/14", "124", "", id="case"),
        pytest.param("12-åringer", "12", "", id="age"),
        pytest.param("MV.1 og Vg1 og 5G", "1", "", id="code"),
        pytest.param("0,9 prosentpoeng mer", "0.9", "%", id="difference-of-shares"),
        pytest.param("62 % av dem", "62", "", id="share-of-something"),
        pytest.param("62 prosent av dem", "62", "", id="share-spelled-out"),
        pytest.param("ett prosentpoeng mer", "1", "%", id="difference-in-words"),
        pytest.param("en kommune", "1", "", id="article"),
        pytest.param("trenger titalls", "3", "", id="inside-a-word"),
        pytest.param("−0,7 %", "0.7", "%", id="the-other-sign"),
        pytest.param("", "0", "", id="no-text"),
    ],
)
def test_what_only_looks_like_the_number_is_no_quote(text, value, unit):
    assert quoted(text, value, unit) is None


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        pytest.param("97,4 %", "97.40", True, id="three-digits"),
        pytest.param("361 lag", "361", True, id="three-digits-whole"),
        pytest.param("45 lag", "45", False, id="two-digits"),
        pytest.param("100 lag", "100", False, id="round"),
        pytest.param("0,50 %", "0.50", False, id="zeros-tell-nothing"),
        pytest.param("tre lag", "3", False, id="in-words"),
        pytest.param("falt med 12,7 %", "-12.7", False, id="without-sign"),
        pytest.param("falt til −12,7 %", "-12.7", True, id="with-sign"),
    ],
)
def test_a_text_about_something_else_quotes_only_what_is_unusual(text, value, found):
    assert bool(quoted(text, value, "%" if "%" in text else "", near=False)) is found


values = st.decimals("-99999", "99999", places=2)


@given(
    values, st.sampled_from(["", "%", "poeng", "kr"]), st.sampled_from([", som", ".", " i 2014"])
)
def test_a_figure_is_always_found_as_the_portal_shows_it(value, unit, after):
    shown = with_unit(format_number(value, 2), unit)
    assert quoted(f"I 2014 var det {shown}{after}", value, unit) == format_number(value, 2)


@given(st.integers(0, 9999), st.integers(0, 9999), st.booleans())
def test_a_number_is_never_found_inside_another(wanted, written, thousands):
    text = f"I alt {format_number(written) if thousands else written} lag"
    found = quoted(text, str(wanted))
    is_year = not thousands and 1900 <= written <= 2100
    assert (found is not None) is (wanted == written and not is_year)


@given(st.text("1 207,.-–−%abtreplass", max_size=40), values, st.booleans())
def test_any_text_can_be_read(text, value, near):
    found = quoted(text, value, "%", near=near)
    assert found is None or found in text


def test_an_excerpt_shows_the_words_around_the_quote_and_no_other_line():
    text = f"{'Langt før. ' * 9}Gjelden er 97,4 %, mens {'grensen er lavere ' * 9}\nAnnet"
    told = excerpt(text, find_quote(text, Decimal("97.4"), "%", near=True))
    assert told.startswith("… ")
    assert "Gjelden er 97,4 %, mens grensen" in told
    assert told.endswith(" …")
    assert len(told) < 140


def test_a_short_text_is_its_own_excerpt():
    text = "Tittel\nDet var 45 lag.\nMer"
    assert excerpt(text, find_quote(text, Decimal(45), "", near=True)) == "Det var 45 lag."
