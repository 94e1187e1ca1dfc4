"""Who may do what: four Django groups, made of permissions by name.

Leser sees everything in the admin, registrator enters figures, godkjenner also publishes them,
administrator also changes plans, limits and users.
"""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q, QuerySet

ROOMS = ("indikatorer", "medvirkning", "frivillighet")

ENTERED = ("result", "narrative", "action")
CHECKED = ("remark", "seriesbreak", "document", "datasource")


def may(verbs: tuple[str, ...], models: tuple[str, ...]) -> Q:
    """The permissions to do these things with these models of indikatorer."""
    codenames = [f"{verb}_{model}" for verb in verbs for model in models]
    return Q(content_type__app_label="indikatorer", codename__in=codenames)


READ = Q(content_type__app_label__in=ROOMS, codename__startswith="view_")
REGISTER = READ | may(("add", "change"), (*ENTERED, "document"))
APPROVE = (
    REGISTER
    | may(("add", "change", "delete"), (*ENTERED, *CHECKED))
    | may(("add", "change"), ("reportingyear",))
    | may(("publish",), ("result",))
    | may(("declare",), ("year",))
)
ADMINISTER = Q(content_type__app_label__in=(*ROOMS, "auth"))

ROLES = {
    "leser": READ,
    "registrator": REGISTER,
    "godkjenner": APPROVE,
    "administrator": ADMINISTER,
}


def create_roles() -> dict[str, Group]:
    """The groups by name, each with exactly its permissions. Safe to run again."""
    groups = {}
    for name, wanted in ROLES.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.set(permissions(wanted))
        groups[name] = group
    return groups


def permissions(wanted: Q) -> QuerySet[Permission]:
    return Permission.objects.filter(wanted)
