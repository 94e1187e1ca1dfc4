"""What a page is heard to say."""

import pytest

from asker.pages_aloud import Entered, PageWords, page_sentences, quoted
from asker.spoken import Sentence
from indikatorer.tests.make import make_indicator, make_result


def heard(html: str) -> list[tuple[str, str]]:
    return PageWords(f"<body><main>{html}</main></body>").found


@pytest.mark.parametrize(
    ("html", "words"),
    [
        pytest.param("<h1>Status\n   2022</h1>", [("h1", "Status 2022")], id="heading"),
        pytest.param("<p>12 <b>tall</b> er nye</p>", [("p", "12 tall er nye")], id="tags-within"),
        pytest.param("<p>En<br>to</p>", [("p", "En to")], id="line-break"),
        pytest.param("<p>12&nbsp;%</p>", [("p", "12\u00a0%")], id="no-break-space-is-kept"),
        pytest.param(
            "<li>Utenfor <p>innenfor</p></li>",
            [("p", "innenfor"), ("li", "Utenfor")],
            id="a-paragraph-within-is-told-once",
        ),
        pytest.param("<td>12 %</td>", [], id="cells-are-figures"),
        pytest.param("<svg><title>akse</title></svg>", [], id="drawings"),
        pytest.param('<p class="quiet source">Rapport</p>', [], id="sources"),
    ],
)
def test_headings_paragraphs_and_labels_are_heard(html, words):
    assert heard(html) == words


def test_what_stands_outside_the_main_part_is_not_heard():
    assert PageWords("<body><p>Meny</p><main><p>Innhold</p></main></body>").found == [
        ("p", "Innhold")
    ]


ENTERED = frozenset({"Svar i tide", "Asker", "kg", "100 %", "kommunestyret", "08.09.20"})


@pytest.mark.parametrize(
    ("text", "own"),
    [
        pytest.param("Svar i tide", "…", id="nothing-of-its-own"),
        pytest.param("Gjelder Svar i tide, Asker", "Gjelder …", id="names-one-after-another"),
        pytest.param("Utvikling i Asker", "Utvikling i …", id="a-name-within"),
        pytest.param("Askerbygda", "Askerbygda", id="no-part-of-a-word"),
        pytest.param("12 kg", "12 kg", id="what-is-short-may-be-any-word"),
        pytest.param("mot 100 %", "mot 100 %", id="a-cell-may-be-any-number"),
        pytest.param("Det kommunestyret vil", "Det kommunestyret vil", id="a-word-in-lower-case"),
        pytest.param("behandlet 08.09.20", "behandlet …", id="a-date"),
    ],
)
def test_what_people_entered_is_left_out_of_a_text(text, own):
    assert Entered(ENTERED).left_out_of(text) == own


@pytest.mark.django_db
def test_names_with_digits_that_stand_in_a_text_are_quoted():
    make_indicator("Elever på 7. trinn")
    make_indicator("Svar i tide")
    assert quoted("Elever på 7. trinn, svar i tide og Svar i tide") == ("Elever på 7. trinn",)


@pytest.mark.django_db
def test_a_page_tells_neither_names_nor_what_is_told_already():
    indicator = make_indicator("Svar i tide", definition="Andelen som fikk svar innen 14 dager.")
    make_result(indicator, 2014, 98)
    where = indicator.get_absolute_url()
    told = [Sentence(where, "reading", "98,00\u00a0% i 2014.")]
    said = {sentence.text for sentence in page_sentences(where, told)}
    assert "Ingen publiserte tall er endret." in said
    assert "Tall for …" in said
    assert not said & {"Svar i tide", indicator.definition, told[0].text}
