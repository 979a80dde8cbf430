"""Ready answers in Valkey: served while the data is the same, computed once where many ask, never needed."""

from assets.reports.cache.serving import Cache, Computed, Served, Work, shared_cache

__all__ = ["Cache", "Computed", "Served", "Work", "shared_cache"]
