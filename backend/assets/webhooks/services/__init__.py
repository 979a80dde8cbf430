"""The only writers of webhooks: endpoints, the outbox, delivery, clean-up."""
