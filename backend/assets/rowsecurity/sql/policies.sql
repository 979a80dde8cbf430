-- Whose rows the web server sees, whatever it asks for. What is told here is told by assets.common.seeing:
-- the role of the scope, and the viewer. The owner migrates, imports and judges (in the triggers), and sees all.
-- Every condition is worked out once for a statement, and found by an index.
--
-- `users` stays outside: sign-in must find an account before there is a viewer.

CREATE OR REPLACE FUNCTION viewer() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('app.viewer', true), '')::bigint $$;

-- A scope has a role, and no setting in a condition: where a role sees all, the planner has no condition to keep
-- before those of the question, and uses every index.
CREATE OR REPLACE PROCEDURE show_rows(guarded regclass, reader name, condition text)
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('DROP POLICY IF EXISTS %I ON %s', 'seen_by_' || reader, guarded);
    EXECUTE format('CREATE POLICY %I ON %s FOR SELECT TO %I USING (%s)', 'seen_by_' || reader, guarded, reader, condition);
END $$;

CREATE OR REPLACE PROCEDURE guard_rows(guarded regclass)
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('DROP POLICY IF EXISTS written ON %s', guarded);
    EXECUTE format('CREATE POLICY written ON %s FOR INSERT TO assets_web, assets_web_all WITH CHECK (true)', guarded);
    EXECUTE format('DROP POLICY IF EXISTS worker ON %s', guarded);
    EXECUTE format('CREATE POLICY worker ON %s TO assets_worker USING (true) WITH CHECK (true)', guarded);
    CALL show_rows(guarded, 'assets_web_all', 'true');
END $$;

-- The marketplace: his own to each, and to the service what is about lending and messages.
CREATE OR REPLACE PROCEDURE guard_marketplace()
LANGUAGE plpgsql
AS $$
DECLARE
    mine CONSTANT text := '%s = (SELECT viewer())';
    my_tickets CONSTANT text := 'borrower_id = (SELECT viewer()) OR lender_id = (SELECT viewer())';
    guarded record;
BEGIN
    FOR guarded IN
        SELECT * FROM (VALUES
            ('tickets', my_tickets, true),
            ('ticket_events', format('ticket_id = ANY (ARRAY(SELECT id FROM tickets WHERE %s))', my_tickets), true),
            ('payments', format(mine, 'user_id'), false),
            ('payment_events', format(mine, 'user_id'), false),
            ('payment_authorities',
             'payment_id = ANY (ARRAY(SELECT id FROM payments WHERE user_id = (SELECT viewer())))', false),
            ('wallets', format(mine, 'user_id'), false),
            ('ledger_entries', format(mine, 'user_id'), false),
            ('transfers',
             'id = ANY (ARRAY(SELECT transfer_id FROM ledger_entries WHERE user_id = (SELECT viewer())))', false),
            ('notifications', format(mine, 'user_id'), true),
            ('notification_events', format(mine, 'user_id'), true),
            ('user_events', format(mine, 'user_id'), false)
        ) AS tables (name, own, of_service)
    LOOP
        CALL guard_rows(guarded.name::regclass);
        CALL show_rows(guarded.name::regclass, 'assets_web', guarded.own);
        IF guarded.of_service THEN
            CALL show_rows(guarded.name::regclass, 'assets_web_service', 'true');
        END IF;
    END LOOP;
END $$;
CALL guard_marketplace();

-- The figures: to the service those that are not money, which alone have no currency.
CALL guard_rows('analytics_records');
CALL show_rows('analytics_records', 'assets_web_service', 'currency IS NULL');
CALL guard_rows('active_user_days');
