"""What somebody might write to deceive who reads it, or to break what shows it."""

ADDRESSES = [
    "one@b\u202egnp.com",  # cannot be written as mail writes it
    "two@exa\u200bmple.com",  # mail would go to two@example.com, as with the next four
    "three@ex\u00adample.org",
    "four@ex\ufeffample.org",
    "five@\uff45xample.org",
    "six@example\u3002org",
    "seven@\u200b.com",
    "eight@xn--\u00e9.com",
    "nine@" + "\u00e9" * 60 + ".com",
    "ten@stra\u00dfe.org",
    '"\x1b[31m"@example.org',
    "eleven@example.org\r\nBcc: all@example.org",
]
"""Addresses that are none, though each begins as one."""

AGENT = "\x9b31mBrowser\xad <script>alert(1)</script>"
"""A browser's name for itself, with a command to the terminal that shows it."""
