-- wallets <- ledger_entries: money only moves, never appears; a user's balance follows the ledger alone.

CREATE FUNCTION ledger_entries_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    broken record;
BEGIN
    SELECT transfer_id, currency, sum(amount) AS sum INTO broken
    FROM new_rows GROUP BY transfer_id, currency HAVING sum(amount) <> 0 LIMIT 1;
    IF FOUND THEN
        PERFORM refuse('transfer_sums_to_zero', format('transfer %s: its entries sum to %s %s, not to zero',
                                                       broken.transfer_id, broken.sum, broken.currency));
    END IF;

    -- Users before wallets, each by id: the order that everyone who locks both keeps to.
    PERFORM FROM users WHERE id IN (SELECT user_id FROM new_rows) ORDER BY id FOR SHARE;
    PERFORM FROM wallets WHERE id IN (SELECT wallet_id FROM new_rows WHERE user_id IS NOT NULL)
    ORDER BY id FOR NO KEY UPDATE;

    SELECT * INTO broken
    FROM (
        SELECT n.id, n.wallet_id, n.transfer_id,
               CASE
                   WHEN w.id IS NULL THEN 'wallet_known'
                   WHEN n.currency <> w.currency THEN 'wallet_one_currency'
                   WHEN n.wallet_kind <> w.kind OR n.user_id IS DISTINCT FROM w.user_id THEN 'entry_names_wallet'
                   WHEN w.user_id IS NOT NULL
                        AND (n.segment_id, n.region_id) <> (u.segment_id, u.region_id) THEN 'entry_stamp_current'
                   WHEN t.id IS NULL OR t.at <> n.at OR n.ticket_id IS DISTINCT FROM t.ticket_id
                        OR n.reversal <> (t.reverses_id IS NOT NULL) THEN 'entry_follows_transfer'
               END AS rule
        FROM new_rows n
        LEFT JOIN wallets w ON w.id = n.wallet_id
        LEFT JOIN users u ON u.id = w.user_id
        LEFT JOIN transfers t ON t.id = n.transfer_id
    ) AS checked
    WHERE rule IS NOT NULL
    LIMIT 1;
    IF FOUND THEN
        PERFORM refuse(broken.rule, format('transfer %s: the entry on wallet %s breaks %s',
                                           broken.transfer_id, broken.wallet_id, broken.rule));
    END IF;

    UPDATE wallets w SET balance = w.balance + e.amount
    FROM (SELECT wallet_id, sum(amount) AS amount FROM new_rows WHERE user_id IS NOT NULL GROUP BY wallet_id) AS e
    WHERE w.id = e.wallet_id;

    PERFORM queue_rollup_days('ledger_entries', array_agg(id), array_agg(report_day(at))) FROM new_rows;
    RETURN NULL;
END $$;

-- A user's wallets change their segment and region with the user: each wallet's balance moves from the old to the new.
CREATE FUNCTION reclassify_wallets() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    -- The rows inserted below fire this trigger again.
    IF NOT EXISTS (SELECT FROM new_rows WHERE kind = 'reclassified') THEN
        RETURN NULL;
    END IF;
    PERFORM FROM wallets WHERE user_id IN (SELECT user_id FROM new_rows WHERE kind = 'reclassified')
    ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO user_events (user_id, kind, at, asset_type_id, segment_id, region_id, from_segment_id, from_region_id,
                             wallet_id, amount, currency)
    SELECT n.user_id, 'wallet_reclassified', n.at, 0, n.segment_id, n.region_id, n.from_segment_id, n.from_region_id,
           w.id, w.balance, w.currency
    FROM new_rows n JOIN wallets w ON w.user_id = n.user_id
    WHERE n.kind = 'reclassified' AND w.balance <> 0;
    RETURN NULL;
END $$;

CREATE TRIGGER inserted AFTER INSERT ON ledger_entries REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_inserted();
CREATE TRIGGER reclassify_wallets AFTER INSERT ON user_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION reclassify_wallets();

CALL make_append_only('ledger_entries');
CALL make_append_only('transfers');
CALL make_projection('wallets', 'user_id, kind, currency, balance');

CREATE INDEX ledger_entries_day ON ledger_entries (report_day(at));
