"""The demo's marketplace goes on living: its people act over HTTP, at the pace of its history."""
