from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class AskerConfig(AppConfig):
    name = "asker"
    verbose_name = _("Portalen")

    def ready(self) -> None:
        autodiscover_modules("searchable")
        self.note_writes()

    def note_writes(self) -> None:
        """The framework's own hook after `migrate`; no model has hidden behaviour."""
        from asker.roles import ROOMS  # imports models, so only now
        from asker.triggers import install_triggers

        for room in ROOMS:
            post_migrate.connect(install_triggers, sender=apps.get_app_config(room))
