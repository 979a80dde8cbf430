"""The product's server with one endpoint more: the least that Django Ninja can do, as the baseline."""
