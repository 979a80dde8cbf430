"""Who may see what: roles and their permissions, viewers, signing in and tokens."""
