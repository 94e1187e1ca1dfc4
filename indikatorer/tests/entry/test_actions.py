import pytest

from indikatorer.entry.actions import Refusal, move_to_state
from indikatorer.models import Result, State
from indikatorer.tests.make import make_indicator, make_result

pytestmark = pytest.mark.django_db

NO_PROVENANCE = (
    "Et publisert resultat må ha dokument, sted i dokumentet og cellen slik den er trykt."
)


def draft(year, **fields):
    indicator = Result.objects.first().indicator if Result.objects.exists() else make_indicator()
    return make_result(indicator, year, "50", state=State.DRAFT, **fields)


def states():
    return dict(Result.objects.order_by("year").values_list("year", "state"))


def test_results_move_to_the_state_with_the_reason_in_their_history():
    results = [draft(2013), draft(2014)]
    assert move_to_state(results, state=State.PUBLISHED, reason="Årsrapport vedtatt") == []
    assert states() == {2013: "published", 2014: "published"}
    for result in results:
        newest, first = result.history.all()
        assert (newest.state, newest.history_change_reason) == ("published", "Årsrapport vedtatt")
        assert first.state == "draft"


@pytest.mark.parametrize(
    "lacking",
    [
        pytest.param({"document": None}, id="document"),
        pytest.param({"place": ""}, id="place"),
        pytest.param({"printed": ""}, id="printed-cell"),
    ],
)
def test_one_without_provenance_stays_behind_and_the_others_go_through(lacking):
    refused = draft(2013, **lacking)
    refusals = move_to_state([refused, draft(2014)], state=State.PUBLISHED, reason="Publisert")
    assert refusals == [Refusal(refused, (NO_PROVENANCE,))]
    assert states() == {2013: "draft", 2014: "published"}
    assert refused.history.count() == 1


def test_a_result_without_provenance_can_be_marked_as_ready():
    assert move_to_state([draft(2013, document=None)], state=State.READY, reason="Klar") == []
    assert states() == {2013: "ready"}


def test_a_published_result_can_be_taken_back():
    result = make_result(make_indicator(), 2014, "50")
    assert move_to_state([result], state=State.DRAFT, reason="Feil kilde") == []
    assert states() == {2014: "draft"}


def test_nothing_moves_when_one_save_fails(monkeypatch):
    good, bad = draft(2013), draft(2014)

    def fail():
        raise RuntimeError("disk full")

    monkeypatch.setattr(bad, "save", fail)
    with pytest.raises(RuntimeError):
        move_to_state([good, bad], state=State.READY, reason="Klar")
    assert states() == {2013: "draft", 2014: "draft"}


def test_moving_nothing_refuses_nothing():
    assert move_to_state([], state=State.PUBLISHED, reason="Publisert") == []
