"""The only writers of messaging: the outbox, delivery, reports, contacts, clean-up."""
