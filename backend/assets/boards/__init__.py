"""What people keep of the reports: views by name, the board they are pinned to, and words on a day."""
