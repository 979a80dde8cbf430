"""What an administrator, a manager and an auditor read first: what needs them, what changed, what can be relied on."""
