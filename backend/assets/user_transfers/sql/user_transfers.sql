-- What a user sent to another stays, and is the very money of its transfer.
CREATE FUNCTION user_transfers_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM new_rows n
               LEFT JOIN wallets AS source ON source.user_id = n.sender_id AND source.currency = n.currency
                                          AND source.feed = 'own'
               LEFT JOIN wallets AS target ON target.user_id = n.recipient_id AND target.currency = n.currency
                                          AND target.feed = 'own'
               WHERE NOT transfer_takes(n.transfer_id, NULL, n.at, source.id, target.id, n.amount)) THEN
        PERFORM refuse('user_transfer_moves_its_money',
                       'user_transfers: one is the money of its transfer, between two wallets that no source feeds');
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER inserted AFTER INSERT ON user_transfers REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION user_transfers_inserted();
CALL make_append_only('user_transfers');

-- The notes of a user who was anonymised, whichever of the two wrote them.
CREATE FUNCTION erase_transfer_notes(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM require_anonymised(person, 'user_transfer_notes');
    DELETE FROM user_transfer_notes WHERE user_transfer_id IN (
        SELECT transfer_id FROM user_transfers WHERE sender_id = person
        UNION ALL
        SELECT transfer_id FROM user_transfers WHERE recipient_id = person
    );
END $$;
