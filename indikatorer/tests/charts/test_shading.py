"""The shading of table cells: what is higher is never lighter."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indikatorer.charts.shading import DARKEST, shades


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([], [], id="no-cells"),
        pytest.param([None], [0], id="no-value"),
        pytest.param([7], [0], id="a-single-value"),
        pytest.param([5, 5, 5], [0, 0, 0], id="all-alike"),
        pytest.param([0, 6, 12], [0, 3, 6], id="even-steps"),
        pytest.param([64, None, 91], [0, 0, 6], id="shares-far-from-zero"),
        pytest.param([-38, 203, 65], [0, 6, 3], id="below-zero"),
        pytest.param(["0", "0.5", "6"], [0, 1, 6], id="half-a-step-up"),
    ],
)
def test_shades(values, expected):
    assert shades([None if v is None else Decimal(v) for v in values]) == expected


@given(st.lists(st.decimals(min_value=-1000, max_value=10**6, places=2), min_size=2))
def test_a_higher_value_is_never_lighter(values):
    grades = [grade for _value, grade in sorted(zip(values, shades(values), strict=True))]
    assert all(first <= second for first, second in pairwise(grades))
    assert set(grades) <= set(range(DARKEST + 1))
