"""The recipes by URL name."""

from tests.urls.recipes import foundation, open, plans

RECIPES = plans.RECIPES | foundation.RECIPES | open.RECIPES
