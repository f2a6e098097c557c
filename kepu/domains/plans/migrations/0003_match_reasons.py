from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0002_intake"),
    ]

    operations = [
        migrations.AlterField(
            model_name="namedunit",
            name="match_reason",
            field=models.CharField(
                blank=True,
                choices=[
                    ("current", "current name"),
                    ("alias", "also called so"),
                    ("former", "former name"),
                    ("later", "name of a later day"),
                    ("prefix", "same name without its prefix"),
                    ("part", "names a part of it"),
                    ("abbreviation", "abbreviated name"),
                    ("level", "same name on another level"),
                    ("edit_distance", "similar spelling"),
                    ("successor", "took over from a closed unit"),
                    ("chosen", "chosen by hand"),
                    ("added", "added by hand"),
                ],
                max_length=24,
            ),
        ),
    ]
