"""What the buttons that add something say, for each model that staff may add."""

import pytest
from django.contrib import admin

from asker.templatetags.admin_words import new


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("resultat", "Nytt resultat"),
        ("kilde", "Ny kilde"),
        ("rapporteringsår", "Nytt rapporteringsår"),
        ("tiltak i frivillighetspolitikken", "Nytt tiltak i frivillighetspolitikken"),
        ("sentral utfordring eller delmål", "Ny sentral utfordring eller delmål"),
        ("fellesråd", "Nytt fellesråd"),
        ("tema i frivillighetspolitikken", "Nytt tema i frivillighetspolitikken"),
    ],
)
def test_the_word_new_follows_the_gender(name, said):
    assert new(name) == said


NEUTER = """
dokument emne fellesråd fokusområde henvendelsessystem område politisk_organ rapporteringsår
resultat styringsdokument tema_i_frivillighetspolitikken tiltak
"""


def test_no_model_in_the_admin_is_called_by_the_wrong_gender():
    """A model that is added must be looked at: the list is of those that are neuter."""
    names = {str(model._meta.verbose_name) for model in admin.site._registry}
    neuter = {name for name in names if new(name).startswith("Nytt")}
    assert neuter == {name.replace("_", " ") for name in NEUTER.split()}
