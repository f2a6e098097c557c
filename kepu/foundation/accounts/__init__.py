"""Signing in: users, passwords, second factors, sign-ins, lockout."""
