from datetime import date

import pytest

from asker.dates import in_full, spelt_out


def test_a_date_is_written_in_full():
    assert in_full(date(2019, 11, 27)) == "27. november 2019"


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        pytest.param("09.05.23", "9. mai 2023", id="two-digits-of-the-year"),
        pytest.param("21.09.2021", "21. september 2021", id="four-digits"),
        pytest.param("5.5.1999", "5. mai 1999", id="another-century"),
        pytest.param(
            "30.11.21 og 27.09.22", "30. november 2021 og 27. september 2022", id="two-dates"
        ),
        pytest.param("behandles 2. kvartal 2023", "behandles 2. kvartal 2023", id="no-date"),
        pytest.param("31.02.23", "31.02.23", id="a-day-that-never-was"),
        pytest.param("juni 2020", "juni 2020", id="a-month"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_printed_date_is_spelt_out_and_all_else_stays(printed, full):
    assert spelt_out(printed) == full
