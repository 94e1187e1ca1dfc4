import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission

from asker.roles import create_roles

pytestmark = pytest.mark.django_db

ROOMS = {"indikatorer", "medvirkning", "frivillighet"}
ENTERED = {"result", "narrative", "action"}
CHECKED = {"remark", "seriesbreak", "document", "datasource"}


def granted(role):
    """The role's permissions as `app.codename`."""
    permissions = create_roles()[role].permissions.select_related("content_type")
    return {f"{item.content_type.app_label}.{item.codename}" for item in permissions}


def writing(role):
    """What the role may do besides looking."""
    return {name for name in granted(role) if not name.split(".")[1].startswith("view_")}


def may(verbs, models):
    return {f"indikatorer.{verb}_{model}" for verb in verbs for model in models}


def test_there_are_four_roles():
    assert list(create_roles()) == ["leser", "registrator", "godkjenner", "administrator"]


@pytest.mark.parametrize("role", ["leser", "registrator", "godkjenner", "administrator"])
def test_every_role_sees_everything_in_the_rooms(role):
    views = Permission.objects.filter(
        content_type__app_label__in=ROOMS, codename__startswith="view_"
    )
    names = {f"{item.content_type.app_label}.{item.codename}" for item in views}
    assert names <= granted(role)


def test_a_reader_only_looks():
    assert writing("leser") == set()


def test_a_registrar_enters_figures_texts_and_actions_and_nothing_else():
    assert writing("registrator") == may(("add", "change"), ENTERED | {"document"})


def test_an_approver_also_publishes_deletes_and_keeps_the_sources():
    assert writing("godkjenner") == may(("add", "change", "delete"), ENTERED | CHECKED) | {
        "indikatorer.publish_result",
        "indikatorer.declare_year",
        "indikatorer.add_reportingyear",
        "indikatorer.change_reportingyear",
    }


def test_an_administrator_may_do_all_in_the_rooms_and_with_users():
    everything = Permission.objects.filter(content_type__app_label__in=ROOMS | {"auth"})
    assert create_roles()["administrator"].permissions.count() == everything.count()


@pytest.mark.parametrize(
    ("role", "permission", "allowed"),
    [
        pytest.param("registrator", "indikatorer.publish_result", False, id="registrar-publishes"),
        pytest.param("godkjenner", "indikatorer.publish_result", True, id="approver-publishes"),
        pytest.param("registrator", "indikatorer.change_band", False, id="registrar-limits"),
        pytest.param("godkjenner", "indikatorer.change_band", False, id="approver-limits"),
        pytest.param("administrator", "indikatorer.change_band", True, id="administrator-limits"),
        pytest.param("godkjenner", "indikatorer.change_plan", False, id="approver-plans"),
        pytest.param("godkjenner", "indikatorer.change_indicator", False, id="approver-indicators"),
        pytest.param("registrator", "indikatorer.delete_result", False, id="registrar-deletes"),
        pytest.param("godkjenner", "auth.change_user", False, id="approver-users"),
        pytest.param("administrator", "auth.change_user", True, id="administrator-users"),
        pytest.param("leser", "auth.view_user", False, id="reader-users"),
        pytest.param("leser", "indikatorer.view_result", True, id="reader-results"),
    ],
)
def test_a_person_with_the_role(role, permission, allowed):
    user = get_user_model().objects.create_user(username="kari")
    user.groups.add(create_roles()[role])
    assert user.has_perm(permission) is allowed


def test_making_the_roles_again_changes_nothing():
    before = {role: granted(role) for role in create_roles()}
    assert {role: granted(role) for role in create_roles()} == before
    assert Group.objects.count() == len(before)


def test_making_the_roles_again_mends_a_group_that_was_changed():
    reader = create_roles()["leser"]
    reader.permissions.set(Permission.objects.filter(codename="delete_result"))
    assert writing("leser") == set()
    assert "indikatorer.view_result" in granted("leser")
