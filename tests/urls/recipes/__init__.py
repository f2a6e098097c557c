"""The recipes by URL name."""

from tests.urls.recipes import foundation, plans, signing_in

RECIPES = plans.RECIPES | foundation.RECIPES | signing_in.RECIPES
