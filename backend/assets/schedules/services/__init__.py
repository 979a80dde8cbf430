"""The only writers of schedules: managing them, queueing what is due, delivering it."""
