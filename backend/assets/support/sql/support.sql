-- What was done about a late loan stays. Whose it is, and who did it, are ids.
CALL make_append_only('support_actions');

-- The notes on the loans of a user who was anonymised, and those that they wrote.
CREATE FUNCTION erase_support_notes(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM require_anonymised(person, 'support_notes');
    DELETE FROM support_notes WHERE action_id IN (
        SELECT action.id
        FROM support_actions AS action JOIN tickets AS ticket ON ticket.id = action.ticket_id
        WHERE person IN (ticket.borrower_id, ticket.lender_id, action.actor_id)
    );
END $$;
