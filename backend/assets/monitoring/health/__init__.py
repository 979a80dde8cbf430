"""Whether all of it works: workers, queue, figures, audit chain, daily reports and cache."""
