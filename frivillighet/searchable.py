"""What of volunteering can be searched."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from asker.search import Kind, on_page, register
from frivillighet.models import Agreement, PolicyTheme, UmbrellaBody, VolunteerCentre

overview = on_page("frivillighet:overview")

register(
    Kind(_("Frivillighetspolitikken"), PolicyTheme.objects.all, ("name", "commitment"), overview),
    Kind(_("Fellesråd"), UmbrellaBody.objects.all, ("name", "description"), overview),
    Kind(_("Frivilligsentraler"), VolunteerCentre.objects.all, ("name", "note"), overview),
    Kind(
        _("Samarbeidsavtaler"),
        Agreement.objects.all,
        ("partner", "about"),
        lambda agreement: f"{reverse('frivillighet:overview')}#avtale-{agreement.slug}",
    ),
)
