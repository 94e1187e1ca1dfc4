"""What of volunteering can be searched."""

from django.utils.translation import gettext_lazy as _

from asker.search import Kind, on_page, register
from frivillighet.models import Agreement, PolicyTheme, UmbrellaBody, VolunteerCentre

register(
    Kind(
        _("Frivillighetspolitikken"),
        PolicyTheme.objects.all,
        ("name", "commitment"),
        on_page("frivillighet:policy"),
    ),
    Kind(
        _("Fellesråd"),
        UmbrellaBody.objects.all,
        ("name", "description"),
        on_page("frivillighet:bodies"),
    ),
    Kind(
        _("Frivilligsentraler"),
        VolunteerCentre.objects.all,
        ("name", "note"),
        on_page("frivillighet:centres"),
    ),
    Kind(
        _("Samarbeidsavtaler"),
        Agreement.objects.all,
        ("partner", "about"),
        on_page("frivillighet:agreements"),
    ),
)
