"""Messages of the marketplace: what they say, the outbox, and how they leave by e-mail and SMS."""
