"""docs/universell-utforming.md: each requirement has its row, and each test it names exists."""

import re
from pathlib import Path

import pytest
from django.conf import settings

PAPER = settings.BASE_DIR / "docs" / "universell-utforming.md"
TESTS = settings.BASE_DIR / "asker" / "tests"
EXCEPTED = {"1.2.3", "1.2.4", "1.2.5"}
# WCAG 2.1, level A and AA: guideline and the last parts of its success criteria.
CRITERIA = {
    "1.1": [1],
    "1.2": [1, 2, 3, 4, 5],
    "1.3": [1, 2, 3, 4, 5],
    "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
    "2.1": [1, 2, 4],
    "2.2": [1, 2],
    "2.3": [1],
    "2.4": [1, 2, 3, 4, 5, 6, 7],
    "2.5": [1, 2, 3, 4],
    "3.1": [1, 2],
    "3.2": [1, 2, 3, 4],
    "3.3": [1, 2, 3, 4],
    "4.1": [1, 2, 3],
}
NEW_IN_2_2 = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"]


@pytest.fixture(scope="module")
def chapters() -> dict[str, list[str]]:
    """The numbers in the first column of each chapter's tables."""
    parts = re.split(r"^## (.+)$", PAPER.read_text(encoding="utf-8"), flags=re.M)[1:]
    return {
        name: re.findall(r"^\| (\d\.\d\.\d+) ", text, re.M)
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }


def test_all_47_requirements_have_a_row_and_the_48th_after_them(chapters):
    asked = [f"{guideline}.{last}" for guideline, all_ in CRITERIA.items() for last in all_]
    lawful = [number for number in asked if number not in EXCEPTED]
    assert (len(asked), len(lawful)) == (50, 47)
    assert chapters["De 47 kravene"] == [*lawful, "1.2.5"]


def test_what_wcag_2_2_adds_has_a_row(chapters):
    assert chapters["Nytt i WCAG 2.2"] == NEW_IN_2_2


def source(name: str) -> str:
    [found] = TESTS.rglob(f"{name}.py")
    return Path(found).read_text(encoding="utf-8")


def test_every_test_it_names_exists():
    named = set(re.findall(r"`(test_\w+)::(test_\w+)`", PAPER.read_text(encoding="utf-8")))
    assert len(named) > 30
    assert [one for one in named if f"def {one[1]}(" not in source(one[0])] == []
