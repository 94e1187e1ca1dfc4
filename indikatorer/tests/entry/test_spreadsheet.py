import csv
from io import StringIO

import pytest

from indikatorer.entry.spreadsheet import norwegian_csv
from indikatorer.models import Result
from indikatorer.tests.make import make_indicator, make_result

pytestmark = pytest.mark.django_db


def lines():
    text = norwegian_csv(Result.objects.all())
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_columns_are_named_in_bokmaal_with_plain_letters():
    make_result(make_indicator(), 2014, 1, preliminary=True)
    (line,) = lines()
    shown = (line["omraade"], line["foerste_aar"], line["aar"], line["foreloepig"])
    assert shown == ("asker", "2014", "2014", "ja")
    assert all(name.isascii() for name in line)


def test_numbers_are_written_with_a_comma():
    make_result(make_indicator(), 2014, "98.21")
    assert lines()[0]["verdi"] == "98,21"


def test_a_missing_value_is_empty_and_the_reason_is_a_word():
    make_result(make_indicator(), 2014, reason="not_measured", printed="Ikke målt")
    (line,) = lines()
    assert (line["verdi"], line["grunn"]) == ("", "Ikke målt")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_typed_text_never_becomes_a_formula(start):
    make_result(make_indicator(), 2014, 1, note=f"{start}1+1")
    assert lines()[0]["merknad"] == f"'{start}1+1"


def test_a_negative_number_stays_a_number():
    make_result(make_indicator(), 2014, "-0.7")
    assert lines()[0]["verdi"] == "-0,7"
