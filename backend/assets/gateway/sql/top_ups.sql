-- What the gateway said stays as it was said; and a wallet that the gateway feeds is fed by nothing else.

CALL make_append_only('gateway_results');

-- Entries that a source brings are put in as whole histories. What it brought before the first top-up stands.
CREATE FUNCTION ledger_entries_one_feed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    fed record;
BEGIN
    IF takes_whole_histories() THEN
        -- Materialized: by currency, all payments would be joined with all entries.
        WITH begun AS MATERIALIZED (
            SELECT DISTINCT n.wallet_id, n.currency, t.payment_id FROM new_rows n JOIN top_ups t ON t.user_id = n.user_id
        )
        SELECT begun.wallet_id INTO fed
        FROM begun
        JOIN payments p ON p.id = begun.payment_id AND p.currency = begun.currency AND p.status IN ('verified', 'reversed')
        LIMIT 1;
        IF FOUND THEN
            PERFORM refuse('wallet_one_feed', format('wallet %s: its money comes through the gateway, so no source may '
                                                     'bring entries of it', fed.wallet_id));
        END IF;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER one_feed AFTER INSERT ON ledger_entries REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_one_feed();
