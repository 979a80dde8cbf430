-- withdrawals <- withdrawal_events: a withdrawal is made with its first event and its reserved money, and its state
-- follows its log alone. Each step names the transfer that moves the money, which must be that and nothing else.

CREATE FUNCTION withdrawal_state_after(state text, kind text) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
SELECT (state, kind) IN (('requested', 'confirmed'), ('requested', 'refused'), ('requested', 'cancelled'),
                         ('confirmed', 'returned'))
$$;

-- Whether a transfer took an amount from one wallet to another at this moment, undoing `undone` if that is named.
CREATE FUNCTION transfer_takes(
    transfer bigint, undone bigint, moment timestamptz, source bigint, target bigint, amount bigint
) RETURNS boolean
LANGUAGE sql STABLE
AS $$
SELECT EXISTS (SELECT FROM transfers
               WHERE id = transfer_takes.transfer AND reverses_id IS NOT DISTINCT FROM undone AND at = moment
                 AND ticket_id IS NULL AND payment_id IS NULL)
   AND (SELECT count(*) = 2 AND count(*) FILTER (WHERE wallet_id = source AND entry.amount = -transfer_takes.amount) = 1
                            AND count(*) FILTER (WHERE wallet_id = target AND entry.amount = transfer_takes.amount) = 1
        FROM ledger_entries AS entry WHERE transfer_id = transfer_takes.transfer)
$$;

CREATE FUNCTION wallet_of_system(wanted text, code text) RETURNS bigint
LANGUAGE sql STABLE
AS $$ SELECT id FROM wallets WHERE user_id IS NULL AND kind = wanted AND currency = code $$;

-- Keeps everybody else from moving a withdrawal until the transaction ends; returns its state.
CREATE FUNCTION lock_withdrawal(withdrawal bigint) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$ SELECT state FROM withdrawals WHERE id = withdrawal FOR NO KEY UPDATE $$;

CREATE FUNCTION withdrawals_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM new_rows
               WHERE state <> 'requested' OR num_nonnulls(ended_at, returned_at, payout_id, reference) > 0) THEN
        PERFORM refuse('withdrawal_begins_requested', 'withdrawals: one begins requested and moves by its log');
    END IF;
    IF EXISTS (SELECT FROM new_rows n
               LEFT JOIN bank_accounts a ON a.id = n.account_id AND a.user_id = n.user_id AND a.iban IS NOT NULL
               WHERE a.id IS NULL) THEN
        PERFORM refuse('withdrawal_own_account', 'withdrawals: one goes to an account of its own user');
    END IF;
    IF EXISTS (SELECT FROM new_rows n
               LEFT JOIN wallets w ON w.user_id = n.user_id AND w.currency = n.currency AND w.feed = 'own'
               WHERE w.id IS NULL
                  OR NOT transfer_takes(n.reservation_id, NULL, n.requested_at, w.id,
                                        wallet_of_system('withdrawals', n.currency), n.amount)) THEN
        PERFORM refuse('withdrawal_reserved', 'withdrawals: its money is reserved, from a wallet that no source feeds');
    END IF;
    INSERT INTO withdrawal_events (withdrawal_id, kind, user_id, actor_id, transfer_id, reason, at)
    SELECT id, 'requested', user_id, user_id, reservation_id, '', requested_at FROM new_rows ORDER BY id;
    RETURN NULL;
END $$;

CREATE FUNCTION withdrawal_event_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    moved withdrawals;
    broken text;
    owned bigint;
    under_way bigint;
    bank bigint;
BEGIN
    SELECT * INTO moved FROM withdrawals WHERE id = NEW.withdrawal_id FOR NO KEY UPDATE;
    SELECT id INTO owned FROM wallets WHERE user_id = moved.user_id AND currency = moved.currency;
    under_way := wallet_of_system('withdrawals', moved.currency);
    bank := wallet_of_system('external', moved.currency);
    broken := CASE
        WHEN moved.id IS NULL OR moved.user_id <> NEW.user_id THEN 'withdrawal_known'
        WHEN NOT withdrawal_state_after(moved.state, NEW.kind) THEN 'withdrawal_move_allowed'
        WHEN NEW.at < coalesce(moved.ended_at, moved.requested_at) THEN 'withdrawal_time_forward'
        WHEN (NEW.actor_id = moved.user_id) <> (NEW.kind = 'cancelled') THEN 'withdrawal_actor_allowed'
        WHEN (NEW.reference IS NOT NULL) <> (NEW.kind = 'confirmed') THEN 'withdrawal_reference_of_payout'
        WHEN NEW.kind IN ('refused', 'returned') AND NEW.reason = '' THEN 'withdrawal_reason_given'
        WHEN NOT CASE NEW.kind
            WHEN 'confirmed' THEN transfer_takes(NEW.transfer_id, NULL, NEW.at, under_way, bank, moved.amount)
            WHEN 'returned' THEN
                transfer_takes(NEW.transfer_id, moved.payout_id, NEW.at, bank, under_way, moved.amount)
                AND EXISTS (SELECT FROM transfers
                            WHERE reverses_id = moved.reservation_id
                              AND transfer_takes(id, moved.reservation_id, NEW.at, under_way, owned, moved.amount))
            ELSE transfer_takes(NEW.transfer_id, moved.reservation_id, NEW.at, under_way, owned, moved.amount)
        END THEN 'withdrawal_money_moved'
    END;
    IF broken IS NOT NULL THEN
        PERFORM refuse(broken, format('withdrawal %s: %L is refused while it is %s (%s)', NEW.withdrawal_id, NEW.kind,
                                      coalesce(moved.state, 'unknown'), broken));
    END IF;
    UPDATE withdrawals SET
        state = NEW.kind,
        ended_at = coalesce(ended_at, NEW.at),
        returned_at = CASE NEW.kind WHEN 'returned' THEN NEW.at END,
        payout_id = CASE NEW.kind WHEN 'confirmed' THEN NEW.transfer_id ELSE payout_id END,
        reference = coalesce(NEW.reference, reference),
        reason = NEW.reason
    WHERE id = NEW.withdrawal_id;
    RETURN NULL;
END $$;

CREATE TRIGGER requested AFTER INSERT ON withdrawals REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION withdrawals_inserted();
CREATE TRIGGER inserted AFTER INSERT ON withdrawal_events
FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION withdrawal_event_inserted();

CALL make_append_only('withdrawal_events');
CALL make_projection('withdrawals', 'user_id, account_id, amount, currency, state, requested_at, ended_at, returned_at, '
                                    'reservation_id, payout_id, reference, reason');

-- The numbers of the accounts of a user who was anonymised. Nobody could pay what is still open afterwards.
CREATE FUNCTION erase_bank_accounts(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM require_anonymised(person, 'bank_accounts');
    IF EXISTS (SELECT FROM withdrawals WHERE user_id = person AND state = 'requested') THEN
        PERFORM refuse('withdrawals_under_way', format('user %s has withdrawals that nobody has decided', person));
    END IF;
    UPDATE bank_accounts SET iban = NULL WHERE user_id = person;
END $$;
