"""Words as search reads them."""

import pytest

from asker.spelling import one_apart, stem, telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("deltagelse", "deltakelse", id="an-older-form"),
        pytest.param("valgdeltagelse", "valgdeltakelse", id="within-a-compound"),
        pytest.param("deltagerne", "deltakerne", id="with-an-ending"),
        pytest.param("veg", "vei", id="another-form"),
        pytest.param("vegen", "veien", id="both-with-endings"),
        pytest.param("sykkelveger", "sykkelveier", id="a-compound-of-its-own"),
        pytest.param("målsetting", "mål", id="another-word"),
        pytest.param("målsetninger", "målene", id="another-word-with-endings"),
        pytest.param("framtida", "fremtiden", id="a-and-e"),
        pytest.param("sjukefravær", "sykefravær", id="nynorsk"),
        pytest.param("sjukeheimar", "sykehjem", id="nynorsk-in-both-parts"),
        pytest.param("hjemmeside", "nettsider", id="the-same-thing"),
        pytest.param("skular", "skoler", id="nynorsk-and-an-ending"),
    ],
)
def test_variants_are_the_same_word(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("vegg", "vei", id="veg-begins-vegg"),
        pytest.param("vegetasjon", "vei", id="and-vegetasjon"),
        pytest.param("skulder", "skole", id="skul-begins-skulder"),
        pytest.param("måltid", "mål", id="mål-begins-måltid"),
    ],
)
def test_other_words_are_not(one, other):
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("written", "apart"),
    [
        pytest.param("henvendelse", False, id="the-same"),
        pytest.param("hendvendelse", True, id="one-too-many"),
        pytest.param("henvedelse", True, id="one-too-few"),
        pytest.param("hanvendelse", True, id="another"),
        pytest.param("henvednelse", True, id="two-swapped"),
        pytest.param("xhenvendelse", True, id="one-before"),
        pytest.param("henvendels", True, id="the-last-is-missing"),
        pytest.param("henvendelsx", True, id="the-last-is-another"),
        pytest.param("hnevendesle", False, id="two-pairs-swapped"),
        pytest.param("hanvendalse", False, id="two-others"),
        pytest.param("henvendelsene", False, id="two-too-many"),
        pytest.param("henvendlese", True, id="swapped-at-the-end"),
        pytest.param("nehvendelse", False, id="swapped-across-one"),
    ],
)
def test_one_slip_of_the_keyboard(written, apart):
    assert one_apart(written, "henvendelse") is apart
    assert one_apart("henvendelse", written) is apart


def test_small_words_count_only_alone():
    assert telling(["vei", "og", "trafikk", "vei"]) == ["vei", "trafikk"]
    assert telling(["for", "og"]) == ["for", "og"]
