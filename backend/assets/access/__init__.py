"""Who may see what: roles and their permissions, viewers, and the tokens that tell who asks."""
