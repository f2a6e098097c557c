"""The page shell, the navigation registry and the parts every page is made of."""
