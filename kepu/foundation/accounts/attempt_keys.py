"""Under which keys failed sign-ins are counted: keyed hashes, equal for equal names."""

import ipaddress
import unicodedata
from uuid import UUID

from kepu.foundation.core.encryption import blind_index


def account_key(account_id: UUID) -> str:
    """The key of an account, whether it is called by sign-in name or by e-mail."""
    return blind_index(str(account_id), purpose="accounts.sign_in.account")


def unknown_account_key(login: str) -> str:
    """The key of a name that belongs to no account."""
    name = unicodedata.normalize("NFKC", login).casefold()
    return blind_index(name, purpose="accounts.sign_in.account")


def address_key(address: str) -> str:
    """One key per IPv4 address, or per /64 of IPv6, which one household has whole."""
    parsed = ipaddress.ip_address(address)
    if isinstance(parsed, ipaddress.IPv6Address):
        parsed = ipaddress.IPv6Network(f"{parsed}/64", strict=False).network_address
    return blind_index(str(parsed), purpose="accounts.sign_in.address")
