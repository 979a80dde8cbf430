"""Odd records: payments, withdrawals, transfers and tickets, scored as they are counted, and reviewed by people."""
