"""The type of a value that JSON can hold, for payloads that are stored or sent."""

from collections.abc import Mapping, Sequence

JSON = None | bool | int | float | str | Sequence["JSON"] | Mapping[str, "JSON"]
