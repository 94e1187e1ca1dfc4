"""Values come back from the database as they were."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from indikatorer.models import Band, Indicator, Result
from indikatorer.tests.make import make_indicator, make_place, new_result, target

pytestmark = pytest.mark.django_db

MOST = 10**15 - 1
STORABLE = st.integers(-MOST, MOST).map(lambda digits: Decimal(digits).scaleb(-4))


@given(st.lists(STORABLE, min_size=1, max_size=50))
@hypothesis_settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_database_gives_back_the_exact_value(values):
    Result.objects.all().delete()
    Indicator.objects.all().delete()
    indicator = make_indicator()
    Result.objects.bulk_create(
        new_result(indicator, 1990 + index, value) for index, value in enumerate(values)
    )
    stored = Result.objects.order_by("year").values_list("value", flat=True)
    assert list(stored) == values


def test_a_limit_comes_back_exactly_too():
    most = Decimal(MOST).scaleb(-4)
    make_place(make_indicator(), bands=[target(-most, most)])
    assert Band.objects.values_list("lower", "upper").get() == (-most, most)
