from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import gettext

WORDS = sorted(Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/*.po"))


def words(compiled):
    """All that is translated, without the header, which tells when and by what."""
    catalog = GNUTranslations(compiled)._catalog
    return {source: target for source, target in catalog.items() if source}


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_the_compiled_words_are_those_of_the_source(path):
    written = BytesIO()
    write_mo(written, read_po(BytesIO(path.read_bytes()), locale="nb"))
    written.seek(0)
    committed = BytesIO(path.with_suffix(".mo").read_bytes())
    assert words(committed) == words(written), "run script/translate"


def test_words_missing_in_djangos_bokmaal_are_given_here():
    assert gettext("Start typing to filter…") == "Skriv for å filtrere …"
