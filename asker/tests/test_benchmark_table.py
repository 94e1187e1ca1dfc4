"""The table of the benchmark of pages: what it shows, and that it explains all of it."""

from dataclasses import replace

from asker.management.benchmark import table
from asker.management.benchmark.measuring import Measured, Page

PAGE = Page("kilder", "/kilder/", "/static/benchmark/0.html", 2345)


def measured(page=PAGE, **rounds) -> Measured:
    figures = {name: list(noted) for name, noted in rounds.items()}
    return Measured(page, figures, figures)


def test_the_table_has_a_column_for_what_was_measured_only():
    heading, line = table.table([measured(fil=[0.5], uten=[60, 60, 90], med=[1.5])])
    assert heading.split() == ["side", "kB", "fil", "uten", "med", "snitt", "uten/fil", "med/fil"]
    figures = ["kilder", "2,3", "0,50", "60,00", "1,50", "70,00", "120,00", "3,00", "/kilder/"]
    assert line.split() == figures


def test_what_one_page_lacks_is_a_dash():
    pages = [measured(uten=[60], andre=[30]), measured(uten=[60])]
    _heading, first, second = table.table(pages)
    assert first.split()[2:] == ["60,00", "30,00", "60,00", "2,00", "/kilder/"]
    assert second.split()[2:] == ["60,00", "–", "60,00", "–", "/kilder/"]


def test_every_column_is_explained():
    pages = [measured(**{column: [1] for column in table.COLUMNS})]
    told = "\n".join(table.explanation(pages, fine_clock=True))
    for column in [*table.COLUMNS, "side", "kB", "snitt", "«a/b»"]:
        assert f"\n{column} " in told
    assert "304" not in "\n".join(table.explanation([measured(uten=[1])], fine_clock=False))


def test_a_coarse_clock_is_told_of():
    assert "usikre" in table.explanation([measured(uten=[1])], fine_clock=False)[0]
    assert "usikre" not in table.explanation([measured(uten=[1])], fine_clock=True)[0]


def test_pages_with_fewer_rounds_are_named():
    slow = measured(replace(PAGE, name="treg"), fil=[1, 1], uten=[9000])
    never = measured(replace(PAGE, name="aldri"))
    pages = [slow, measured(fil=[1, 1]), never]
    assert table.shortened(pages, rounds=2) == "treg (1), aldri (0)"


def test_how_quiet_the_machine_was_is_told():
    assert "fra 0,40 til 0,90 ms" in table.steadiness([measured(fast=[0.5, 0.9, 0.4])])
    assert "ble ikke målt" in table.steadiness([measured(uten=[1])])
