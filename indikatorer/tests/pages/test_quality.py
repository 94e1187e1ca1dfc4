import pytest

from asker.tests.reader import Reader
from indikatorer.models import Remark, Weight
from indikatorer.pages.quality import quality_page, remarks_table
from indikatorer.tests.make import make_indicator, make_place, make_result

pytestmark = pytest.mark.django_db


def test_a_key_figure_without_a_value_is_missing_and_says_since_when():
    indicator = make_indicator("Nettsider")
    make_place(indicator)
    make_result(indicator, 2014, 96)
    make_result(indicator, 2015, reason="not_measured", printed="Ikke målt")
    (missing,) = quality_page().missing
    assert (missing.reason, missing.years) == ("Ikke målt", "siste tall er fra 2014")


def test_a_key_figure_that_nobody_has_entered_is_missing_too():
    make_place(make_indicator("Nettsider"))
    assert [item.reason for item in quality_page().missing] == ["Ikke registrert"]


@pytest.mark.parametrize(
    ("reasons", "years"),
    [
        pytest.param(
            ["not_measured", "not_measured"], "ikke målt i 2014 og 2015", id="never-measured"
        ),
        pytest.param(["not_measured", "pending"], "ingen tall i portalen", id="one-is-to-come"),
        pytest.param(["not_stated", "not_stated"], "ingen tall i portalen", id="not-stated"),
        pytest.param([], "ingen tall i portalen", id="nothing-registered"),
    ],
)
def test_never_measured_is_said_only_where_every_reason_says_so(reasons, years):
    indicator = make_indicator("Nettsider")
    make_place(indicator)
    for year, reason in enumerate(reasons, start=2014):
        make_result(indicator, year, reason=reason, printed="")
    assert [item.years for item in quality_page().missing] == [years]


def test_figures_outside_the_plans_are_not_called_missing():
    make_result(make_indicator(), 2015, reason="pending", printed="Tall kommer")
    assert quality_page().missing == ()


def test_a_remark_names_each_indicator_once():
    indicator = make_indicator()
    remark = Remark.objects.create(title="To tall", explanation="De er ulike.")
    remark.results.add(make_result(indicator, 2014, 1), make_result(indicator, 2015, 2))
    (item,) = quality_page().remarks
    assert item.indicators == (indicator,)


def test_a_remark_says_nothing_of_figures_that_are_not_published():
    remark = Remark.objects.create(title="To tall", explanation="De er ulike.")
    remark.results.add(make_result(make_indicator(), 2014, 1, state="draft"))
    (item,) = quality_page().remarks
    assert item.indicators == ()


@pytest.fixture
def weighed():
    """Remarks of every weight, the one about a verdict written last."""
    for title, weight in [
        ("Skrivefeil", Weight.TRIFLE),
        ("To tall", Weight.FIGURE),
        ("Et annet tall", Weight.FIGURE),
        ("Grensen har hull", Weight.VERDICT),
    ]:
        Remark.objects.create(title=title, weight=weight, explanation="Kildene er ulike.")


def test_remarks_stand_under_their_weight_and_what_can_change_a_verdict_first(client, weighed):
    html = client.get("/datakvalitet/").content.decode()
    headings = [text for level, text in Reader(html).headings if level in {3, 4}]
    assert headings == [
        "Kan endre en vurdering: 1 merknad",
        "Grensen har hull",
        "Gjelder et tall eller hva det betyr: 2 merknader",
        "Et annet tall",
        "To tall",
        "Småting: 1 merknad",
        "Skrivefeil",
    ]


def test_a_weight_without_remarks_has_no_heading(weighed):
    Remark.objects.filter(weight=Weight.FIGURE).delete()
    assert [part.weight for part in quality_page().by_weight] == [Weight.VERDICT, Weight.TRIFLE]


def test_the_weight_is_a_column_of_the_file(weighed):
    table = remarks_table(quality_page())
    assert table.headings[0] == "Vekt"
    assert [row[0] for row in table.rows][:2] == [
        "kan endre en vurdering",
        "gjelder et tall eller hva det betyr",
    ]
