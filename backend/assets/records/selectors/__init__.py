"""Reading records: a module for each kind, and one for each part that several have."""
