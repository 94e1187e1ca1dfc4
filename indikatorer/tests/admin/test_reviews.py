"""What an approver sees when a figure that texts quote is corrected."""

import pytest

from indikatorer.models import Narrative, Result, State, TextReview
from indikatorer.tests.admin.forms import RESULTS, change_page, retyped, text_of
from indikatorer.tests.make import make_indicator, make_objective, make_place, make_result

pytestmark = pytest.mark.django_db

REVIEWS = "/admin/indikatorer/textreview/"
WAITING = f"{REVIEWS}?sett=nei"
TOLD = (
    "Svar i tide, Asker, 2014 er endret. På de åpne sidene står nå: 46,0 %. Denne teksten siterer "
    "det gamle tallet. Rett den om det trengs: Stimulere til deltakelse, 2014 : «Bare 45 % fikk "
    "svar.» Er teksten riktig likevel, merk den som sett på i listen Tekster som må ses på ."
)
WARNED = (
    "Teksten siterer 45,0 % (Svar i tide, Asker, 2014), men på de åpne sidene står nå: 46,0 %. "
    "Rett teksten om det trengs. Er teksten riktig likevel, merk den som sett på i listen"
)
ON_FIRST_PAGE = "1 tekst siterer et tall som er rettet, og må ses på."


@pytest.fixture
def published():
    indicator = make_indicator("Svar i tide", unit="%", decimals=1)
    make_place(indicator)
    return make_result(indicator, 2014, "45")


@pytest.fixture
def narrative(published):
    return Narrative.objects.create(
        objective=make_objective(), year=2014, text="Bare 45 % fikk svar."
    )


def page_of(narrative):
    return f"/admin/indikatorer/narrative/{narrative.pk}/change/"


def correct(client, result, value="46", **fields):
    fields = {"change_reason": "Trykkfeil"} | fields
    return client.post(change_page(result), retyped(result, value=value, **fields), follow=True)


def rewrite(client, narrative, text):
    form = {
        "focus_area": "",
        "objective": narrative.objective_id,
        "year": narrative.year,
        "text": text,
        "document": "",
        "place": "",
    }
    return client.post(page_of(narrative), form, follow=True)


def spoken(response):
    """What a person reads, with every space alike."""
    return text_of(response).replace("\u00a0", " ")


# The correction -----------------------------------------------------------------------------------


def test_who_corrects_a_figure_is_told_which_text_quotes_the_old_one(person, published, narrative):
    response = correct(person("godkjenner"), published)
    assert TOLD in spoken(response)
    told = f'<p><a href="{page_of(narrative)}">Stimulere til deltakelse, 2014</a>: «Bare 45 % fikk'
    assert told in response.content.decode()
    assert f'<a href="{WAITING}">Tekster som må ses på</a>' in response.content.decode()


def test_several_texts_are_told_of_together(person, published, narrative):
    Narrative.objects.create(objective=make_objective(), year=2015, text="Mot 45 prosent i 2014.")
    shown = spoken(correct(person("godkjenner"), published))
    assert "Disse tekstene siterer det gamle tallet. Rett dem om det trengs:" in shown
    assert "2015 : «Mot 45 prosent i 2014.»" in shown


def test_a_correction_that_no_text_quotes_says_no_more_than_before(person, published, narrative):
    narrative.text = "Under halvparten fikk svar."
    narrative.save()
    client = person("godkjenner")
    response = correct(client, published)
    assert [message.level_tag for message in response.context["messages"]] == ["success"]
    assert "må ses på." not in spoken(client.get("/admin/"))


def test_what_a_text_and_a_name_say_is_never_read_as_html(person, published, narrative):
    narrative.text = "<b>45 %</b> fikk svar."
    narrative.save()
    page = correct(person("godkjenner"), published).content.decode()
    assert "&lt;b&gt;45 %&lt;/b&gt; fikk svar." in page


def test_a_figure_changed_while_taken_back_is_told_of_when_the_list_publishes_it(
    person, published, narrative
):
    client = person("godkjenner")
    correct(client, published, "45", state="draft")
    TextReview.objects.all().delete()
    published.refresh_from_db()
    correct(client, published, "46", state="ready")
    assert not TextReview.objects.exists()
    other = make_result(published.indicator, 2015, "45", state=State.READY)
    chosen = {"action": "publish", "_selected_action": [published.pk, other.pk]}
    shown = spoken(client.post(RESULTS, chosen, follow=True))
    assert "Publisert: 2 resultater." in shown
    assert TOLD in shown
    assert Result.objects.filter(state=State.PUBLISHED).count() == 2
    assert TextReview.objects.get().result == published


def test_what_may_not_be_published_is_not_told_of(person, published, narrative):
    client = person("godkjenner")
    correct(client, published, "45", state="draft")
    TextReview.objects.all().delete()
    Result.objects.filter(pk=published.pk).update(value=46, document=None)
    client.post(RESULTS, {"action": "publish", "_selected_action": [published.pk]})
    assert not TextReview.objects.exists()


# What stays until someone has looked --------------------------------------------------------------


@pytest.fixture
def corrected(person, published, narrative):
    """A client that has read the message about the correction."""
    client = person("godkjenner")
    correct(client, published)
    return client


@pytest.mark.parametrize("role", ["leser", "registrator", "administrator"])
def test_everyone_sees_on_the_first_page_and_on_the_text_that_it_must_be_looked_at(
    role, corrected, narrative, person
):
    client = person(role)
    first = client.get("/admin/")
    assert ON_FIRST_PAGE in spoken(first)
    assert f'href="{WAITING}"' in first.content.decode()
    assert WARNED in spoken(client.get(page_of(narrative)))


def test_the_list_tells_what_the_text_says_and_what_the_figure_was_and_is(corrected, narrative):
    response = corrected.get(WAITING)
    shown = spoken(response)
    assert "Tekster som må ses på Handling:" in shown
    assert "Bare 45 % fikk svar. Svar i tide, Asker, 2014: 45,0 %. Nå: 46,0 %." in shown
    assert "Ikke ennå" in shown
    assert f'<a href="{page_of(narrative)}">' in response.content.decode()


def test_an_approver_marks_a_text_as_looked_at(corrected, narrative):
    review = TextReview.objects.get()
    response = corrected.post(REVIEWS, look_at(review), follow=True)
    assert "1 tekst er sett på." in spoken(response)
    assert ", godkjenner" in spoken(response)
    review.refresh_from_db()
    assert (review.looked_at_by.username, review.looked_at_on is None) == ("godkjenner", False)
    assert WARNED not in spoken(corrected.get(page_of(narrative)))
    assert ON_FIRST_PAGE not in spoken(corrected.get("/admin/"))
    assert review not in corrected.get(WAITING).context["cl"].queryset
    assert review in corrected.get(f"{REVIEWS}?sett=ja").context["cl"].queryset


def look_at(review):
    return {"action": "look_at", "_selected_action": [review.pk]}


@pytest.mark.parametrize("role", ["leser", "registrator"])
def test_who_may_not_publish_cannot_mark_a_text_as_looked_at(role, corrected, person):
    client = person(role)
    assert "look_at" not in client.get(REVIEWS).content.decode()
    client.post(REVIEWS, look_at(TextReview.objects.get()))
    assert TextReview.objects.get().looked_at_on is None


def test_an_approver_is_offered_it_and_no_deletion(corrected):
    page = corrected.get(REVIEWS).content.decode()
    assert '<option value="look_at">Sett på</option>' in page
    assert "delete_selected" not in page


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        pytest.param("Bare 46 % fikk svar.", False, id="corrected"),
        pytest.param("Så få som 45 prosent fikk svar.", True, id="still-quoting"),
    ],
)
def test_a_registrar_who_corrects_the_text_ends_it(text, waits, corrected, narrative, person):
    shown = spoken(rewrite(person("registrator"), narrative, text))
    assert "ble endret" in shown
    assert TextReview.objects.waiting().exists() is waits
    assert ("trengs ikke lenger" in spoken(corrected.get(REVIEWS))) is not waits


def test_who_may_delete_the_text_deletes_it_though_it_waits(corrected, narrative):
    page = f"/admin/indikatorer/narrative/{narrative.pk}/delete/"
    assert corrected.post(page, {"post": "yes"}).status_code == 302
    assert not TextReview.objects.exists()


def test_nobody_adds_or_changes_a_review_by_hand(corrected, person):
    client = person("administrator")
    assert client.get(f"{REVIEWS}add/").status_code == 403
    page = f"{REVIEWS}{TextReview.objects.get().pk}/change/"
    assert client.post(page, {"old_value": "1"}).status_code == 403


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_costs_the_same_however_many_texts_wait(
    count, corrected, published, django_assert_num_queries
):
    TextReview.objects.all().delete()
    for year in range(1990, 1990 + count):
        text = Narrative.objects.create(objective=make_objective(), year=year, text="45 %.")
        TextReview.objects.create(narrative=text, result=published, old_value=45)
    with django_assert_num_queries(7):
        assert corrected.get(REVIEWS).status_code == 200
