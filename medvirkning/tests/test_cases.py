"""The central cases: who handled each, and when, in full."""

from datetime import date

import pytest

from medvirkning.bodies import cases_table
from medvirkning.models import PoliticalCase


@pytest.mark.parametrize(
    ("case", "handled"),
    [
        pytest.param(
            {"body": "kommunestyret", "decided_on": date(2019, 11, 27), "printed_date": "27.11.19"},
            "Kommunestyret, 27. november 2019",
            id="one-date",
        ),
        pytest.param(
            {"body": "utvalg for velferd", "printed_date": "30.11.21 og 27.09.22"},
            "Utvalg for velferd, 30. november 2021 og 27. september 2022",
            id="two-dates",
        ),
        pytest.param(
            {"printed_date": "behandles 2. kvartal 2023"}, "Behandles 2. kvartal 2023", id="to-come"
        ),
        pytest.param({"body": "formannskapet"}, "Formannskapet", id="no-date"),
        pytest.param({}, "", id="nothing"),
    ],
)
def test_body_and_date_are_written_in_full(case, handled):
    assert PoliticalCase(title="Sak", **case).handled == handled


def test_the_file_has_the_date_in_full_and_as_printed():
    case = PoliticalCase(
        title="Sak",
        service_area="Velferd",
        body="utvalg for velferd",
        decided_on=date(2022, 3, 8),
        printed_date="08.03.22",
    )
    table = cases_table([case])
    [row] = table.rows
    told = dict(zip(table.headings, row, strict=True))
    assert told["Behandlet i"] == "Utvalg for velferd"
    assert told["Dato"] == "8. mars 2022"
    assert told["Dato slik den er trykt"] == "08.03.22"
