import json
from collections import Counter
from io import StringIO

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from simple_history.management.commands import populate_history

from asker.management.commands.demo_users import PASSWORD
from asker.management.commands.seed import portal_models
from indikatorer.models import Result, Subject
from indikatorer.tests.make import make_area

pytestmark = pytest.mark.django_db

FIXTURES = sorted(settings.FIXTURE_DIRS[0].glob("*.jsonl"))


def say(command):
    """What the command writes."""
    out = StringIO()
    call_command(command, stdout=out)
    return out.getvalue()


def everything():
    """All rows of the portal, with the figures that a remark is about."""
    rows = {
        model._meta.label: list(model.objects.order_by("pk").values()) for model in portal_models()
    }
    rows["remarks"] = sorted(Result.remarks.through.objects.values_list())
    return rows


def test_seed_leaves_a_database_alone_that_holds_a_single_row_of_ours():
    make_area("Drammen", is_own=False)
    assert say("seed") == "Databasen har allerede data. Ingenting er endret.\n"
    assert not Result.objects.exists()


def test_seed_loads_all_or_nothing(settings, tmp_path, monkeypatch):
    subject = {"model": "indikatorer.subject", "fields": {"name": "Medvirkning"}}
    (tmp_path / "01.jsonl").write_text(json.dumps(subject), "utf-8")
    settings.FIXTURE_DIRS = [tmp_path]
    with monkeypatch.context() as broken:
        broken.setattr(populate_history.Command, "handle", fail)
        with pytest.raises(RuntimeError):
            say("seed")
    assert not Subject.objects.exists()
    assert say("seed") == "Lastet inn 1 filer.\n"
    assert Subject.objects.exists()


def fail(*arguments, **options):
    raise RuntimeError("disk full")


@pytest.mark.usefixtures("committed")
class TestSeeded:
    """What holds after `seed`, which runs once for them all."""

    def test_every_object_of_the_files_is_loaded(self):
        lines = [
            json.loads(line) for path in FIXTURES for line in path.read_text("utf-8").splitlines()
        ]
        loaded = {model._meta.label_lower: model.objects.count() for model in portal_models()}
        assert Counter(line["model"] for line in lines) == Counter(loaded)

    def test_every_result_has_a_first_version_in_its_history(self):
        versions = Result.history.values_list("id", "history_type", "value", "reason", "state")
        results = Result.objects.values_list("id", "value", "reason", "state")
        assert sorted(versions, key=str) == sorted(
            ((pk, "+", *rest) for pk, *rest in results), key=str
        )

    def test_seed_never_touches_what_a_person_changed(self):
        result = Result.objects.filter(value__isnull=False).first()
        result.value += 1
        result.save()
        before, versions = everything(), Result.history.count()
        assert say("seed") == "Databasen har allerede data. Ingenting er endret.\n"
        assert everything() == before
        assert Result.history.count() == versions

    def test_loading_the_files_again_changes_nothing(self):
        before = everything()
        call_command("loaddata", *[path.name for path in FIXTURES], verbosity=0)
        assert everything() == before

    def test_every_object_of_the_files_passes_the_models_validation(self):
        refused = []
        for model in portal_models():
            # The database itself has checked foreign keys and constraints.
            links = [field.name for field in model._meta.fields if field.is_relation]
            for item in model.objects.select_related():
                try:
                    item.clean_fields(exclude=links)
                    item.clean()
                except ValidationError as error:
                    refused.append(f"{model.__name__} {item}: {error.messages}")
        assert refused == []


def test_create_roles_makes_the_four_groups_and_can_run_again():
    assert say("create_roles") == say("create_roles")
    assert {group.name for group in Group.objects.all()} == {
        "leser",
        "registrator",
        "godkjenner",
        "administrator",
    }


@pytest.fixture
def development(settings):
    settings.DEBUG = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def test_demo_users_are_refused_outside_development(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="development only"):
        call_command("demo_users")
    assert not get_user_model().objects.exists()


def test_each_demo_user_can_log_in_to_the_admin_with_one_role(client, development):
    said = say("demo_users")
    users = list(get_user_model().objects.order_by("username"))
    assert [user.username for user in users] == ["administrator", "godkjenner", "registrator"]
    for user in users:
        assert user.username in said
        assert client.login(username=user.username, password=PASSWORD)
        assert client.get("/admin/").status_code == 200
        assert [group.name for group in user.groups.all()] == [user.username]
        assert not user.is_superuser


def test_demo_users_never_resets_a_changed_password(development):
    say("demo_users")
    user = get_user_model().objects.get(username="registrator")
    user.set_password("noe helt annet")
    user.save()
    say("demo_users")
    user.refresh_from_db()
    assert user.check_password("noe helt annet")


def test_demo_users_gives_no_rights_to_somebody_who_was_there_before(development):
    user = get_user_model().objects.create_user(username="godkjenner")
    say("demo_users")
    user.refresh_from_db()
    assert not user.is_staff
    assert not user.groups.exists()
