"""Which figures the answer about volunteering tells of."""

import pytest

from frivillighet.answer import answer
from frivillighet.figures import SATISFACTION, VOLUNTEERS, volunteering_figures
from frivillighet.tests.make import about_volunteering
from indikatorer.figures.years import status_years
from indikatorer.tests.make import make_result

pytestmark = pytest.mark.django_db


def test_it_tells_of_volunteers_and_of_the_associations_each_with_its_year():
    make_result(about_volunteering(VOLUNTEERS), 2022, 46)
    make_result(about_volunteering(SATISFACTION, unit="av 6", decimals=1), 2021, "4.8")
    told = answer(volunteering_figures(), status_years().shown)
    assert told.measured.replace("\u00a0", " ") == (
        "Sist målt: 46 % av innbyggerne deltar i frivillig arbeid (2022) og 4,8 av 6 fra "
        "foreningene for samarbeidet (2021)."
    )
