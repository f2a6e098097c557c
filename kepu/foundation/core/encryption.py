"""Encryption of single values, behind one interface.

A stored value is ``algorithm:key id:base64(nonce + ciphertext + tag)``, so keys and
algorithms can be replaced one value at a time (rules on replaceable cryptography,
GB/T 39786—2021). Values are bound to the place they stand in by the associated data.
"""
