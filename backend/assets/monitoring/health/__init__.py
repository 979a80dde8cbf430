"""The health of the system: workers, queue, figures, audit chain, daily reports and cache."""
