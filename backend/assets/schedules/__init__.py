"""Scheduled mails: each period once it is sealed, with the rights that the owner has then."""
