"""The one style sheet of the pages: all of ours, and of the design system what they use."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from asker import css, stylesheet


@pytest.fixture(scope="module")
def joined() -> str:
    return stylesheet.joined().decode()


def design_system() -> str:
    return "".join(stylesheet.source(name).read_text() for name in stylesheet.DESIGN_SYSTEM)


APART = {"asker/admin.css", "asker/embedded.css"}  # the admin's, and that of charts in frames


def test_each_of_our_sheets_is_in_it():
    ours = {
        str(path.relative_to(folder))
        for folder in settings.BASE_DIR.glob("*/static")
        for path in folder.glob("*/*.css")
    }
    assert ours - APART == set(stylesheet.SHEETS)


def test_ours_stand_in_it_whole(joined):
    for name in set(stylesheet.SHEETS) - set(stylesheet.DESIGN_SYSTEM):
        assert css.minified(css.parse(stylesheet.source(name).read_text())) in joined, name


def test_all_that_templates_use_of_the_design_system_has_its_rules(joined):
    used = set(re.findall(r"(?<![\w-])ds-[a-z-]+", " ".join(templates())))
    assert len(used) > 10
    assert used - set(re.findall(r"\.(ds-[a-z-]+)", joined)) == set()


def test_it_demands_no_class_that_no_page_has(joined):
    rules = [each for each in css.everything(css.parse(joined)) if each.type == "qualified-rule"]
    selectors = [part for rule in rules for part in css.listed(rule.prelude)]
    demanded = {name for part in selectors for name in css.demanded(part)}
    designed = set(re.findall(r"\.(ds-[a-z-]+)", design_system()))
    assert demanded & designed
    assert demanded & designed - stylesheet.words_of_pages() == set()
    assert designed - stylesheet.words_of_pages()


def test_no_page_puts_the_name_of_a_class_together():
    """Or the word would be nowhere, and its rule be lost."""
    code = [path.read_text() for path in stylesheet.writers()]
    assert [text for text in code if re.search(r"\b(ds|data)-[a-z-]*(\{|%[s(])", text)] == []


def test_every_property_that_is_read_without_a_way_out_is_declared(joined):
    rules = css.everything(css.parse(joined))
    declared = {rule.name for rule in rules if rule.type == "declaration"}
    read = set(re.findall(r"var\((--[\w-]+)\)", joined))
    known_before = set(re.findall(r"(--[\w-]+)\s*:", design_system()))
    assert read & known_before - declared == set()


def test_the_licence_it_names_is_there(joined):
    [place] = re.findall(r"see \.\./(\S+)", joined)
    assert "MIT" in Path(finders.find(place)).read_text()


def test_a_missing_sheet_says_what_makes_it():
    with pytest.raises(FileNotFoundError, match="script/assets"):
        stylesheet.source("designsystemet/finnes-ikke.css")


def templates() -> list[str]:
    return [path.read_text() for path in settings.BASE_DIR.glob("templates/**/*.html")]
