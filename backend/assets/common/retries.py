"""Retrying jobs that somebody asked for, where nothing but the database's absence made them fail."""

import psycopg
from django.db import InterfaceError, OperationalError
from procrastinate import RetryStrategy

ATTEMPTS = 5
DATABASE_AWAY = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)

WHILE_DATABASE_IS_AWAY = RetryStrategy(
    max_attempts=ATTEMPTS, linear_wait=5, retry_exceptions=set(DATABASE_AWAY)
)
"""After 0, 5, 10, 15 and 20 seconds; any other failure is final."""
