"""Metrics: what is measured, how it adds up, and what it is called.

A metric (registry.py) is read from measures (measures.py), each a daily sum over the facts of one log, which are
the SELECT of a file in reports/sources. One of each kind and of each file; docs/reference/metrics.md lists all:

    metric              kind      measures                                SQL file
    total_users         stock     users_joined users_moved                user_events.sql
    active_loans        stock     loans_opened_less_ended                 ticket_events.sql
    total_volume        flow      volume_verified                         payment_events.sql
    revenue             flow      fees_earned                             ledger_entries.sql
    gateway_fees        flow      gateway_fees                            payment_fees.sql
    notifications_sent  flow      notifications_sent                      notification_events.sql
    average_loan_days   ratio     loan_seconds / tickets_completed        ticket_events.sql
    average_payment     ratio     volume_verified / payments_verified     payment_events.sql
    active_users        distinct  (facts that are `active`)               all of them
"""
