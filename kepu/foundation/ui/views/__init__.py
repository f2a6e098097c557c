"""Views: failures, view settings, the catalogue of parts."""
