"""What those who run the marketplace look at: how its loans go, what its jobs did, and whether all of it works."""
