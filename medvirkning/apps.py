from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MedvirkningConfig(AppConfig):
    name = "medvirkning"
    verbose_name = _("Medvirkning")
