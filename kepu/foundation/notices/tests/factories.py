"""Notices as they lie in a person's list."""

from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from kepu.foundation.access.tests.factories import UserFactory
from kepu.foundation.notices.models import Notice


class NoticeFactory(DjangoModelFactory[Notice]):
    class Meta:
        model = Notice

    recipient = factory.SubFactory(UserFactory)
    kind = "cases.sign"
    dedupe_key = factory.Sequence("case:{}".format)
    title = factory.Sequence("区教委：请签收（{}）".format)
    body = "工作清单待签收。"
    url = "/plans/"
    created_at = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
