"""What the gateway says it has, against our payments: its statements, and what is paid there and not verified."""
