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
    EXECUTE format('CREATE POLICY written ON %s FOR INSERT TO assets_web, assets_web_all, assets_events WITH CHECK (true)', guarded);
    EXECUTE format('DROP POLICY IF EXISTS worker ON %s', guarded);
    EXECUTE format('CREATE POLICY worker ON %s TO assets_worker USING (true) WITH CHECK (true)', guarded);
    CALL show_rows(guarded, 'assets_web_all', 'true');
END $$;

-- The marketplace: his own to each, and to the service what is about lending and messages; and to nobody a row of the
-- books that was retracted. The logs keep theirs for who sees all: a fact and its opposite are behind a figure.
CREATE OR REPLACE PROCEDURE guard_marketplace()
LANGUAGE plpgsql
AS $$
DECLARE
    mine CONSTANT text := '%s = (SELECT viewer())';
    my_tickets CONSTANT text := 'borrower_id = (SELECT viewer()) OR lender_id = (SELECT viewer())';
    my_transfers CONSTANT text := 'sender_id = (SELECT viewer()) OR recipient_id = (SELECT viewer())';
    guarded record;
    stands text;
BEGIN
    FOR guarded IN
        SELECT * FROM (VALUES
            ('tickets', my_tickets, true, 'tickets', 'id'),
            ('ticket_events', format('ticket_id = ANY (ARRAY(SELECT id FROM tickets WHERE %s))', my_tickets), true,
             'tickets', 'ticket_id'),
            ('payments', format(mine, 'user_id'), false, 'payments', 'id'),
            ('payment_events', format(mine, 'user_id'), false, 'payments', 'payment_id'),
            ('payment_authorities',
             'payment_id = ANY (ARRAY(SELECT id FROM payments WHERE user_id = (SELECT viewer())))', false, NULL, NULL),
            ('top_ups', format(mine, 'user_id'), false, 'payments', 'payment_id'),
            ('gateway_results', format(mine, 'user_id'), false, 'payments', 'payment_id'),
            ('wallets', format(mine, 'user_id'), false, NULL, NULL),
            ('ledger_entries', format(mine, 'user_id'), false, 'transfers', 'transfer_id'),
            ('transfers',
             'id = ANY (ARRAY(SELECT transfer_id FROM ledger_entries WHERE user_id = (SELECT viewer())))', false,
             'transfers', 'id'),
            ('notifications', format(mine, 'user_id'), true, 'notifications', 'id'),
            ('notification_events', format(mine, 'user_id'), true, 'notifications', 'notification_id'),
            ('request_keys', format(mine, 'user_id'), false, NULL, NULL),
            ('bank_accounts', format(mine, 'user_id'), false, NULL, NULL),
            ('withdrawals', format(mine, 'user_id'), false, NULL, NULL),
            ('withdrawal_events', format(mine, 'user_id'), false, NULL, NULL),
            ('user_transfers', my_transfers, false, NULL, NULL),
            ('user_transfer_notes',
             format('user_transfer_id = ANY (ARRAY(SELECT transfer_id FROM user_transfers WHERE %s))', my_transfers), false,
             NULL, NULL),
            ('user_events', format(mine, 'user_id'), false, NULL, NULL)
        ) AS tables (name, own, of_service, book, names)
    LOOP
        stands := 'true';
        IF guarded.book IS NOT NULL THEN
            stands := format('NOT EXISTS (SELECT FROM retractions AS retraction WHERE retraction.book = %L '
                             'AND retraction.row_id = %I.%I)', guarded.book, guarded.name, guarded.names);
        END IF;
        CALL guard_rows(guarded.name::regclass);
        CALL show_rows(guarded.name::regclass, 'assets_web', format('(%s) AND %s', guarded.own, stands));
        IF guarded.names = 'id' THEN
            CALL show_rows(guarded.name::regclass, 'assets_web_all', stands);
        END IF;
        -- Events are judged by every row, as those of an import are by the owner.
        CALL show_rows(guarded.name::regclass, 'assets_events', 'true');
        IF guarded.of_service THEN
            CALL show_rows(guarded.name::regclass, 'assets_web_service',
                           CASE WHEN guarded.names = 'id' THEN stands ELSE 'true' END);
        END IF;
    END LOOP;
END $$;
CALL guard_marketplace();

DROP POLICY IF EXISTS limited ON wallets;
CREATE POLICY limited ON wallets FOR UPDATE TO assets_events USING (true) WITH CHECK (true);

-- The figures: to the service those that are not money, which alone have no currency.
CALL guard_rows('analytics_records');
CALL show_rows('analytics_records', 'assets_web_service', 'currency IS NULL');
CALL guard_rows('analytics_months');
CALL show_rows('analytics_months', 'assets_web_service', 'currency IS NULL');
CALL guard_rows('active_user_days');
CALL guard_rows('active_user_sets');
CALL guard_rows('pulse_records');
CALL guard_rows('reconciled_wallets');
CALL guard_rows('reconciliation_breaks');
CALL guard_rows('gateway_statements');

-- Forecasts: to the service those of the metrics that it sees.
CREATE OR REPLACE PROCEDURE guard_forecasts()
LANGUAGE plpgsql
AS $$
DECLARE
    guarded regclass;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['forecast_runs', 'forecast_series', 'forecast_scores']::regclass[] LOOP
        CALL guard_rows(guarded);
        CALL show_rows(guarded, 'assets_web_service', 'of_service');
    END LOOP;
END $$;
CALL guard_forecasts();

-- Webhooks: administrators change them, and those who see everything see what was sent.
CREATE OR REPLACE PROCEDURE guard_webhooks()
LANGUAGE plpgsql
AS $$
DECLARE
    guarded regclass;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['webhook_endpoints', 'webhook_secrets', 'webhook_deliveries']::regclass[] LOOP
        CALL guard_rows(guarded);
        EXECUTE format('DROP POLICY IF EXISTS changed ON %s', guarded);
        EXECUTE format('CREATE POLICY changed ON %s FOR UPDATE TO assets_web_all USING (true)', guarded);
    END LOOP;
END $$;
CALL guard_webhooks();
CALL guard_rows('webhook_attempts');

-- Messages: what one says is shown to the one whom it is for, and to nobody else.
CREATE OR REPLACE PROCEDURE guard_messages()
LANGUAGE plpgsql
AS $$
DECLARE
    mine CONSTANT text := 'user_id = (SELECT viewer())';
BEGIN
    CALL guard_rows('outgoing_messages');
    CALL guard_rows('overdue_reminders');
    CALL guard_rows('message_texts');
    CALL show_rows('message_texts', 'assets_web', mine);
    CALL show_rows('message_texts', 'assets_web_all', 'false');
    CALL guard_rows('message_contacts');
    CALL show_rows('message_contacts', 'assets_web', mine);
    DROP POLICY IF EXISTS changed ON message_contacts;
    CREATE POLICY changed ON message_contacts FOR UPDATE TO assets_web_all USING (true);
END $$;
CALL guard_messages();

-- What was done about late loans: to the service desk, and to those who see everything.
CREATE OR REPLACE PROCEDURE guard_support()
LANGUAGE plpgsql
AS $$
DECLARE
    guarded regclass;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['support_actions', 'support_notes']::regclass[] LOOP
        CALL guard_rows(guarded);
        CALL show_rows(guarded, 'assets_web_service', 'true');
    END LOOP;
END $$;
CALL guard_support();

-- Alerts: those who see everything see them; services say who of them may change what.
CREATE OR REPLACE PROCEDURE guard_alerts()
LANGUAGE plpgsql
AS $$
DECLARE
    guarded regclass;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['alert_rules', 'alert_recipients', 'alert_episodes', 'alert_notices']::regclass[] LOOP
        CALL guard_rows(guarded);
        EXECUTE format('DROP POLICY IF EXISTS changed ON %s', guarded);
        EXECUTE format('CREATE POLICY changed ON %s FOR UPDATE TO assets_web_all USING (true)', guarded);
    END LOOP;
    DROP POLICY IF EXISTS removed ON alert_recipients;
    CREATE POLICY removed ON alert_recipients FOR DELETE TO assets_web_all USING (true);
END $$;
CALL guard_alerts();
CALL guard_rows('targets');
CALL guard_rows('target_changes');
CALL guard_rows('odd_nights');
CALL guard_rows('odd_days');
CALL guard_rows('odd_cases');
CALL guard_rows('odd_case_reviews');
CALL guard_rows('scoring_positions');
CALL guard_rows('scored_levels');
CALL guard_rows('scored_records');
CALL guard_rows('rule_fits');
