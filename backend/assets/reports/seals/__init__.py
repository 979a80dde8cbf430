"""What a sealed report holds: the figures of a period, the rows they were counted from, its link of the chain."""
