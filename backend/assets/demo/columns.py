"""What is written of the marketplace's tables, each table after those that it refers to."""

EVENT = ("at", "recorded_at", "asset_type_id", "segment_id", "region_id")
STAMPS = ("asset_type_id", "segment_id", "region_id")

COLUMNS: dict[str, tuple[str, ...]] = {
    "user_events": ("user_id", "kind", *EVENT, "from_segment_id", "from_region_id"),
    "users": ("id", "password", "email", "name", "role", "segment_id", "region_id", "joined_at", "is_active"),
    "wallets": ("id", "user_id", "kind", "currency", "balance", "overdraft_limit"),
    "assets": ("id", "owner_id", "name", "asset_type_id", "daily_price", "currency", "listed", "created_at"),
    "tickets": (
        *("id", "asset_id", "days", "asset_name", *STAMPS, "borrower_id", "lender_id"),
        *("price", "currency", "state", "created_at"),
    ),
    "ticket_events": ("ticket_id", "move", "actor_id", *EVENT, "activated_at", "due_at"),
    "payments": ("id", "user_id", "ticket_id", *STAMPS, "amount", "currency", "status", "created_at"),
    "payment_authorities": ("authority", "payment_id"),
    "payment_events": (
        *("payment_id", "kind", "user_id", "ticket_id", "amount", "currency", *EVENT),
        *("fee", "reason", "code"),
    ),
    "transfers": ("id", "kind", "at", "recorded_at", "ticket_id", "payment_id", "reverses_id"),
    "ledger_entries": (
        *("transfer_id", "wallet_id", "wallet_kind", "user_id", "ticket_id"),
        *("kind", "reversal", "amount", "currency", *EVENT),
    ),
    "notifications": ("id", "user_id", "channel", "segment_id", "region_id", "status", "created_at"),
    "notification_events": ("notification_id", "kind", "user_id", *EVENT),
}

WITH_IDS = ("users", "wallets", "assets", "tickets", "payments", "transfers", "notifications")
"""Tables whose ids are given out before the rows are written, so that rows can refer to each other."""
