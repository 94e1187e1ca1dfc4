"""How many figures a page puts into words: those that it prints, and no others."""

from collections import Counter

import pytest

from indikatorer.figures.figure import Figure

SAID = ("text", "change_text")


@pytest.fixture
def spoken(monkeypatch) -> Counter:
    """Counts the words that are made of figures, by their sort."""
    made = Counter()

    def counted(name: str) -> property:
        make = getattr(Figure, name).fget

        def say(figure: Figure):
            made[name] += 1
            return make(figure)

        return property(say)

    for name in SAID:
        monkeypatch.setattr(Figure, name, counted(name))
    return made


def test_the_front_page_makes_words_of_its_lists_and_tiles_only(figures, client, spoken):
    """17 figures stand in the lists of what deserves attention, 12 of them with how they moved.

    The year has 93; those in the bar are counted, not told. Of the six tiles one is a count of
    actions; the others have a number of their own, one of them two words for it.
    """
    story = client.get("/").context["story"]
    listed = [row for part in story.shortlists for row in part.rows]
    assert (len(listed), len(story.report.rows)) == (17, 93)
    assert spoken == {"text": 23, "change_text": 12}


def test_the_status_makes_each_figures_words_once(figures, client, spoken):
    """93 rows, each with its figure; 52 of them moved. The years before are drawn, not told."""
    story = client.get("/status/2022/").context["story"]
    rows = story.report.rows
    assert (len(rows), sum(bool(row.figure.moved) for row in rows)) == (93, 52)
    assert spoken == {"text": 93, "change_text": 52}


def test_a_view_of_the_status_makes_no_words_of_the_others(figures, client, spoken):
    """Of the 93 rows only those not reached are printed: in a list, and in their tables."""
    story = client.get("/status/2022/?vis=ikke-naadd").context["story"]
    shown = [row for area in story.shown for row in area.rows]
    moved = sum(bool(row.figure.moved) for row in shown)
    assert 0 < len(shown) < len(story.report.rows)
    assert spoken == {"text": 2 * len(shown), "change_text": 2 * moved}


def test_the_list_makes_the_words_of_one_figure_a_row_and_of_what_came_after(
    figures, client, spoken
):
    """219 of 200 rows: the newest with a value, and why a later year has none. No changes."""
    rows = client.get("/indikatorer/").context["rows"]
    assert (len(rows), len(told_of(rows))) == (201, 219)
    assert spoken == {"text": 219}


def test_a_narrowed_list_makes_no_words_of_what_is_left_out(figures, client, spoken):
    rows = client.get("/indikatorer/?fokusomraade=medvirkning").context["rows"]
    assert (len(rows), len(told_of(rows))) == (4, 5)
    assert spoken == {"text": 5}


def told_of(rows) -> list[Figure]:
    return [figure for row in rows for figure in (row.figure, row.later) if figure]
