"""The programming interface: tokens, OpenAPI, one router per module."""
