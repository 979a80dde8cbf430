"""The demo's marketplace goes on living: operations at a human pace, through the posting services alone."""
