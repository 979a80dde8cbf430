"""A believable marketplace from one seed, and its life while somebody looks at it."""
