from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asker.numbers import (
    NumberError,
    format_number,
    format_period,
    format_signed,
    parse_number,
    plain_number,
    round_half_up,
    with_unit,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("0", "0", id="zero"),
        pytest.param("12,5", "12.5", id="decimal-comma"),
        pytest.param("12.5", "12.5", id="decimal-point"),
        pytest.param("98,21", "98.21", id="two-decimals"),
        pytest.param("12,345", "12.345", id="comma-with-three-decimals"),
        pytest.param("0.234", "0.234", id="point-after-a-lone-zero"),
        pytest.param("-0.234", "-0.234", id="point-after-a-lone-negative-zero"),
        pytest.param("1234.567", "1234.567", id="point-after-four-digits"),
        pytest.param("1.2345", "1.2345", id="point-with-four-decimals"),
        pytest.param("1234", "1234", id="four-digits-together"),
        pytest.param("1 234", "1234", id="space-between-groups"),
        pytest.param("1\u00a0234", "1234", id="no-break-space-between-groups"),
        pytest.param("1\u202f234", "1234", id="narrow-no-break-space-between-groups"),
        pytest.param("12 345 678,9", "12345678.9", id="three-groups-and-a-decimal"),
        pytest.param("1 234.567", "1234.567", id="group-shows-that-the-point-is-decimal"),
        pytest.param("-3,2", "-3.2", id="hyphen-as-minus"),
        pytest.param("\u22123,2", "-3.2", id="true-minus"),
        pytest.param("  7 \n", "7", id="blanks-around"),
        pytest.param("\u00a07\u00a0", "7", id="no-break-spaces-around"),
        pytest.param("007", "7", id="leading-zeros"),
        pytest.param("99999999999,9999", "99999999999.9999", id="fifteen-digits"),
    ],
)
def test_a_number_written_the_norwegian_way_is_read_exactly(text, expected):
    assert parse_number(text) == Decimal(expected)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("   ", id="only-blanks"),
        pytest.param("Ikke målt", id="words"),
        pytest.param("12 %", id="with-unit"),
        pytest.param("1e5", id="exponent"),
        pytest.param("1E-5", id="negative-exponent"),
        pytest.param("NaN", id="not-a-number"),
        pytest.param("Infinity", id="infinity"),
        pytest.param("1_000", id="underscore"),
        pytest.param("0x10", id="hexadecimal"),
        pytest.param("\u0661\u0662", id="arabic-digits"),
        pytest.param("\uff11\uff12", id="fullwidth-digits"),
        pytest.param("1.234,5", id="point-for-thousands-and-comma"),
        pytest.param("1,234.5", id="comma-for-thousands-and-point"),
        pytest.param("1.234.567", id="two-points"),
        pytest.param("1,234,567", id="two-commas"),
        pytest.param("1'234", id="apostrophe-for-thousands"),
        pytest.param("1 23", id="group-of-two"),
        pytest.param("1 2345", id="group-of-four"),
        pytest.param("1234 567", id="four-digits-before-a-group"),
        pytest.param("1  234", id="two-spaces"),
        pytest.param("1\n234", id="line-break-between-groups"),
        pytest.param("1,234 567", id="space-among-the-decimals"),
        pytest.param("+5", id="plus"),
        pytest.param("--5", id="two-minuses"),
        pytest.param("- 5", id="space-after-the-minus"),
        pytest.param("5-", id="minus-behind"),
        pytest.param("5,", id="comma-without-decimals"),
        pytest.param(",5", id="comma-without-a-whole"),
        pytest.param("10-20", id="range"),
    ],
)
def test_what_is_no_plain_number_is_refused_with_an_example(text):
    with pytest.raises(NumberError) as refused:
        parse_number(text)
    assert str(refused.value) == (
        f"«{text.strip()}» er ikke et tall. Skriv for eksempel 12,5 eller 1 234."
    )


@pytest.mark.parametrize(
    ("text", "thousands", "fraction"),
    [
        pytest.param("1.234", "1 234", "1,234", id="one-digit"),
        pytest.param("123.456", "123 456", "123,456", id="three-digits"),
        pytest.param("-1.234", "-1 234", "-1,234", id="hyphen-as-minus"),
        pytest.param("\u22121.234", "\u22121 234", "\u22121,234", id="true-minus"),
    ],
)
def test_an_ambiguous_point_is_refused_with_both_ways_to_write_it(text, thousands, fraction):
    with pytest.raises(NumberError) as refused:
        parse_number(text)
    assert str(refused.value) == (
        f"«{text}» kan leses på to måter. Skriv {thousands} eller {fraction}."
    )


@pytest.mark.parametrize(
    ("text", "decimals"),
    [
        pytest.param("12", 0, id="none-of-none"),
        pytest.param("12,5", 1, id="one-of-one"),
        pytest.param("12,5", 2, id="one-of-two"),
        pytest.param("12,50", 1, id="a-zero-at-the-end-is-no-decimal"),
        pytest.param("12,00", 0, id="only-zeros"),
    ],
)
def test_as_many_decimals_as_the_indicator_has_are_read(text, decimals):
    assert parse_number(text, decimals=decimals) == Decimal(text.replace(",", "."))


@pytest.mark.parametrize(
    ("text", "decimals"),
    [
        pytest.param("12,5", 0, id="one-of-none"),
        pytest.param("12,345", 2, id="three-of-two"),
        pytest.param("1 234,05", 1, id="zero-first"),
    ],
)
def test_more_decimals_than_allowed_are_refused_and_never_rounded(text, decimals):
    with pytest.raises(NumberError) as refused:
        parse_number(text, decimals=decimals)
    assert str(refused.value) == f"«{text}» har flere desimaler enn {decimals}."


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        pytest.param("0", 0, "0", id="zero"),
        pytest.param("0", 2, "0,00", id="zero-with-decimals"),
        pytest.param("1234.5", 1, "1\u00a0234,5", id="group-and-comma"),
        pytest.param("1234567", 0, "1\u00a0234\u00a0567", id="two-groups"),
        pytest.param("999", 0, "999", id="no-group"),
        pytest.param("98.2", 2, "98,20", id="all-its-decimals"),
        pytest.param("-3.2", 1, "\u22123,2", id="true-minus"),
        pytest.param("0.5", 0, "1", id="half-up"),
        pytest.param("2.5", 0, "3", id="half-up-also-from-an-even-digit"),
        pytest.param("-2.5", 0, "\u22123", id="half-away-from-zero"),
        pytest.param("-0.4", 0, "0", id="no-minus-before-a-rounded-zero"),
        pytest.param("999.95", 1, "1\u00a0000,0", id="rounding-makes-a-new-group"),
    ],
)
def test_numbers_are_written_as_spraakraadet_asks(value, decimals, expected):
    assert format_number(Decimal(value), decimals) == expected


def test_a_whole_number_is_written_too():
    assert format_number(99035) == "99\u00a0035"


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        pytest.param("1.2", 1, "+1,2", id="more"),
        pytest.param("-0.5", 1, "\u22120,5", id="less"),
        pytest.param("0", 1, "0,0", id="as-before"),
        pytest.param("0.04", 1, "0,0", id="too-little-to-show"),
        pytest.param("-0.04", 1, "0,0", id="too-little-less-to-show"),
    ],
)
def test_a_difference_carries_its_sign(value, decimals, expected):
    assert format_signed(Decimal(value), decimals) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [pytest.param("%", "12\u00a0%", id="percent"), pytest.param("", "12", id="none")],
)
def test_a_unit_follows_after_a_no_break_space(unit, expected):
    assert with_unit("12", unit) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("98.2100", "98.21", id="no-zeros-at-the-end"),
        pytest.param("1200", "1200", id="no-exponent"),
        pytest.param("0.0000", "0", id="zero"),
        pytest.param("-3.20", "-3.2", id="negative"),
        pytest.param("99999999999.9999", "99999999999.9999", id="fifteen-digits"),
    ],
)
def test_machines_get_all_digits_and_no_more(value, expected):
    assert plain_number(Decimal(value)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(2014, 2014, "2014", id="one-year"),
        pytest.param(2018, 2019, "2018\u20132019", id="two-years"),
    ],
)
def test_a_period_is_written_with_an_en_dash(first, last, expected):
    assert format_period(first, last) == expected


FIFTEEN_DIGITS = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**15) + 1, 10**15 - 1),
    st.integers(0, 15),
)


@given(FIFTEEN_DIGITS, st.integers(0, 4))
def test_what_is_written_can_be_read_back(value, decimals):
    written = format_number(value, decimals)
    assert parse_number(written, decimals=decimals) == round_half_up(value, decimals)


@given(FIFTEEN_DIGITS)
def test_machines_read_back_the_exact_number(value):
    assert Decimal(plain_number(value)) == value


@given(st.text(alphabet="0123456789.,- \u00a0\u202f\u2212e_+٣", max_size=12))
def test_any_text_is_either_refused_or_read_as_the_digits_it_holds(text):
    try:
        number = parse_number(text)
    except NumberError:
        return
    digits = "".join(character for character in text if character in "0123456789")
    assert number.is_finite()
    assert "".join(map(str, number.as_tuple().digits)).strip("0") == digits.strip("0")
