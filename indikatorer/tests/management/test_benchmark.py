"""The benchmark runs and tells of every kind. How fast anything is fails no test."""

from io import StringIO

import pytest
from django.core.management import call_command

from indikatorer.management.commands import benchmark_charts
from indikatorer.management.commands.benchmark_charts import HEADINGS, time_call
from indikatorer.management.samples import SPARKLINES, Kind, anew, kinds, series


def run(**options):
    out = StringIO()
    call_command("benchmark_charts", stdout=out, **options)
    table, notes = out.getvalue().split("\n\n", maxsplit=1)
    return table.splitlines(), notes


@pytest.fixture
def few(monkeypatch):
    """One of each in a round, so that the test is quick."""
    monkeypatch.setattr(benchmark_charts, "AT_A_TIME", 1)


def test_each_kind_of_chart_has_a_row_with_its_costs(few):
    (_headings, *rows), _notes = run(repeat=1)
    names = ["Referanse", *(kind.name for kind in kinds()), "PNG"]
    assert [row[:24].strip() for row in rows] == names
    figures = [[float(figure) for figure in row[24:].split()] for row in rows]
    assert {len(row) for row in figures} == {len(HEADINGS)}
    for layout, printing, total, _ratio, size, compressed, memory in figures:
        assert abs(layout + printing - total) < 0.002
        assert compressed <= size or size < 100
        assert memory > 0
    assert figures[0][3] == 1


def test_the_ratio_is_to_the_reference_of_the_same_round():
    kind = Kind("tegning", lambda: "", lambda laid_out: "")
    measured = benchmark_charts.cost(
        kind, [(1, 1), (6, 2), (9, 1)], references=[(2, 0), (2, 0), (10, 0)]
    )
    assert (measured.layout, measured.printing, measured.ratio) == (6, 1, 1)


def test_the_table_explains_its_headings_below_it(few):
    (headings, *_rows), notes = run(repeat=1)
    for heading in HEADINGS:
        assert heading in headings
        assert heading.split()[0] in notes
    assert "av 1 runder" in notes


def test_the_clock_counts_the_processors_time_only(monkeypatch):
    seconds = iter([10.0, 10.5])
    monkeypatch.setattr(benchmark_charts, "process_time", lambda: next(seconds))
    called = []
    each = time_call(lambda: called.append(1))
    assert len(called) == benchmark_charts.AT_A_TIME
    assert each == pytest.approx(500 / len(called))


def test_everything_that_is_measured_is_really_drawn():
    for kind in kinds():
        laid_out = kind.lay_out()
        assert laid_out, kind.name
        printed = kind.print_out(laid_out)
        assert "<svg" in printed or "<li" in printed or kind.name.startswith("Skygge")


def test_as_many_sparklines_are_measured_as_a_list_has():
    sparks = next(kind for kind in kinds() if kind.name.startswith("Minilinjer"))
    assert sparks.print_out(sparks.lay_out()).count("<svg") == SPARKLINES


def test_two_widths_are_drawn_of_one_development():
    both = [kind.lay_out() for kind in kinds() if kind.name == "– i to bredder"]
    assert len(both) == 2
    for wide, narrow in both:
        assert (wide.frame.name, narrow.frame.name) == ("wide", "narrow")
        assert wide.said == narrow.said


def test_what_was_found_out_about_a_line_before_is_not_kept():
    line = series("Asker", 0)
    assert line.measured
    (fresh,) = anew([line])
    assert fresh == line
    assert "measured" in vars(line)
    assert "measured" not in vars(fresh)
