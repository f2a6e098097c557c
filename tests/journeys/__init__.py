"""The few paths a person walks, in a real browser against a running installation.

A journey asks for the fixture ``person`` or ``people`` and is walked four times unless it names
fewer: at 390 and 1440 pixels, in Chinese and in English, each time on an installation of its
own with the demonstration's units and accounts and nothing else. See ``README.md``.
"""
