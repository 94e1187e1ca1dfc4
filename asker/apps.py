from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AskerConfig(AppConfig):
    name = "asker"
    verbose_name = _("Portalen")
