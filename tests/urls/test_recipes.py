"""No URL without a recipe, no recipe without a URL."""

from tests.urls.recipe import routes
from tests.urls.recipes import RECIPES


def test_every_url_has_a_recipe_and_every_recipe_a_url():
    assert {route.name for route in routes()} == set(RECIPES)
