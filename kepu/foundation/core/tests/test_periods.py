"""Half-open periods, and the constraint that keeps them apart on both databases."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.db.models import Q
from django.test.utils import isolate_apps

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.core.periods import NoOverlap, overlapping, valid_on

DAYS = [date(2024, 1, 1) + timedelta(number) for number in range(10)]
GUARD = NoOverlap(
    name="stay_once",
    fields=["room"],
    condition=Q(kind__in=("guest", "it's 100%")),
    violation_error_message="The room is taken.",
)


@pytest.fixture
def stay(django_db_setup, django_db_blocker):
    """A model whose table stands for the time of the test.

    SQLite changes no tables inside a transaction, so the usual one is not opened.
    """
    with isolate_apps("kepu.foundation.core"), django_db_blocker.unblock():

        class Stay(UUIDModel):
            room = models.CharField(max_length=5)
            kind = models.CharField(max_length=10)
            valid_from = models.DateField()
            valid_until = models.DateField(null=True)

            class Meta:
                app_label = "core"
                constraints = [GUARD.clone()]

        with connection.schema_editor() as editor:
            editor.create_model(Stay)
        try:
            yield Stay
        finally:
            with connection.schema_editor() as editor:
                editor.delete_model(Stay)


def put(model, start, end=None, room="1", kind="guest"):
    return model.objects.create(
        room=room,
        kind=kind,
        valid_from=DAYS[start],
        valid_until=None if end is None else DAYS[end],
    )


def refused(model, *args, **kwargs):
    with pytest.raises(IntegrityError, match="stay_once"), transaction.atomic():
        put(model, *args, **kwargs)
    return True


def test_a_period_holds_its_first_day_and_not_its_last(stay):
    put(stay, 2, 4)
    assert [stay.objects.filter(valid_on(day)).count() for day in DAYS[:6]] == [0, 0, 1, 1, 0, 0]


def test_an_open_period_holds_for_ever(stay):
    put(stay, 2)
    assert [stay.objects.filter(valid_on(DAYS[day])).count() for day in (1, 2, 9)] == [0, 1, 1]


@pytest.mark.parametrize(
    ("start", "end", "shares"),
    [(0, 2, False), (0, 3, True), (3, 4, True), (4, 9, False), (0, None, True), (4, None, False)],
)
def test_the_query_and_the_constraint_agree_on_what_overlaps(stay, start, end, shares):
    put(stay, 2, 4)
    until = None if end is None else DAYS[end]
    assert stay.objects.filter(overlapping(DAYS[start], until)).exists() == shares
    if shares:
        assert refused(stay, start, end)
    else:
        assert put(stay, start, end)


def test_two_open_periods_overlap(stay):
    put(stay, 5)
    assert refused(stay, 2)
    assert put(stay, 2, 5)


def test_other_fields_and_conditions_do_not_collide(stay):
    put(stay, 2, 4)
    assert put(stay, 2, 4, room="2")
    assert put(stay, 2, 4, kind="cleaner")


def test_a_change_is_guarded_as_well(stay):
    put(stay, 2, 4)
    cleaner = put(stay, 2, 4, kind="cleaner")
    cleaner.kind = "it's 100%"
    with pytest.raises(IntegrityError, match="stay_once"), transaction.atomic():
        cleaner.save()
    cleaner.room = "2"
    cleaner.save()


def test_the_guard_outlives_a_change_of_the_table(stay):
    extra = models.CharField(max_length=5, default="")
    extra.set_attributes_from_name("extra")
    with connection.schema_editor() as editor:
        editor.add_field(stay, extra)
    with connection.schema_editor() as editor:
        editor.remove_field(stay, extra)
    put(stay, 2, 4)
    assert refused(stay, 3)


def test_the_guard_is_taken_away_and_put_back(stay):
    guard = stay._meta.constraints[0]
    stay._meta.constraints = []
    with connection.schema_editor() as editor:
        editor.remove_constraint(stay, guard)
    first = put(stay, 2, 4)
    put(stay, 2, 4)
    stay.objects.exclude(pk=first.pk).delete()
    stay._meta.constraints = [guard]
    with connection.schema_editor() as editor:
        editor.add_constraint(stay, guard)
    assert refused(stay, 3)


def test_a_form_may_ask_before(stay):
    put(stay, 2, 4)
    taken = stay(room="1", kind="guest", valid_from=DAYS[3])
    with pytest.raises(ValidationError, match="The room is taken"):
        GUARD.validate(stay, taken)
    GUARD.validate(stay, taken, exclude={"room"})
    GUARD.validate(stay, stay(room="1", kind="cleaner", valid_from=DAYS[3]))
    GUARD.validate(stay, stay(room="1", kind="guest", valid_from=DAYS[4]))
    GUARD.validate(stay, stay.objects.get())


def test_a_migration_sees_whether_it_changed():
    assert GUARD.clone() == GUARD
    assert NoOverlap(name="stay_once", fields=("room",)) != GUARD
    assert NoOverlap(name="stay_once", fields=("room",)) == NoOverlap(
        name="stay_once", fields=["room"]
    )
    assert GUARD != "stay_once"
