"""The benchmark runs and tells of every kind. How fast anything is fails no test."""

from io import StringIO

from django.core.management import call_command

from indikatorer.management.commands.benchmark_charts import kinds


def test_each_kind_of_chart_has_a_row_with_its_costs():
    out = StringIO()
    call_command("benchmark_charts", repeat=1, stdout=out)
    headings, *rows = out.getvalue().splitlines()
    names = ["Mal med ett ord", *(kind.name for kind in kinds()), "PNG"]
    assert [row[:30].strip() for row in rows] == names
    columns = len(headings[30:].replace(" ms", "").replace(" kB", "").split())
    figures = [[float(figure) for figure in row[30:].split()] for row in rows]
    assert {len(row) for row in figures} == {columns}
    for layout, printing, total, _ratio, size, compressed, memory in figures:
        assert abs(layout + printing - total) < 0.002
        assert compressed <= size or size < 100
        assert memory > 0


def test_everything_that_is_measured_is_really_drawn():
    for kind in kinds():
        laid_out = kind.lay_out()
        assert laid_out is not None, kind.name
        printed = kind.print_out(laid_out)
        assert "<svg" in printed or "<li" in printed or kind.name.startswith("Skygge")
