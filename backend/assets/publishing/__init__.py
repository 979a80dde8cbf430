"""Publishing: closed days and months are sealed in a chain, late facts restate them, and anybody can verify it."""
