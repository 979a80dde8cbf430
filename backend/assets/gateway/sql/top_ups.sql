-- What the gateway said stays as it was said; and a wallet has one feed.

CALL make_append_only('gateway_results');

-- Entries that a source brings are put in as whole histories: from then on the source alone feeds the wallet. Its
-- owner's first top-up takes it over; so does the first loan, where no source has brought anything.
CREATE FUNCTION ledger_entries_one_feed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    fed bigint;
    by_source CONSTANT boolean := takes_whole_histories();
BEGIN
    IF NOT by_source THEN
        UPDATE wallets w SET feed = 'own'
        FROM new_rows n
        JOIN transfers t ON t.id = n.transfer_id
        JOIN top_ups p ON p.payment_id = t.payment_id
        WHERE w.id = n.wallet_id AND n.user_id IS NOT NULL AND w.feed IS DISTINCT FROM 'own';
    END IF;

    SELECT w.id INTO fed
    FROM new_rows n JOIN wallets w ON w.id = n.wallet_id
    WHERE n.user_id IS NOT NULL AND CASE WHEN by_source THEN w.feed = 'own'
                                         ELSE w.feed = 'source' AND n.ticket_id IS NOT NULL AND NOT n.reversal END
    LIMIT 1;
    IF FOUND AND by_source THEN
        PERFORM refuse('wallet_one_feed', format('wallet %s: its money is moved here, by the gateway and by its owner, '
                                                 'so no source may bring entries of it', fed));
    ELSIF FOUND THEN
        PERFORM refuse('wallet_one_feed', format('wallet %s: a source brings its entries, so no loan may move it', fed));
    END IF;

    UPDATE wallets w SET feed = CASE WHEN by_source THEN 'source' ELSE 'own' END
    FROM new_rows n
    WHERE w.id = n.wallet_id AND w.feed IS NULL AND n.user_id IS NOT NULL
      AND (by_source OR n.ticket_id IS NOT NULL AND NOT n.reversal);
    RETURN NULL;
END $$;

CREATE TRIGGER one_feed AFTER INSERT ON ledger_entries REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_one_feed();
