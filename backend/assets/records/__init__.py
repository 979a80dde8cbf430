"""A page for each thing: a ticket, a payment, a person, a transfer, with all that is known of it to its viewer."""
