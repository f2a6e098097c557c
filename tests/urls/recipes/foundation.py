"""Units, accounts, roles, the record, jobs, notices, files, settings."""

import json

from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from kepu.foundation.access.models import RoleGrant
from kepu.foundation.accounts.models import KeptForm, User
from kepu.foundation.accounts.tests.factories import AccountFactory
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.jobs.choices import RunState
from kepu.foundation.jobs.models import JobRun, OutboxMessage, Worker
from kepu.foundation.jobs.tests.factories import MessageFactory, RunFactory
from tests.urls.recipe import Arguments, Recipe, at
from tests.urls.world import World, notice_of, token_of


def unit(**more: object) -> Recipe:
    """A URL about a unit of the register, which all staff may read."""
    return at(lambda side: side.unit.pk, **more)


def group(**more: object) -> Recipe:
    return Recipe(own=lambda world, user: (world.group.pk,), **more)  # type: ignore[arg-type]


def account(**more: object) -> Recipe:
    """A URL about somebody's account; nobody's own, since nobody does these acts to themselves."""
    return Recipe(own=lambda world, user: (world.home.keeper.pk,), others=True, **more)  # type: ignore[arg-type]


UNITS = {
    "units:unit_list": Recipe(is_list=True, empty="?words=没有"),
    "units:unit_create": Recipe(sent={}, refused={}),
    "units:unit_detail": unit(),
    "units:unit_rename": unit(sent={}, refused={}),
    "units:unit_learn_alias": unit(sent={}, refused={}),
    "units:unit_move": unit(sent={}, refused={}),
    "units:unit_merge": unit(sent={}, refused={}),
    "units:unit_split": unit(sent={}, refused={}),
    "units:unit_close": unit(sent={}, refused={}),
    "units:group_list": Recipe(is_list=True),
    "units:group_create": Recipe(sent={}, refused={}),
    "units:group_detail": group(),
    "units:membership_change": group(sent={}, refused={}),
}


def grant_of_another(world: World, user: User) -> Arguments:
    return (RoleGrant.objects.exclude(user=user).order_by("pk")[0].pk,)


ACCESS = {
    "access:grant_list": Recipe(empty="?words=没有"),
    "access:grant_export": Recipe(shows=False),
    "access:own_roles": Recipe(is_list=True),
    "access:user_roles": Recipe(
        own=lambda world, user: (user.pk,), foreign=lambda world, user: (world.home.keeper.pk,)
    ),
    "access:unit_roles": Recipe(own=lambda world, user: (world.home.unit.pk,)),
    "access:role_grant": Recipe(sent={}, refused={}, others=True),
    "access:role_revoke": Recipe(own=grant_of_another, sent={}, shows=False, others=True),
    "access:token_list": Recipe(
        is_list=True,
        sent={},
        refused={"name": ""},
        prepare=lambda client, user: token_of(user),
    ),
    "access:token_revoke": Recipe(
        own=lambda world, user: (token_of(user).pk,),
        foreign=lambda world, user: (token_of(world.home.keeper).pk,),
        sent={},
        shows=False,
    ),
}


def kept_form_of(user: User) -> KeptForm:
    content = json.dumps([["text", "3月进社区讲座一场，到场200人。"]])
    return KeptForm.objects.create(
        user=user, path="/plans/", content=content, had_files=True, kept_at=clock.now()
    )


def sign_in_of(user: User) -> UserSession:
    session = SessionStore()
    session.create()
    return UserSession.objects.create(user=user, session_key=session.session_key, ip="127.0.0.1")


ACCOUNTS = {
    "accounts:profile": Recipe(is_list=True, refused={"phone": "12"}),
    "accounts:kept_forms": Recipe(prepare=lambda client, user: kept_form_of(user)),
    "accounts:kept_form_discard": Recipe(
        own=lambda world, user: (kept_form_of(user).pk,),
        foreign=lambda world, user: (kept_form_of(world.home.keeper).pk,),
        sent={},
        shows=False,
    ),
    "account_change_password": Recipe(is_list=True, sent={}, refused={}),
    "accounts:sign_in_list": Recipe(prepare=lambda client, user: sign_in_of(user)),
    "accounts:sign_in_end_others": Recipe(is_list=True, sent={}, shows=False),
    "accounts:sign_in_end": Recipe(
        own=lambda world, user: (sign_in_of(user).pk,),
        foreign=lambda world, user: (sign_in_of(world.home.keeper).pk,),
        sent={},
        shows=False,
    ),
    "accounts:user_list": Recipe(empty="?q=没有"),
    "accounts:user_create": Recipe(sent={}, refused={}),
    "accounts:user_detail": account(),
    "accounts:user_edit": account(sent={}, refused={}),
    "accounts:user_deactivate": account(sent={}, shows=False),
    "accounts:user_reactivate": account(sent={}, shows=False),
    "accounts:user_unlock": account(sent={}, shows=False),
    "accounts:user_reset_password": account(sent={}, shows=False),
    "accounts:user_mail_link": account(sent={}, shows=False),
    "accounts:user_remove_second_factor": account(sent={}, shows=False),
    "accounts:user_erase": account(sent={}, shows=False),
    "accounts:user_particulars": account(sent={}, shows=False),
}


def an_entry(world: World, user: User) -> Arguments:
    return (AuditEntry.objects.order_by("pk")[0].pk,)


RECORD = {
    "audit:entry_list": Recipe(empty="?until=2020-01-01"),
    "audit:entry_export": Recipe(own=lambda world, user: ("csv",), is_row=False, shows=False),
    "audit:entry_detail": Recipe(own=an_entry),
    "audit:entry_read": Recipe(own=an_entry, sent={}, shows=False),
}


def a_run(world: World, user: User) -> Arguments:
    run: JobRun = RunFactory()
    return (run.pk,)


def a_message(world: World, user: User) -> Arguments:
    message: OutboxMessage = MessageFactory()
    return (message.pk,)


def work_that_failed(client: Client, user: User) -> None:
    RunFactory(
        run_key=str(user.pk), state=RunState.FAILED, error="disk full", next_attempt_at=clock.now()
    )
    Worker.objects.create(name=f"server:{user.pk}", started_at=clock.now(), seen_at=clock.now())


def mail_to_be_sent(client: Client, user: User) -> None:
    MessageFactory(channel="email")


JOBS = {
    "jobs:job_list": Recipe(prepare=work_that_failed),
    "jobs:run_retry": Recipe(own=a_run, sent={}, shows=False),
    "jobs:message_list": Recipe(empty="?state=failed", prepare=mail_to_be_sent),
    "jobs:message_retry": Recipe(own=a_message, sent={}, shows=False),
}


def own_notice(world: World, user: User) -> Arguments:
    return (notice_of(user).pk,)


def foreign_notice(world: World, user: User) -> Arguments:
    return (notice_of(AccountFactory()).pk,)


NOTICES = {
    "notices:notice_list": Recipe(is_list=True, prepare=lambda client, user: notice_of(user)),
    "notices:notice_open": Recipe(own=own_notice, foreign=foreign_notice, sent={}, shows=False),
    "notices:notice_read": Recipe(own=own_notice, foreign=foreign_notice, sent={}, shows=False),
    "notices:wording_list": Recipe(),
    "notices:wording_change": Recipe(
        own=lambda world, user: ("plans.sheet_unsigned", "zh-hans"),
        is_row=False,
        sent={},
        refused={"subject": ""},
    ),
}

OTHERS = {
    "files:file_download": at(lambda side: side.file.pk, others=True, shows=False),
    "workflow:setting_list": Recipe(),
    "workflow:setting_change": Recipe(
        own=lambda world, user: ("plans.soon_days",),
        is_row=False,
        sent={},
        refused={"value": ""},
    ),
}

RECIPES = UNITS | ACCESS | ACCOUNTS | RECORD | JOBS | NOTICES | OTHERS
