/** Made from docs/reference/openapi.json by `npm run client`: change the API, not this file. */

export interface paths {
    "/api/v1/admin/audit/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log
         * @description Who did what, newest or oldest first, and how far the chain over it goes. This reading is an event itself.
         */
        get: operations["audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit/{event_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event of the audit log
         * @description An event with the address and user agent that it came from, unless they were erased; masked, if need be.
         */
        get: operations["audit_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit/{event_id}/unmask/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See where an event came from
         * @description Address and user agent, once. Who saw them, and why, is written to the audit log.
         */
        post: operations["unmask_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/event-sources/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sources of events
         * @description Which there are, what each may send, and the events that wait for others, oldest first.
         */
        get: operations["event_sources"];
        put?: never;
        /**
         * Make a source of events
         * @description The secret is shown this once. Types that are about money are named one by one.
         */
        post: operations["make_event_source"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/event-sources/{source}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a source of events
         * @description From here on nothing is taken from it. What came stays, and events that wait go on waiting.
         */
        delete: operations["revoke_event_source"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/event-sources/waiting/{event}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Discard an event that waits, or was refused after it had waited
         * @description It is not applied any more. Its id stays taken.
         */
        delete: operations["discard_waiting_event"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/gateway-statements/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the gateway agreed
         * @description The gateway's lists that were compared with our payments, newest first.
         */
        get: operations["gateway_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/gateway-statements/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One list of the gateway
         * @description Both totals, and each payment of which the two sides differ.
         */
        get: operations["gateway_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/health/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The health of the system
         * @description Workers, queue, figures, audit chain, daily reports, sources, cache, storage, clock and what waits.
         */
        get: operations["system_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What jobs did
         * @description Jobs of the last month and all that failed, newest or oldest first, and how many there are in each status.
         */
        get: operations["jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{job_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One job
         * @description A job with all its events.
         */
        get: operations["job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/messages/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send yourself a test message
         * @description It goes the way of every message; what becomes of it is among your own messages.
         */
        post: operations["send_test_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/pulse/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last three hours
         * @description Payments, loans asked for and failed messages by five minutes, beside what the same hours had before.
         */
        get: operations["pulse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reconciliations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the books agreed
         * @description All comparisons of the books, newest first.
         */
        get: operations["reconciliations"];
        put?: never;
        /**
         * Compare the books now
         * @description The worker compares them as soon as it can; the result is then the first of the list.
         */
        post: operations["reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reconciliations/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One comparison of the books
         * @description Each check with both sides, their difference, and the objects that break it.
         */
        get: operations["reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sources/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sources that feed the figures
         * @description Up to when each source is complete, and since when nothing was heard of it.
         */
        get: operations["sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tickets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How loans go
         * @description Active loans beside completed ones, how far the tickets of the range came, and overdue loans by age.
         */
        get: operations["ticket_monitoring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tickets/rows/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tickets behind a figure of how loans go
         * @description The tickets of a group, which are as many as its figure says. Never cached.
         */
        get: operations["ticket_monitoring_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users
         * @description Users that match every filter, newest first or in another order.
         */
        get: operations["users"];
        put?: never;
        /**
         * Invite a user
         * @description Create an account without a password; a mail has the link to set one. Inviting again sends it again.
         */
        post: operations["invite_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user
         * @description A user, with personal details masked unless the viewer may see them.
         */
        get: operations["user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/activate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a user
         * @description The user can sign in again.
         */
        post: operations["activate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/anonymise/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Anonymise a user, for good
         * @description Name, address and all means of signing in are removed for good. Figures stay as they are.
         */
        post: operations["anonymise_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/classification/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change segment and region
         * @description Another segment and region from now on: stocks move with the user, what was counted as a flow stays.
         */
        post: operations["change_classification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/deactivate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a user
         * @description The user can no longer sign in, and all sessions end at once.
         */
        post: operations["deactivate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/role/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a role
         * @description Change the role at once: sessions and tokens of the user end.
         */
        post: operations["change_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{user_id}/unmask/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See a user's personal details
         * @description E-mail address and name, once. Who saw them, and why, is written to the audit log.
         */
        post: operations["unmask_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/withdrawals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody's withdrawals
         * @description Those that wait for a decision, oldest first; with `state`, others, newest first. Accounts are masked.
         */
        get: operations["withdrawals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/withdrawals/{withdrawal}/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a withdrawal
         * @description The bank has paid it under this reference. It is never confirmed by the one who withdraws.
         */
        post: operations["confirm_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/withdrawals/{withdrawal}/refuse/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a withdrawal
         * @description The money goes back into the wallet. The user reads the reason.
         */
        post: operations["refuse_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/withdrawals/{withdrawal}/return/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The bank has returned a payout
         * @description A payout that was confirmed is undone by counter-entries of today: the money is in the wallet again.
         */
        post: operations["return_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/withdrawals/{withdrawal}/unmask/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See the account of a withdrawal
         * @description Its number and the user's name, once. Who saw them, and why, is written to the audit log.
         */
        post: operations["unmask_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/bell/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your notices
         * @description Of what you may see now, newest first, and how many are unread.
         */
        get: operations["bell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/bell/read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notices as read
         * @description Some, or all.
         */
        post: operations["read_bell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/cases/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Odd records
         * @description Payments, withdrawals, transfers and tickets that were odd by stated rules, and how often these were right.
         */
        get: operations["odd_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/cases/{case}/review/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review an odd record
         * @description Confirm that something is wrong with it, or dismiss it. An earlier review stays, and no longer counts.
         */
        post: operations["review_odd_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/odd-days/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Odd days
         * @description Figures of sealed days that were rarer than the budget of alerts allows, one for each episode.
         */
        get: operations["odd_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rule would have found
         * @description In the last days, by what judges it once it is saved. Nothing is stored and nobody is alerted.
         */
        post: operations["preview_alert_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/rules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules of alerts
         * @description All rules about what you may see, with what each found last, and what a rule can be made of.
         */
        get: operations["alert_rules"];
        put?: never;
        /**
         * Make a rule
         * @description It is judged each day that is complete, from the next one on; of the system, each minute.
         */
        post: operations["make_alert_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/rules/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a rule
         * @description It begins anew: what is under way is over, and it may be raised once more.
         */
        put: operations["change_alert_rule"];
        post?: never;
        /**
         * Delete a rule
         * @description It is judged no more.
         */
        delete: operations["delete_alert_rule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/rules/{number}/episodes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a rule found
         * @description Each episode and test, newest first: to whom it was sent, by which channel, and how that ended.
         */
        get: operations["alert_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/rules/{number}/mute/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mute a rule
         * @description Nobody is alerted for some hours; what is found meanwhile is in the history.
         */
        post: operations["mute_alert_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/rules/{number}/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send yourself a test
         * @description Its notice to you alone, with the figure of the last day; it counts for nothing.
         */
        post: operations["test_alert_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be borrowed
         * @description What others and you offer, newest first, with the price for a day.
         */
        get: operations["offered_assets"];
        put?: never;
        /**
         * Offer something to lend
         * @description Everybody who is signed in sees it, with your first name.
         */
        post: operations["offer_asset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{asset}/quote/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a loan costs
         * @description The price of an offered asset for so many days, before you ask for it.
         */
        get: operations["loan_quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{asset}/unlist/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer it no longer
         * @description Nobody can ask for it any more; what was asked for already goes on.
         */
        post: operations["unlist_asset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A password by a one-time link
         * @description Set the password of the account that the link was made for. It confirms the address and ends all sessions.
         */
        post: operations["set_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The next tokens
         * @description Each refresh token is good once; one that comes back later ends its session. 204: the tokens are in cookies.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for a machine
         * @description Sign in with e-mail address and password. Attempts are counted by account and by address.
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefing/assurance/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of the figures can be relied on
         * @description Unsealed and restated days, the newest reconciliation, and what was verified when.
         */
        get: operations["assurance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefing/attention/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs attention
         * @description Late loans and their money, failed payments against usual, breaks, stuck jobs, sources that are behind.
         */
        get: operations["attention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefing/week/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since last week
         * @description Revenue, volume, success rate and overdue loans of the last seven days that are over, and what changed most.
         */
        get: operations["week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send events
         * @description CloudEvents 1.0 in JSON, one or a batch: each is taken once, however often it is sent.
         *
         *     There is one result for each, in order. A rejected event says why; the good ones of a batch are taken in one
         *     transaction, and are durable when the answer comes. Events whose parent has not come wait for it.
         */
        post: operations["send_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/schemas/{type}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The JSON Schema of a type of events
         * @description JSON Schema 2020-12. It describes the whole event; `data` has the columns of an import plan.
         */
        get: operations["event_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the server is ready
         * @description Answers as soon as the server does and its database is there and migrated; 503 while it is not.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/figures/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether figures are counted, sealed and current
         * @description For alerts: 503 with the reasons while something stands still. The process may answer well all the same.
         */
        get: operations["health_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/live/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process is alive
         * @description Answers without the database or the cache: restart a process that does not.
         */
        get: operations["health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are here
         * @description Your account, your role, and what you may do by it.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name
         * @description The name that others see.
         */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/v1/me/activity/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to one's own
         * @description Moves of one's tickets, payments, wallet entries and messages, newest first.
         */
        get: operations["my_activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/dashboard/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own figures
         * @description Balances, running loans, this month beside the same days of the last, and own metrics over time.
         *
         *     The metrics are the marketplace's, counted from one's own rows.
         */
        get: operations["my_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The messages to oneself
         * @description The notifications to oneself, newest first: what each says, which way it went, and what became of it.
         */
        get: operations["my_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/phone/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the number that SMS go to
         * @description A code is sent to it, which confirms that it is yours. It is good for ten minutes.
         */
        put: operations["set_my_phone"];
        post?: never;
        /**
         * Delete the number that SMS go to
         * @description No SMS come any more.
         */
        delete: operations["remove_my_phone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/phone/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the number by its code
         * @description After five wrong codes a new one has to be sent.
         */
        post: operations["confirm_my_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How messages reach you
         * @description Channels, and the telephone number that SMS go to.
         */
        get: operations["my_message_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switch channels of messages on or off
         * @description Reminders of what is overdue come all the same.
         */
        patch: operations["change_my_message_settings"];
        trace?: never;
    };
    "/api/v1/me/preferences/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how the pages are written for you
         * @description What is left out stays as it is. The answer is all of them.
         */
        patch: operations["change_my_preferences"];
        trace?: never;
    };
    "/api/v1/me/tickets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's tickets
         * @description The tickets by which one borrows or lends, newest first or in another order.
         *
         *     Of the other person the first name is told.
         */
        get: operations["my_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your personal tokens
         * @description Those that you have made, without their secrets.
         */
        get: operations["my_tokens"];
        put?: never;
        /**
         * Make a personal token
         * @description A token for a tool, with no more than your permissions of now. Its secret is in this answer and nowhere else.
         *
         *     The session must have authenticated again within the last five minutes, by password or second factor.
         */
        post: operations["make_my_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{token_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a personal token
         * @description It is refused from now on.
         */
        delete: operations["revoke_my_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's wallets and their statement
         * @description Balances, and the entries of one's wallets, newest or oldest first, each with the balance that it left.
         */
        get: operations["my_wallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/top-ups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you added, and how much you can add
         * @description The limits of an amount, and your newest top-ups with what became of them.
         */
        get: operations["top_ups"];
        put?: never;
        /**
         * Add money to your wallet
         * @description Open `redirect` in the browser: it is the gateway's page, which leads back when it is paid or cancelled.
         *
         *     The wallet is credited once the gateway has confirmed the payment, whether the browser comes back or not.
         */
        post: operations["add_money"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/top-ups/{payment}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a top-up
         * @description While it is `initiated`, the gateway has not said yet how it ended.
         */
        get: operations["top_up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/transfers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you sent to other users and received from them
         * @description Whether money can be sent here, how much is left of today, and your newest transfers.
         */
        get: operations["my_transfers"];
        put?: never;
        /**
         * Send money to another user
         * @description From your wallet to that of the account with this address, at once; where the installation allows it.
         */
        post: operations["send_money"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/withdrawals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you withdrew, and how much you can withdraw
         * @description The limits of an amount, the accounts you withdrew to, and your newest withdrawals.
         */
        get: operations["my_withdrawals"];
        put?: never;
        /**
         * Withdraw money to a bank account
         * @description The amount leaves your wallet at once, and is paid out when an administrator has confirmed it.
         */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/wallet/withdrawals/{withdrawal}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a withdrawal
         * @description While nobody has decided on it. The money goes back into your wallet.
         */
        post: operations["cancel_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/late/{seq}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of what came late to a sealed report
         * @description Each row that a restatement counted, what it adds to which figures, and the records that it belongs to.
         *
         *     `seq` is the restatement's link of the chain.
         */
        get: operations["late_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/payments/{record}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A payment
         * @description One's own, or for those who see all rows anybody's, with the gateway's answer and the money that it moved.
         */
        get: operations["payment_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/people/{record}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person
         * @description Name and address masked as in the list of users; loans, payments and money as far as the viewer sees them.
         */
        get: operations["person_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/tickets/{record}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A ticket
         * @description One's own, or for those who see the rows behind figures anybody's: without prices for the service desk.
         *
         *     What happened to it, its money, its messages, what was done about it, and in which figures it counts. A ticket that
         *     the viewer does not see is not found, like one that is not there.
         */
        get: operations["ticket_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/transfers/{record}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A transfer
         * @description One's own part of it, or for those who see all rows every entry: they add up to nothing.
         */
        get: operations["transfer_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/annotations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Annotations of days
         * @description The annotations of these days, newest day first.
         */
        get: operations["annotations"];
        put?: never;
        /**
         * Annotate a day
         * @description A note that everyone who may see figures finds on this day of their charts.
         */
        post: operations["annotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/annotations/{annotation_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an annotation
         * @description Your own; administrators can remove any.
         */
        delete: operations["remove_annotation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/boards/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Boards
         * @description Your own, and those that are shared with you or your role.
         */
        get: operations["boards"];
        put?: never;
        /**
         * Make a board
         * @description Views and texts in an order, for yourself, and the roles and people that you share it with.
         */
        post: operations["make_board"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/boards/{board_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A board
         * @description Its tiles in their order. The figures of its views are subject to your own permissions.
         */
        get: operations["board"];
        put?: never;
        post?: never;
        /**
         * Delete a board
         * @description Its views stay. Only the owner can delete it.
         */
        delete: operations["delete_board"];
        options?: never;
        head?: never;
        /**
         * Change a board
         * @description Change its name, filters, readers or tiles (all at once). Omitted fields stay; only the owner can change it.
         */
        patch: operations["change_board"];
        trace?: never;
    };
    "/api/v1/reports/catalog/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be asked for
         * @description Metrics with their names and definitions, dimensions with their members, limits, days, currencies.
         */
        get: operations["catalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/contributions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a figure changed
         * @description What each member of a dimension added to a metric's change since the days before, exactly.
         */
        get: operations["contributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/exports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your exports
         * @description Your exports, newest first, including those whose file is gone; and the limits.
         */
        get: operations["exports"];
        put?: never;
        /**
         * Export an answer as a file
         * @description Figures, the rows behind one, a published report, one's own statement or the audit log, as pages or as rows.
         *
         *     The worker builds it from one snapshot; it is refused for the same reasons as the query itself.
         */
        post: operations["ask_for_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/exports/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One export
         * @description How far it is.
         */
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/exports/{number}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an export
         * @description It is not built any further. An export that has ended cannot be cancelled.
         */
        post: operations["cancel_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/exports/{number}/file/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export
         * @description For its owner, as long as the role still allows what is in it. The download is in the audit log.
         */
        get: operations["export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/exports/{number}/manifest/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What vouches for a file
         * @description Query, watermark, rows, digest, by whom and when it was built; available after the file is removed.
         */
        get: operations["export_manifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/exports/verify/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Is a file ours and unaltered
         * @description Send the file as the body: its digest is compared with those of all exports, also of removed files.
         */
        post: operations["verify_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/forecast/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What will come
         * @description What is expected of metrics, by day or in periods, with the bands that earlier forecasts give and a receipt.
         */
        get: operations["forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/forecast/accuracy/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How good forecasts were
         * @description By metric, and by how many days before it was said: how far off, beside a naive forecast of the same days.
         */
        get: operations["forecast_accuracy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/metrics/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics over time
         * @description Metrics over a range: by period, by the members of a dimension, with the days before.
         */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/metrics/{slug}/rows/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows behind a figure
         * @description The facts that make a figure, newest first. Their values add up to the figure itself. Never cached.
         */
        get: operations["metric_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/overview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key figures
         * @description The figures of the overview, each beside the one of the days before and the line that led to it.
         */
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pivot/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A metric by two dimensions
         * @description A metric over a range for each pair of members of two dimensions, with exact totals.
         */
        get: operations["pivot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/published/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reports of closed days and months
         * @description Every report of a grain, newest first, with its figures of the overview as they were published.
         */
        get: operations["published_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/published/{grain}/{first_day}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report
         * @description Each figure as published and as it is now, every restatement with its rows, and what vouches for them.
         */
        get: operations["published_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/published/{grain}/{first_day}/verified/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a report is as it was published
         * @description Check the whole chain, and count the rows and figures of this report again from the logs.
         */
        get: operations["verify_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/published/late/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of past days was heard of late
         * @description Of the volume of past days, what came after 0, 1, 2 and 7 days; and so how much the last days may still move.
         */
        get: operations["late_arrivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/ranking/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A metric by every member of a dimension
         * @description A metric over a range for each member of a dimension, largest first, with its share of the whole.
         */
        get: operations["ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/reconciled/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the books agree
         * @description A summary of the newest comparison of the books.
         */
        get: operations["reconciled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/schedules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your schedules
         * @description What comes to you by mail, with what was sent last; and what you may have sent.
         */
        get: operations["schedules"];
        put?: never;
        /**
         * Have something sent by mail
         * @description Each day, week or month once it is sealed, to your own address, from the period under way on.
         */
        post: operations["make_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/schedules/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a schedule
         * @description Nothing more of it is sent.
         */
        delete: operations["delete_schedule"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume a schedule
         * @description What is left out stays as it is. What was missed in a pause is not sent afterwards.
         */
        patch: operations["change_schedule"];
        trace?: never;
    };
    "/api/v1/reports/schedules/{number}/sendings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a schedule sent
         * @description Each period and test, newest first: the file's hash and rows, to whom it went, and how it ended.
         */
        get: operations["sendings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/schedules/{number}/sendings/{sending}/again/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what may not have come
         * @description What failed, was refused, or has an unknown outcome. The mail has the same Message-ID as before.
         */
        post: operations["send_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/schedules/{number}/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test now
         * @description The newest period that is sealed, marked as a test; it does not count as sent.
         */
        post: operations["test_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/schedules/files/{link}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file that a mail leads to
         * @description For whom it was made, as long as the link is good and the role still allows it.
         */
        get: operations["scheduled_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/targets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Targets
         * @description What is aimed at, how far each target is, and how likely it is reached. Newest first.
         */
        get: operations["targets"];
        put?: never;
        /**
         * Set a target
         * @description Of a month, quarter or year that is not over. One that was withdrawn is set anew.
         */
        post: operations["set_target"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/targets/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a target
         * @description Another value, while its period is not over. What it was before stays in its history.
         */
        put: operations["change_target"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/targets/{number}/history/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a target changed
         * @description Who set it at which value, when and why, newest first.
         */
        get: operations["target_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/targets/{number}/withdraw/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a target
         * @description Nothing is aimed at any more; its history stays.
         */
        post: operations["withdraw_target"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/views/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved views
         * @description Your own, and those that are shared with your role.
         */
        get: operations["saved_views"];
        put?: never;
        /**
         * Save a view
         * @description A named query of the explorer, for yourself and the roles that you share it with.
         */
        post: operations["save_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/views/{view_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a saved view
         * @description It leaves every board. Only the owner can delete it.
         */
        delete: operations["delete_view"];
        options?: never;
        head?: never;
        /**
         * Change a saved view
         * @description Change its name, query or readers. Omitted fields stay; only the owner can change it.
         */
        patch: operations["change_view"];
        trace?: never;
    };
    "/api/v1/search/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description People, tickets, payments, transfers, saved views, reports and exports that the viewer may see.
         *
         *     Values that the viewer sees masked are found whole only, and a limited number of times a minute.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/late-loans/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue of late loans
         * @description Loans that are overdue, the longest late first, and what was done about each. Reading them is logged.
         *
         *     Names that are masked are found whole only, and a limited number of times a minute.
         */
        get: operations["late_loans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/late-loans/{ticket}/contact/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where the borrower of a late loan is reached
         * @description Name, e-mail address and telephone number, once. Who saw them, and why, is written to the audit log.
         */
        post: operations["late_loan_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/late-loans/{ticket}/message/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the message of overdue loans
         * @description By its template, in the borrower's language. At most one a day is sent for a loan, however often it is asked.
         */
        post: operations["send_late_loan_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/late-loans/{ticket}/notes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a note on a late loan
         * @description Colleagues read it. It stays, until one of the loan's two people, or who wrote it, is anonymised.
         */
        post: operations["write_late_loan_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support/late-loans/{ticket}/reminded/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a borrower as reminded
         * @description By telephone, say. Once a day: the second time is the first.
         */
        post: operations["mark_late_loan_reminded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a loan
         * @description The owner accepts or declines. The price is set aside from your wallet when it is accepted.
         */
        post: operations["ask_for_loan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket}/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a request
         * @description The lender's: the price is set aside from the borrower's wallet, which must hold it.
         */
        post: operations["accept_loan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a loan
         * @description The borrower's before it is accepted, either one's before it is handed over. What was set aside goes back.
         */
        post: operations["cancel_loan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket}/decline/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a request
         * @description The lender's, before it is accepted. No money moves.
         */
        post: operations["decline_loan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket}/hand-over/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The borrower has the asset
         * @description The lender's: the days that were asked for begin now.
         */
        post: operations["hand_over_loan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket}/return/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The lender has the asset back
         * @description The lender's: the price is paid to him, less the marketplace's fee.
         */
        post: operations["return_loan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where events are sent
         * @description All endpoints with the newest delivery of each, and of what an endpoint can hear.
         */
        get: operations["webhooks"];
        put?: never;
        /**
         * Send events somewhere
         * @description From now on. The secret that signs is in this answer and nowhere else.
         *
         *     The session must have authenticated again within the last five minutes, by password or second factor.
         */
        post: operations["make_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an endpoint
         * @description Nothing more is sent to it, and what was waiting has failed.
         */
        delete: operations["delete_webhook"];
        options?: never;
        head?: never;
        /**
         * Change an endpoint, switch it off or on
         * @description What is left out stays as it is. Of what happens while it is off, it never hears.
         */
        patch: operations["change_webhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{number}/deliveries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to an endpoint
         * @description Newest first, each with its state and its last attempt.
         */
        get: operations["webhook_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{number}/deliveries/{delivery}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery
         * @description With the text that is sent, and each attempt.
         */
        get: operations["webhook_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{number}/deliveries/{delivery}/again/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event again
         * @description What was delivered or has failed, under the same webhook-id, with all of its retries.
         */
        post: operations["send_webhook_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{number}/secret/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret
         * @description The secret of before signs beside it for a day. The new one is in this answer and nowhere else.
         */
        post: operations["rotate_webhook_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{number}/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Signed and tried as every event, with the type `webhook.test`.
         */
        post: operations["test_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AccountFacts
         * @description How somebody signs in, for those who may see the list of users.
         */
        AccountFacts: {
            /** Invited */
            invited: boolean;
            /** Is Active */
            is_active: boolean;
            /** Last Login */
            last_login: string | null;
            role: components["schemas"]["Role"];
            /** Second Factor */
            second_factor: boolean;
        };
        /**
         * Action
         * @description Something that was done or attempted. The values are stored for ever.
         * @enum {string}
         */
        Action: "signed_in" | "sign_in_refused" | "signed_out" | "signed_up" | "email_verified" | "email_added" | "email_changed" | "email_removed" | "account_linked" | "account_unlinked" | "name_changed" | "password_changed" | "password_reset" | "second_factor_added" | "second_factor_removed" | "token_reused" | "token_made" | "token_revoked" | "session_ended" | "throttled" | "role_changed" | "classification_changed" | "user_invited" | "user_deactivated" | "user_activated" | "user_anonymised" | "unmasked" | "rows_read" | "audit_read" | "settings_changed" | "imported" | "import_corrected" | "import_undone" | "source_made" | "source_revoked" | "event_discarded" | "job_failed" | "sealed" | "sealing_held" | "sealing_released" | "source_ended" | "source_reopened" | "source_forgotten" | "reconciled" | "exported" | "annotated" | "annotation_removed" | "report_read" | "report_sent" | "schedule_made" | "schedule_changed" | "schedule_deleted" | "webhook_made" | "webhook_changed" | "webhook_deleted" | "webhook_secret_changed" | "webhook_tested" | "webhook_sent_again" | "webhook_switched_off" | "withdrawal_requested" | "withdrawal_cancelled" | "withdrawal_confirmed" | "withdrawal_refused" | "withdrawal_returned" | "alert_rule_made" | "alert_rule_changed" | "alert_rule_deleted" | "alert_rule_muted" | "alert_rule_tested" | "alert_raised" | "alert_sent" | "odd_case_reviewed" | "target_set" | "target_changed" | "target_withdrawn" | "money_sent" | "key_rotated" | "backed_up" | "restored";
        /**
         * ActionKind
         * @description `reminded`: the borrower was reminded, by telephone say; `messaged`: a message was sent by its template.
         * @enum {string}
         */
        ActionKind: "note" | "reminded" | "messaged";
        /**
         * Activity
         * @description What happened, newest first.
         */
        Activity: {
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            /** Moments */
            moments: components["schemas"]["Moment"][];
            /**
             * Next
             * @description Pass it as `cursor` for the next page; null on the last.
             */
            next: string | null;
            query: components["schemas"]["ActivityEcho"];
            /** Time Zone */
            time_zone: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * ActivityEcho
         * @description The question as understood: moments about what, which page.
         */
        ActivityEcho: {
            /** About */
            about: components["schemas"]["Subject"][];
            /** Cursor */
            cursor: string | null;
            /** Limit */
            limit: number;
        };
        /**
         * ActorOut
         * @description Who acted; role `system` without an id is a job, or a command on the server itself.
         *
         *     `authenticated_by` is null for these, for nobody, and for events from before it was written. `name` is the user's as
         *     the viewer may see it: its first letter where `masked`.
         */
        ActorOut: {
            authenticated_by: components["schemas"]["Method"] | null;
            /** Id */
            id: number | null;
            /** Masked */
            masked: boolean;
            /** Name */
            name: string | null;
            /** Role */
            role: string | null;
        };
        /**
         * Age
         * @description How long a loan is overdue. The day after the due day is the first.
         * @enum {string}
         */
        Age: "1_7" | "8_30" | "31";
        /**
         * AgeOut
         * @description Loans overdue for this long, and what was agreed to be paid for them.
         *
         *     `at_risk` is null for those who do not see money; `unpriced` are the loans without a price.
         */
        AgeOut: {
            age: components["schemas"]["Age"];
            /** At Risk */
            at_risk: components["schemas"]["Amount"][] | null;
            /**
             * Group
             * @enum {string}
             */
            group: "reached_created" | "reached_accepted" | "reached_activated" | "reached_completed" | "now_pending" | "now_accepted" | "now_active" | "now_completed" | "now_cancelled" | "overdue" | "overdue_1_7" | "overdue_8_30" | "overdue_31";
            /** Least Days */
            least_days: number;
            /**
             * Loans
             * @example 1250000
             */
            loans: string;
            /** Most Days */
            most_days: number | null;
            /** Share */
            share: string | null;
            /** Unpriced */
            unpriced: string | null;
        };
        /**
         * Agreement
         * @description Whether the books agree.
         * @enum {string}
         */
        Agreement: "agrees" | "broken";
        /**
         * AlertChannel
         * @description How a notice reaches people; a webhook reaches other systems.
         * @enum {string}
         */
        AlertChannel: "bell" | "email" | "webhook";
        /**
         * AlertEpisodeOut
         * @description What a rule found, and until when it lasted.
         */
        AlertEpisodeOut: {
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Ended At */
            ended_at: string | null;
            figure: components["schemas"]["AlertFigure"];
            /** Id */
            id: number;
            /** Muted */
            muted: boolean;
            /** Test */
            test: boolean;
        };
        /**
         * AlertFigure
         * @description What an episode began with. Of the system, `value` counts what is at fault.
         */
        AlertFigure: {
            /**
             * Change
             * @description Percent, or points of a share.
             */
            change: string | null;
            /** First Day */
            first_day: string | null;
            /** Last Day */
            last_day: string | null;
            /** Previous */
            previous: string | null;
            /** Value */
            value: string | null;
        };
        /**
         * AlertHistory
         * @description A page of a rule's episodes.
         */
        AlertHistory: {
            /** Episodes */
            episodes: components["schemas"]["WholeEpisode"][];
            /** Next */
            next: string | null;
        };
        /**
         * AlertKind
         * @description A kind of rule that the viewer may make, and what its level is.
         */
        AlertKind: {
            kind: components["schemas"]["RuleKind"];
            threshold: components["schemas"]["Threshold"];
        };
        /**
         * AlertLimits
         * @description Limits of alerts.
         */
        AlertLimits: {
            /** Cool Down Hours */
            cool_down_hours: number;
            /** No Data Days */
            no_data_days: number;
            /** Preview Days */
            preview_days: number;
            /** Rules */
            rules: number;
            /** Tests An Hour */
            tests_an_hour: number;
        };
        /**
         * AlertNoticeOut
         * @description To whom an episode was sent, by which channel, and how that ended.
         */
        AlertNoticeOut: {
            channel: components["schemas"]["AlertChannel"];
            /** Id */
            id: number;
            /**
             * Next At
             * @description When it is sent, while it waits.
             */
            next_at: string | null;
            /**
             * Outcome
             * @description The code of why it was not sent.
             */
            outcome: string | null;
            /** Read At */
            read_at: string | null;
            /**
             * Recipient
             * @description A name; null for webhooks.
             */
            recipient: string | null;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["NoticeState"];
        };
        /**
         * AlertPageParams
         * @description Which page, newest first.
         */
        AlertPageParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 20
             */
            limit: number;
        };
        /**
         * AlertPerson
         * @description Somebody who may be alerted.
         */
        AlertPerson: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            role: components["schemas"]["Role"];
        };
        /**
         * AlertPreview
         * @description What a rule would have found: how often, and with which figures each episode would have begun.
         */
        AlertPreview: {
            /** Count */
            count: number;
            /** Episodes */
            episodes: components["schemas"]["PreviewedEpisode"][];
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
        };
        /**
         * AlertRuleIn
         * @description A whole rule. Of the system a rule has no metric and no level.
         */
        AlertRuleIn: {
            /** Channels */
            channels: components["schemas"]["AlertChannel"][];
            /**
             * Clear
             * @description Where it is over; without one, where it began.
             * @example 1000000
             */
            clear?: string | null;
            /**
             * Cool Down Hours
             * @default 0
             */
            cool_down_hours: number;
            direction?: components["schemas"]["ChangeDirection"] | null;
            kind: components["schemas"]["RuleKind"];
            /**
             * Level
             * @description In the metric's unit as figures have it; percent or points of a change; days without data.
             * @example 1000000
             */
            level?: string | null;
            /**
             * Metric
             * @example revenue
             */
            metric?: string | null;
            /** Name */
            name: string;
            /**
             * People
             * @default []
             */
            people: number[];
            /**
             * Query
             * @description Filters, currency and calendar, as parameters of a report, without metric and days.
             * @default {}
             * @example {
             *       "currency": [
             *         "IRR"
             *       ]
             *     }
             */
            query: {
                [key: string]: string[];
            };
            /**
             * Quiet From
             * @description In the reporting zone.
             * @example 22:00
             */
            quiet_from?: string | null;
            /**
             * Quiet To
             * @description In the reporting zone.
             * @example 22:00
             */
            quiet_to?: string | null;
            /**
             * Repeated
             * @description Otherwise it is raised once, and then never again.
             * @default true
             */
            repeated: boolean;
            /**
             * Roles
             * @default []
             */
            roles: components["schemas"]["Role"][];
            /** @default day */
            window: components["schemas"]["Window"];
        };
        /**
         * AlertRuleOut
         * @description A rule, and what it found last.
         */
        AlertRuleOut: {
            /** Channels */
            channels: components["schemas"]["AlertChannel"][];
            /** Clear */
            clear: string | null;
            /** Cool Down Hours */
            cool_down_hours: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * @description A name.
             */
            created_by: string;
            /** Currency */
            currency: string | null;
            direction: components["schemas"]["ChangeDirection"] | null;
            /** Exponent */
            exponent: number | null;
            /**
             * Fault
             * @description The code of why it cannot be judged.
             */
            fault: string | null;
            /** Id */
            id: number;
            /**
             * Judged Day
             * @description The last day that it was judged on; of a metric.
             */
            judged_day: string | null;
            kind: components["schemas"]["RuleKind"];
            last: components["schemas"]["AlertEpisodeOut"] | null;
            /** Level */
            level: string | null;
            /** Metric */
            metric: string | null;
            /**
             * Muted Until
             * @description Until then nobody is alerted; null where somebody is.
             */
            muted_until: string | null;
            /** Name */
            name: string;
            /** People */
            people: number[];
            /** Query */
            query: {
                [key: string]: string[];
            };
            /** Quiet From */
            quiet_from: string | null;
            /** Quiet To */
            quiet_to: string | null;
            /** Repeated */
            repeated: boolean;
            /** Roles */
            roles: components["schemas"]["Role"][];
            unit: components["schemas"]["Unit"] | null;
            window: components["schemas"]["Window"];
        };
        /**
         * AlertRules
         * @description All rules, oldest first, and what one can be made of. `may_write`: the viewer may make and change them.
         */
        AlertRules: {
            /** Kinds */
            kinds: components["schemas"]["AlertKind"][];
            limits: components["schemas"]["AlertLimits"];
            /** May Write */
            may_write: boolean;
            /** People */
            people: components["schemas"]["AlertPerson"][];
            /** Roles */
            roles: components["schemas"]["Role"][];
            /** Rules */
            rules: components["schemas"]["AlertRuleOut"][];
        };
        /**
         * Amount
         * @description Money: minor units as text, the currency, and its decimal places.
         */
        Amount: {
            /**
             * Amount
             * @example 1250000
             */
            amount: string;
            /**
             * Currency
             * @example IRR
             */
            currency: string;
            /** Exponent */
            exponent: number;
        };
        /**
         * AnnotationIn
         * @description A new annotation.
         */
        AnnotationIn: {
            /**
             * Day
             * Format: date
             * @example 2026-03-21
             */
            day: string;
            /** Text */
            text: string;
        };
        /**
         * AnnotationOut
         * @description A note on a day. `mine`: the viewer may remove it.
         */
        AnnotationOut: {
            /** Author */
            author: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Id */
            id: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Mine */
            mine: boolean;
            /** Text */
            text: string;
        };
        /**
         * Annotations
         * @description The newest annotations of some days, by day; `count` is the number of all.
         */
        Annotations: {
            /** Annotations */
            annotations: components["schemas"]["AnnotationOut"][];
            /** Count */
            count: number;
        };
        /**
         * AnnotationsParams
         * @description Which days.
         */
        AnnotationsParams: {
            /**
             * From
             * Format: date
             * @example 2026-03-21
             */
            from: string;
            /**
             * To
             * Format: date
             * @example 2026-03-21
             */
            to: string;
        };
        /**
         * Arrived
         * @description How much of the volume was heard of more than so many days after its day was over.
         */
        Arrived: {
            /** After Days */
            after_days: number;
            /**
             * Amount
             * @example 1250000
             */
            amount: string;
            /** Share */
            share: string | null;
        };
        /**
         * AssetIn
         * @description What is offered, and its price for a day.
         */
        AssetIn: {
            /**
             * Asset Type
             * @description One of the `asset_types` of the list.
             */
            asset_type: string;
            /**
             * Currency
             * @default IRR
             */
            currency: string;
            /**
             * Daily Price
             * @description Minor units for each day, as text in digits.
             * @example 500000
             */
            daily_price: string;
            /** Name */
            name: string;
        };
        /**
         * AssetOut
         * @description An asset that is offered. `away`: promised or lent to somebody at the moment.
         *
         *     `requested`: the viewer has asked for it, and its owner has not answered yet.
         */
        AssetOut: {
            /** Asset Type */
            asset_type: string;
            asset_type_name: components["schemas"]["Names"];
            /** Away */
            away: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Daily Price */
            daily_price: string;
            /** Exponent */
            exponent: number;
            /** Id */
            id: string;
            /** Listed */
            listed: boolean;
            /** Mine */
            mine: boolean;
            /** Name */
            name: string;
            /**
             * Owner
             * @description The first name of its owner.
             */
            owner: string | null;
            /** Requested */
            requested: boolean;
        };
        /**
         * Assets
         * @description A page of assets, newest first; the kinds that there are, and what the marketplace takes of a loan's price.
         */
        Assets: {
            /** Asset Types */
            asset_types: components["schemas"]["AssetTypeOut"][];
            /** Assets */
            assets: components["schemas"]["AssetOut"][];
            /** Fee Percent */
            fee_percent: number;
            /** Longest Days */
            longest_days: number;
            /**
             * Next
             * @description Pass it as `cursor` for the next page; null on the last.
             */
            next: string | null;
        };
        /**
         * AssetsParams
         * @description Which assets.
         */
        AssetsParams: {
            /**
             * Asset Type
             * @description Only of this type, by its slug.
             */
            asset_type?: string;
            /**
             * Cursor
             * @description Where the page before ended.
             */
            cursor?: string;
            /**
             * Mine
             * @description Only one's own, also those no longer offered.
             * @default false
             * @enum {string}
             */
            mine: "true" | "false";
        };
        /**
         * AssetTypeOut
         * @description A kind of thing that can be offered.
         */
        AssetTypeOut: {
            name: components["schemas"]["Names"];
            /** Slug */
            slug: string;
        };
        /**
         * Assurance
         * @description What of the figures can be relied on: sealed days and what came late, breaks, and what was verified.
         */
        Assurance: {
            audit: components["schemas"]["VerifiedAudit"];
            books: components["schemas"]["BooksCompared"];
            /** First Unsealed */
            first_unsealed: string | null;
            /** Held Since */
            held_since: string | null;
            /**
             * Last Restated
             * @description The newest of these days.
             */
            last_restated: string | null;
            /**
             * Last Restated At
             * @description When a late entry came last.
             */
            last_restated_at: string | null;
            /**
             * Restated
             * @description Sealed days with late entries.
             */
            restated: number;
            /**
             * Sealed
             * @description Sealed days, those with late entries too.
             */
            sealed: number;
            /** Sealed To */
            sealed_to: string | null;
            seals: components["schemas"]["VerifiedSeals"];
            /**
             * Today
             * Format: date
             */
            today: string;
            /**
             * Unsealed
             * @description Days that are over, have facts and have no seal.
             */
            unsealed: number;
            /**
             * Waits For
             * @description The source that the earliest of them waits for.
             */
            waits_for: string | null;
        };
        /**
         * AttemptFailure
         * @description Why an attempt did not deliver. `lost`: the worker died, so it may have been delivered or not.
         * @enum {string}
         */
        AttemptFailure: "status" | "redirect" | "gone" | "timeout" | "unreachable" | "tls" | "broken_answer" | "host_unknown" | "address_refused" | "secret_unreadable" | "lost";
        /**
         * AttemptOut
         * @description One attempt of a delivery.
         */
        AttemptOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** @description Why it did not deliver. */
            failure: components["schemas"]["AttemptFailure"] | null;
            /** Number */
            number: number;
            /**
             * Status
             * @description The HTTP status of the answer.
             */
            status: number | null;
            /**
             * Took Ms
             * @description Milliseconds; null while it is under way.
             */
            took_ms: number | null;
        };
        /**
         * Attention
         * @description What needs somebody now; each is null or empty where it is as it should be. `calm`: there is nothing at all.
         */
        Attention: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            breaks: components["schemas"]["BrokenBooks"] | null;
            /** Calm */
            calm: boolean;
            failed_payments: components["schemas"]["FailedPayments"] | null;
            jobs: components["schemas"]["StuckJobs"] | null;
            late: components["schemas"]["LateMoney"] | null;
            /** Parts */
            parts: components["schemas"]["PartOfSystem"][];
            sources: components["schemas"]["SourcesBehind"] | null;
        };
        /**
         * AuditOut
         * @description An event of the audit log about it, or of what a person did.
         */
        AuditOut: {
            /** Action */
            action: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"] | null;
            /** Id */
            id: string;
            /** Object Id */
            object_id: string;
            /** Object Kind */
            object_kind: string;
            outcome: components["schemas"]["Outcome"];
            /** Reason */
            reason: string;
            /** Role */
            role: string | null;
        };
        /**
         * AuditParams
         * @description Which events: those that match every filter.
         */
        AuditParams: {
            action?: "signed_in" | "sign_in_refused" | "signed_out" | "signed_up" | "email_verified" | "email_added" | "email_changed" | "email_removed" | "account_linked" | "account_unlinked" | "name_changed" | "password_changed" | "password_reset" | "second_factor_added" | "second_factor_removed" | "token_reused" | "token_made" | "token_revoked" | "session_ended" | "throttled" | "role_changed" | "classification_changed" | "user_invited" | "user_deactivated" | "user_activated" | "user_anonymised" | "unmasked" | "rows_read" | "audit_read" | "settings_changed" | "imported" | "import_corrected" | "import_undone" | "source_made" | "source_revoked" | "event_discarded" | "job_failed" | "sealed" | "sealing_held" | "sealing_released" | "source_ended" | "source_reopened" | "source_forgotten" | "reconciled" | "exported" | "annotated" | "annotation_removed" | "report_read" | "report_sent" | "schedule_made" | "schedule_changed" | "schedule_deleted" | "webhook_made" | "webhook_changed" | "webhook_deleted" | "webhook_secret_changed" | "webhook_tested" | "webhook_sent_again" | "webhook_switched_off" | "withdrawal_requested" | "withdrawal_cancelled" | "withdrawal_confirmed" | "withdrawal_refused" | "withdrawal_returned" | "alert_rule_made" | "alert_rule_changed" | "alert_rule_deleted" | "alert_rule_muted" | "alert_rule_tested" | "alert_raised" | "alert_sent" | "odd_case_reviewed" | "target_set" | "target_changed" | "target_withdrawn" | "money_sent" | "key_rotated" | "backed_up" | "restored";
            /** Actor */
            actor?: number;
            /** Cursor */
            cursor?: string;
            /**
             * From
             * Format: date
             * @example 2026-03-21
             */
            from?: string;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Object Id */
            object_id?: string;
            /** Object Kind */
            object_kind?: string;
            outcome?: "done" | "refused" | "failed";
            /** @default -at */
            sort: "-at" | "at";
            /**
             * To
             * Format: date
             * @example 2026-03-21
             */
            to?: string;
        };
        /**
         * Balance
         * @description What is in a wallet.
         */
        Balance: {
            /**
             * Amount
             * @example 1250000
             */
            amount: string;
            /**
             * Currency
             * @example IRR
             */
            currency: string;
            /** Exponent */
            exponent: number;
            /** Wallet */
            wallet: string;
        };
        /**
         * BankAccountOut
         * @description An account of one's own that was used before.
         */
        BankAccountOut: {
            /** Iban */
            iban: string;
        };
        /**
         * Baseline
         * @description What a range is compared with.
         * @enum {string}
         */
        Baseline: "previous" | "last_year" | "own";
        /**
         * Bell
         * @description A page of the viewer's notices, newest first, and how many of all are unread.
         */
        Bell: {
            /** Next */
            next: string | null;
            /** Notices */
            notices: components["schemas"]["BellNotice"][];
            /** Unread */
            unread: number;
        };
        /**
         * BellNotice
         * @description A notice of the viewer's bell.
         */
        BellNotice: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Currency */
            currency: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Exponent */
            exponent: number | null;
            figure: components["schemas"]["AlertFigure"];
            /** Id */
            id: number;
            kind: components["schemas"]["RuleKind"];
            /** Level */
            level: string | null;
            /** Metric */
            metric: string | null;
            /** Name */
            name: string;
            /** Read */
            read: boolean;
            /** Rule */
            rule: number;
            /** Test */
            test: boolean;
            unit: components["schemas"]["Unit"] | null;
        };
        /**
         * BellReadIn
         * @description Which notices were read; null means all.
         */
        BellReadIn: {
            /** Notices */
            notices: number[] | null;
        };
        /**
         * Better
         * @description Whether more of a metric is good news.
         * @enum {string}
         */
        Better: "more" | "less" | "neither";
        /**
         * BoardChange
         * @description Changes; omitted fields stay. Tiles are replaced as a whole, in order.
         */
        BoardChange: {
            /** Filters */
            filters?: string | null;
            /** Name */
            name?: string | null;
            /** People */
            people?: string[] | null;
            /** Shared With */
            shared_with?: ("support" | "manager" | "auditor" | "admin")[] | null;
            /** Tiles */
            tiles?: components["schemas"]["TileIn"][] | null;
        };
        /**
         * BoardIn
         * @description A new board.
         */
        BoardIn: {
            /**
             * Filters
             * @description The page's address after the question mark.
             * @example metric=revenue&range=90d&split=region
             */
            filters: string;
            /** Name */
            name: string;
            /** People */
            people: string[];
            /** Shared With */
            shared_with: ("support" | "manager" | "auditor" | "admin")[];
            /** Tiles */
            tiles: components["schemas"]["TileIn"][];
        };
        /**
         * BoardOut
         * @description A board with its tiles, in order.
         */
        BoardOut: {
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /**
             * Filters
             * @description The filters of all its views, as a page's address has them.
             */
            filters: string;
            /** Id */
            id: number;
            /** Mine */
            mine: boolean;
            /** Name */
            name: string;
            /**
             * Owner
             * @description The owner's name.
             */
            owner: string;
            /**
             * People
             * @description The e-mail addresses that it is shared with; empty for all but its owner.
             */
            people: string[];
            /** Shared With */
            shared_with: ("support" | "manager" | "auditor" | "admin")[];
            /** Tiles */
            tiles: components["schemas"]["TileOut"][];
        };
        /**
         * Boards
         * @description The viewer's boards by name, then those that are shared with the viewer.
         */
        Boards: {
            /** Boards */
            boards: components["schemas"]["BoardSummary"][];
            /**
             * Readers
             * @description The roles that a board can be shared with.
             */
            readers: ("support" | "manager" | "auditor" | "admin")[];
        };
        /**
         * BoardSummary
         * @description A board by its name. `mine`: the viewer owns it and may change it.
         */
        BoardSummary: {
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Id */
            id: number;
            /** Mine */
            mine: boolean;
            /** Name */
            name: string;
            /**
             * Owner
             * @description The owner's name.
             */
            owner: string;
            /** Shared With */
            shared_with: ("support" | "manager" | "auditor" | "admin")[];
        };
        /**
         * BooksCompared
         * @description The newest reconciliation; nothing before the first.
         */
        BooksCompared: {
            /** At */
            at: string | null;
            /** Breaks */
            breaks: number;
            /** Checks */
            checks: components["schemas"]["Slug"][];
        };
        /**
         * BorrowerContact
         * @description Where a borrower is reached.
         */
        BorrowerContact: {
            /** Email */
            email: string | null;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
        };
        /**
         * BreakKept
         * @description What keeps an open report from being sealed.
         */
        BreakKept: {
            /** Check */
            check: string;
            /**
             * Counted
             * @example 1250000
             */
            counted: string;
            /** Currency */
            currency: string | null;
            /**
             * Difference
             * @example 1250000
             */
            difference: string;
            /** Exponent */
            exponent: number | null;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Stated
             * @example 1250000
             */
            stated: string;
        };
        /**
         * BreakKind
         * @description What differs. The values are stored for ever.
         * @enum {string}
         */
        BreakKind: "amount" | "fee" | "not_ours" | "not_theirs" | "not_verified" | "not_paid" | "twice";
        /**
         * BreakOut
         * @description An object whose two sides differ; `id` is empty where the stated sum belongs to no object.
         */
        BreakOut: {
            /**
             * Counted
             * @example 1250000
             */
            counted: string;
            /** Currency */
            currency: string | null;
            /**
             * Difference
             * @example 1250000
             */
            difference: string;
            /** Exponent */
            exponent: number | null;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Stated
             * @example 1250000
             */
            stated: string;
        };
        /**
         * BrokenBooks
         * @description What the newest reconciliation found.
         */
        BrokenBooks: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Breaks */
            breaks: number;
            /** Checks */
            checks: components["schemas"]["Slug"][];
        };
        /**
         * ByTime
         * @description A list by the time of its rows; a minus puts the last before the first.
         * @enum {string}
         */
        ByTime: "-at" | "at";
        /**
         * Cache
         * @description The cache. Without it responses are slower, not wrong.
         */
        Cache: {
            /** Answers */
            answers: boolean;
            level: components["schemas"]["Level"];
        };
        /**
         * Calendar
         * @enum {string}
         */
        Calendar: "persian" | "gregorian";
        /**
         * CalendarName
         * @enum {string}
         */
        CalendarName: "gregorian" | "persian";
        /**
         * Card
         * @description One figure of the overview, beside the same figure of the period before.
         *
         *     `change` is from `previous` to `compared`, the figure of the days up to `compared_end`: a day that is not over is in
         *     `value` and left out of the change, as is the day in its place in the period before.
         */
        Card: {
            change: components["schemas"]["Change"];
            /** Compared */
            compared: string | null;
            /** Compared End */
            compared_end: string | null;
            /** Currency */
            currency: string | null;
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Exponent
             * @description Decimal places of the currency: 0 for IRR, 2 for GBP.
             */
            exponent: number | null;
            kind: components["schemas"]["Kind"];
            /**
             * Known
             * @description False where nothing gives what the metric is made of: then there are no figures.
             */
            known: boolean;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Partial */
            partial: boolean;
            /** Previous */
            previous: string | null;
            /** Previous End */
            previous_end: string | null;
            /** Previous Start */
            previous_start: string | null;
            /**
             * Published
             * @description What it would be without the late facts of sealed days; null where none changed it.
             */
            published: string | null;
            /** Sparkline */
            sparkline: components["schemas"]["Point"][];
            /**
             * Start
             * Format: date
             */
            start: string;
            unit: components["schemas"]["Unit"];
            /** Value */
            value: string | null;
        };
        /**
         * CaseKind
         * @enum {string}
         */
        CaseKind: "payment" | "withdrawal" | "transfer" | "ticket";
        /**
         * CaseState
         * @description Of a case: no review yet, or the verdict of its last one.
         * @enum {string}
         */
        CaseState: "open" | "confirmed" | "dismissed";
        /**
         * Catalog
         * @description Everything that can be asked for, and within which limits.
         */
        Catalog: {
            /**
             * Base Currency
             * @example IRR
             */
            base_currency: string;
            /** Calendars */
            calendars: components["schemas"]["CalendarName"][];
            /** Currencies */
            currencies: components["schemas"]["CurrencyEntry"][];
            /** Dimensions */
            dimensions: components["schemas"]["DimensionEntry"][];
            /**
             * First Day
             * @description The first day that has a fact.
             */
            first_day: string | null;
            /** Grains */
            grains: components["schemas"]["Grain"][];
            /** Held By */
            held_by: string | null;
            /**
             * Last Day
             * @description The last day that has a fact; it may lie ahead.
             */
            last_day: string | null;
            /**
             * Lends
             * @description Whether a loan, a payment or a wallet entry was recorded yet.
             */
            lends: boolean;
            limits: components["schemas"]["Limits"];
            /** Metrics */
            metrics: components["schemas"]["MetricEntry"][];
            /** Time Zone */
            time_zone: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /** Version */
            version: number;
            /** Watermark */
            watermark: string | null;
        };
        /**
         * Chain
         * @description How far the audit log is chained.
         */
        Chain: {
            /** Head Digest */
            head_digest: string | null;
            /** Length */
            length: number;
            level: components["schemas"]["Level"];
            /** Oldest Unchained Seconds */
            oldest_unchained_seconds: number | null;
            /** Unchained */
            unchained: number;
        };
        /**
         * ChainOut
         * @description The length of the chain; `tail` has the ids of the first events that wait for their link.
         */
        ChainOut: {
            /** Head Digest */
            head_digest: string | null;
            /** Length */
            length: number;
            /** Tail */
            tail: number[];
            /** Unchained */
            unchained: number;
        };
        /**
         * Change
         * @description How a figure differs from the one before.
         *
         *     `percent`: relative change in percent; `points`: difference of two shares in percentage points;
         *     `new`: from zero to more; `none`: nothing to compare, or from a figure below zero, or from zero to below it.
         */
        Change: {
            kind: components["schemas"]["ChangeKind"];
            /** Value */
            value: string | null;
        };
        /**
         * ChangeDirection
         * @description Which changes count.
         * @enum {string}
         */
        ChangeDirection: "up" | "down" | "either";
        /**
         * ChangeKind
         * @description How a figure compares with the one before.
         * @enum {string}
         */
        ChangeKind: "percent" | "points" | "new" | "none";
        /**
         * ChangeOut
         * @description What late facts did to one figure.
         */
        ChangeOut: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /** Currency */
            currency: string | null;
            /** Difference */
            difference: string | null;
            /** Exponent */
            exponent: number | null;
            kind: components["schemas"]["Kind"];
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            unit: components["schemas"]["Unit"];
        };
        /**
         * ChangeReason
         * @description A member that explains a change, and how much of it.
         */
        ChangeReason: {
            /**
             * Contribution
             * @example 1250000
             */
            contribution: string;
            /** Member */
            member: string;
            /**
             * Share
             * @description The contribution over the whole's difference.
             * @example 1250000
             */
            share: string;
        };
        /**
         * Channel
         * @enum {string}
         */
        Channel: "email" | "sms" | "push" | "in_app";
        /**
         * CheckOut
         * @description The result of a check: how many objects it compared, both sums of them, and the largest breaks there are.
         */
        CheckOut: {
            /** Breaks */
            breaks: number;
            check: components["schemas"]["Slug"];
            /** Objects */
            objects: number;
            /**
             * Shown
             * @description The hundred largest breaks.
             */
            shown: components["schemas"]["BreakOut"][];
            /** Sides */
            sides: components["schemas"]["SidesOut"][];
        };
        /**
         * ClassificationIn
         * @description The new segment and region, by slug.
         */
        ClassificationIn: {
            /** Reason */
            reason: string;
            /** Region */
            region: string;
            /** Segment */
            segment: string;
        };
        /**
         * Clock
         * @description The clock of this server against the database's, which decides.
         */
        Clock: {
            /**
             * Ahead Milliseconds
             * @description Negative where this server's clock is behind.
             */
            ahead_milliseconds: number;
            level: components["schemas"]["Level"];
        };
        /**
         * CodeIn
         * @description The code that came by SMS.
         */
        CodeIn: {
            /** Code */
            code: string;
        };
        /**
         * CodeMeaning
         * @description What a code of the gateway means, in both languages.
         */
        CodeMeaning: {
            /** En */
            en: string;
            /** Fa */
            fa: string;
        };
        /**
         * Compared
         * @description A metric of this month so far.
         */
        Compared: {
            change: components["schemas"]["Change"];
            /** Compared */
            compared: string | null;
            /** Compared End */
            compared_end: string | null;
            /** Currency */
            currency: string | null;
            /**
             * End
             * Format: date
             */
            end: string;
            /** Exponent */
            exponent: number | null;
            kind: components["schemas"]["Kind"];
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Previous */
            previous: string | null;
            /** Previous End */
            previous_end: string | null;
            /** Previous Start */
            previous_start: string | null;
            /**
             * Start
             * Format: date
             */
            start: string;
            unit: components["schemas"]["Unit"];
            /** Value */
            value: string | null;
        };
        /**
         * ConfirmationIn
         * @description The bank's reference of the payout.
         */
        ConfirmationIn: {
            /**
             * Reference
             * @description As the bank writes it. No two withdrawals have the same.
             * @example 140309151234567
             */
            reference: string;
        };
        /**
         * ContactReasonIn
         * @description Why the contact is needed. It stays in the audit log for ever: no names in it.
         */
        ContactReasonIn: {
            /** Reason */
            reason: string;
        };
        /**
         * Contribution
         * @description One member's figure before and now, and what of the whole's difference comes from it.
         */
        Contribution: {
            change: components["schemas"]["Change"];
            /**
             * Contribution
             * @description Of a flow or stock: the member's own difference. Of a ratio: what the member's rate and its weight did to the whole's ratio, measured from the mean of both ranges' ratios.
             */
            contribution: string | null;
            /** Member */
            member: string;
            /** Previous */
            previous: string | null;
            /**
             * Share
             * @description The contribution over the whole's difference, as a fraction of one.
             */
            share: string | null;
            /** Value */
            value: string | null;
        };
        /**
         * Contributions
         * @description Why a metric changed: members, largest contribution first; with `rounding` they add up to `difference`.
         *
         *     All figures are of the days that are compared, up to `end`. `partial`: a day that is not over was left out.
         */
        Contributions: {
            change: components["schemas"]["Change"];
            /** @description The member that moved it most in the other direction, if any did. */
            counter: components["schemas"]["ChangeReason"] | null;
            /** Currency */
            currency: string | null;
            /** Difference */
            difference: string | null;
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Exponent
             * @description Decimal places of the currency: 0 for IRR, 2 for GBP.
             */
            exponent: number | null;
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            kind: components["schemas"]["Kind"];
            /**
             * Known
             * @description False where nothing gives what the metric is made of: then there are no figures.
             */
            known: boolean;
            /** Members */
            members: components["schemas"]["Contribution"][];
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Partial */
            partial: boolean;
            /** Previous */
            previous: string | null;
            /** Previous End */
            previous_end: string | null;
            /** Previous Start */
            previous_start: string | null;
            query: components["schemas"]["ContributionsParams"];
            /**
             * Reasons
             * @description The members that moved the figure most in the direction that it went, at most two.
             */
            reasons: components["schemas"]["ChangeReason"][];
            /**
             * Rounding
             * @description What converting each member's days apart left over; zero where nothing is converted.
             */
            rounding: string | null;
            /**
             * Start
             * Format: date
             */
            start: string;
            unit: components["schemas"]["Unit"];
            /** Value */
            value: string | null;
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * ContributionsParams
         * @description The question as understood: which metric, told apart by what, compared with what.
         */
        ContributionsParams: {
            /** Asset Type */
            asset_type: string[];
            calendar: components["schemas"]["CalendarName"];
            compare: components["schemas"]["Baseline"] | null;
            /** Compare From */
            compare_from: string | null;
            /** Compare To */
            compare_to: string | null;
            /** Convert To */
            convert_to: string | null;
            /** Currency */
            currency: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Reason */
            reason: string[];
            /** Region */
            region: string[];
            /** Segment */
            segment: string[];
            split: components["schemas"]["Dimension"];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * Counted
         * @description In which figures of a day a row of a log counts.
         */
        Counted: {
            /**
             * Also
             * @description Ratios and numbers of people, of which it is no fixed part.
             */
            also: ("total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate")[];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Fact */
            fact: string;
            /** Figures */
            figures: components["schemas"]["CountedFigure"][];
            /**
             * Late
             * @description It came after the report was sealed, and restated it; null: not shown.
             */
            late: boolean | null;
            /** Log */
            log: string;
            /** Row */
            row: string;
            /**
             * Sealed
             * @description The day's report is sealed; null: not shown.
             */
            sealed: boolean | null;
            /**
             * Waiting
             * @description It is not counted yet: the next pass does it.
             */
            waiting: boolean;
        };
        /**
         * CountedFigure
         * @description By how much it counts in a figure.
         */
        CountedFigure: {
            /** Currency */
            currency: string | null;
            /** Exponent */
            exponent: number | null;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            unit: components["schemas"]["Unit"];
            /**
             * Value
             * @example 1250000
             */
            value: string;
        };
        /**
         * Credentials
         * @description Of an account; `code` is its second factor's, where it has one.
         */
        Credentials: {
            /** Code */
            code?: string | null;
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /**
         * CurrencyEntry
         * @description A currency that the figures are in.
         */
        CurrencyEntry: {
            /**
             * Code
             * @example IRR
             */
            code: string;
            /** Exponent */
            exponent: number;
            name: components["schemas"]["Names"];
        };
        /**
         * Dashboard
         * @description One's balances, loans, this month beside the last, and own metrics over time.
         */
        Dashboard: {
            /** Balances */
            balances: components["schemas"]["Balance"][];
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            /** Lending */
            lending: components["schemas"]["Lending"][];
            loans: components["schemas"]["LoansBySide"];
            /** Month */
            month: components["schemas"]["Compared"][];
            outlook: components["schemas"]["Outlook"];
            query: components["schemas"]["DashboardEcho"];
            /** Series */
            series: components["schemas"]["Series"][];
            /**
             * Set Aside
             * @description What waits for loans that are accepted or running; not in the balances.
             */
            set_aside: components["schemas"]["Amount"][];
            /** Time Zone */
            time_zone: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * DashboardEcho
         * @description The question as understood, defaults filled in, under the names of the parameters.
         */
        DashboardEcho: {
            calendar: components["schemas"]["CalendarName"];
            /**
             * From
             * Format: date
             */
            from: string;
            grain: components["schemas"]["Grain"];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * Days
         * @description Daily reports: the last sealed day, how many closed days wait for theirs, and whether they are made to.
         */
        Days: {
            /**
             * Held Since
             * @description Since when no day is sealed, while somebody holds sealing.
             */
            held_since: string | null;
            /** Last Reported */
            last_reported: string | null;
            level: components["schemas"]["Level"];
            /** Waiting */
            waiting: number;
        };
        /**
         * Deliveries
         * @description A page of deliveries.
         */
        Deliveries: {
            /** Deliveries */
            deliveries: components["schemas"]["DeliveryOut"][];
            /** Next */
            next: string | null;
        };
        /**
         * DeliveriesParams
         * @description Which page of an endpoint's deliveries, newest first, in any state or in one.
         */
        DeliveriesParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 30
             */
            limit: number;
            state?: "waiting" | "delivered" | "failed";
        };
        /**
         * DeliveryOut
         * @description An event for an endpoint, and its last attempt.
         */
        DeliveryOut: {
            /** Attempts */
            attempts: number;
            /** Ended At */
            ended_at: string | null;
            /**
             * Event
             * @description Its webhook-id: the same in every attempt.
             */
            event: string;
            /** Id */
            id: number;
            last: components["schemas"]["AttemptOut"] | null;
            /**
             * Next At
             * @description When it is tried next, while it waits.
             */
            next_at: string | null;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            state: components["schemas"]["DeliveryState"];
            /**
             * Type
             * @description Of the event; `webhook.test` is a test.
             */
            type: string;
        };
        /**
         * DeliveryState
         * @enum {string}
         */
        DeliveryState: "waiting" | "delivered" | "failed";
        /**
         * Dimension
         * @enum {string}
         */
        Dimension: "asset_type" | "segment" | "region" | "currency" | "reason";
        /**
         * DimensionEntry
         * @description A dimension and all its members.
         */
        DimensionEntry: {
            /** Members */
            members: components["schemas"]["Member"][];
            name: components["schemas"]["Names"];
            /**
             * Others
             * @description Whether members past the first few can be put together as one figure.
             */
            others: boolean;
            slug: components["schemas"]["Dimension"];
        };
        /**
         * Direction
         * @description Whether money comes into a wallet or goes out of it.
         * @enum {string}
         */
        Direction: "in" | "out";
        /**
         * DrawnDay
         * @description A figure on one day of a month, as the day's own report says it; without a value while the day is open.
         */
        DrawnDay: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Now
             * @description What the figure of that day is by now.
             */
            now: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "sealed" | "restated";
            /** Value */
            value: string | null;
        };
        /**
         * DrawnFigure
         * @description One figure of a month, day by day.
         */
        DrawnFigure: {
            /** Currency */
            currency: string | null;
            /** Days */
            days: components["schemas"]["DrawnDay"][];
            /** Exponent */
            exponent: number | null;
            kind: components["schemas"]["Kind"];
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            unit: components["schemas"]["Unit"];
        };
        /**
         * DueLoan
         * @description A running loan and when it is due: on that very day no days are left.
         */
        DueLoan: {
            /** Asset Name */
            asset_name: string;
            /** Days Late */
            days_late: number | null;
            /** Days Left */
            days_left: number | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** @description What its lender is paid on its return; null on the other side, or where not known. */
            earning: components["schemas"]["Amount"] | null;
            price: components["schemas"]["Amount"] | null;
            /** Ticket */
            ticket: string;
        };
        /**
         * DueLoans
         * @description Running loans that are due at about the same time: how many, the first of them, and their prices by currency.
         */
        DueLoans: {
            /** Amounts */
            amounts: components["schemas"]["Amount"][];
            /** Count */
            count: number;
            first: components["schemas"]["DueLoan"];
        };
        /**
         * EntriesOut
         * @description Entries, oldest first; what they come to in each wallet, and altogether.
         *
         *     To a viewer who sees all of them they add up to nothing: a transfer takes from one what it gives to another.
         */
        EntriesOut: {
            /** Entries */
            entries: components["schemas"]["EntryOut"][];
            /** Total */
            total: components["schemas"]["Amount"][];
            /** Wallets */
            wallets: components["schemas"]["WalletSum"][];
            /**
             * Whole
             * @description These are all entries, those of others too.
             */
            whole: boolean;
        };
        /**
         * Entry
         * @description A line of the statement. `balance` is what was in the wallet after it.
         */
        Entry: {
            /**
             * Amount
             * @example 1250000
             */
            amount: string;
            /**
             * Asset Name
             * @description The thing that the entry's ticket is about.
             */
            asset_name: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Balance
             * @example 1250000
             */
            balance: string;
            /**
             * Currency
             * @example IRR
             */
            currency: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Exponent */
            exponent: number;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Payment */
            payment: string | null;
            /** Reversal */
            reversal: boolean;
            /** Ticket */
            ticket: string | null;
            /** Transfer */
            transfer: string;
            /** Wallet */
            wallet: string;
        };
        /**
         * EntryOut
         * @description A line of the ledger.
         */
        EntryOut: {
            /**
             * Amount
             * @example 1250000
             */
            amount: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Currency
             * @example IRR
             */
            currency: string;
            /** Exponent */
            exponent: number;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            owner: components["schemas"]["PersonRef"] | null;
            /** Reversal */
            reversal: boolean;
            /** Transfer */
            transfer: string;
            wallet_kind: components["schemas"]["WalletKind"];
        };
        /**
         * EntrySum
         * @description What the entries that were asked for come to in a currency, on all pages.
         */
        EntrySum: {
            /**
             * Amount
             * @example 1250000
             */
            amount: string;
            /** Count */
            count: number;
            /**
             * Currency
             * @example IRR
             */
            currency: string;
            /** Exponent */
            exponent: number;
        };
        /**
         * EventOut
         * @description Who did what to what, why, and how it ended. `seq` is its link of the chain, once it is chained.
         */
        EventOut: {
            /** Action */
            action: string;
            actor: components["schemas"]["ActorOut"];
            /** After */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
            /** Chained */
            chained: boolean;
            /** Id */
            id: number;
            object: components["schemas"]["ObjectOut"];
            outcome: components["schemas"]["Outcome"];
            /** Reason */
            reason: string;
            /** Seq */
            seq: number | null;
        };
        /**
         * EventOutcome
         * @description What became of an event.
         * @enum {string}
         */
        EventOutcome: "accepted" | "duplicate" | "conflict" | "waiting" | "rejected";
        /**
         * EventResult
         * @description What became of an event. A rejected one is not remembered: mended, it may be sent under the same id.
         */
        EventResult: {
            /**
             * Code
             * @description Why it was not taken; the codes never change their meaning.
             */
            code: string | null;
            /** Detail */
            detail: string | null;
            /**
             * Field
             * @description The attribute, or the column of `data`, at fault.
             */
            field: string | null;
            /** Id */
            id: string | null;
            result: components["schemas"]["EventOutcome"];
            /** Source */
            source: string | null;
            /**
             * Waits For
             * @description What the event waits for, as `ticket t-17`.
             */
            waits_for: string | null;
        };
        /**
         * EventResults
         * @description A result for each event, in the order in which they were sent.
         */
        EventResults: {
            /** Results */
            results: components["schemas"]["EventResult"][];
        };
        /**
         * Events
         * @description A page of the log; `next` is the cursor of the next page, if there is one.
         */
        Events: {
            chain: components["schemas"]["ChainOut"];
            /** Events */
            events: components["schemas"]["EventOut"][];
            /** Next */
            next: string | null;
            /** Query */
            query: {
                [key: string]: unknown;
            };
        };
        /**
         * EventType
         * @description What an endpoint can subscribe to.
         * @enum {string}
         */
        EventType: "report.sealed" | "report.restated" | "reconciliation.broken" | "export.ready" | "alert.raised";
        /**
         * ExportFound
         * @description A file that the viewer requested.
         */
        ExportFound: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Id */
            id: number;
            /** Name */
            name: string | null;
            state: components["schemas"]["ExportState"];
            title: components["schemas"]["ExportTitle"];
        };
        /**
         * ExportIn
         * @description A query by the parameters of its own operation, and the format of its file.
         *
         *     Rows take their metric as a parameter, and no page: a file has all rows.
         */
        ExportIn: {
            /**
             * @description persian: each day in that calendar too, in a column of its own.
             * @default gregorian
             */
            calendar: components["schemas"]["CalendarName"];
            format: components["schemas"]["FileFormat"];
            /**
             * @description Of headings and names.
             * @default en
             */
            language: components["schemas"]["FileLanguage"];
            /**
             * Mark
             * @description Of CSV: a byte order mark, by which spreadsheets know UTF-8.
             * @default false
             */
            mark: boolean;
            /**
             * Query
             * @default {}
             */
            query: {
                [key: string]: string | string[];
            };
            what: components["schemas"]["ExportKind"];
        };
        /**
         * ExportKind
         * @description What can be exported.
         * @enum {string}
         */
        ExportKind: "report" | "overview" | "metrics" | "ranking" | "pivot" | "contributions" | "rows" | "statement" | "audit";
        /**
         * ExportLimits
         * @description Limits of exports.
         */
        ExportLimits: {
            /**
             * At Once
             * @description Exports of one person in the making.
             */
            at_once: number;
            /**
             * Days Kept
             * @description Days after which a file is removed.
             */
            days_kept: number;
            /**
             * Minutes
             * @description Minutes that making a file may take.
             */
            minutes: number;
            /**
             * Upload
             * @description Bytes of a file that can be verified.
             */
            upload: number;
        };
        /**
         * ExportManifest
         * @description What a file contains and how it was built; available after the file is removed.
         */
        ExportManifest: {
            /** Amounts */
            amounts: string;
            calendar: components["schemas"]["CalendarName"];
            /** Columns */
            columns: string[];
            /**
             * Cut
             * @description The cells that hold only the beginning of their text; null where there are none.
             */
            cut: string | null;
            /** File */
            file: string;
            format: components["schemas"]["FileFormat"];
            language: components["schemas"]["FileLanguage"];
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            made_by: components["schemas"]["MadeBy"];
            /**
             * Made With
             * @description The version of the code.
             */
            made_with: string;
            /**
             * Of
             * @description The figure that the rows add up to, in minor units.
             */
            of: {
                [key: string]: unknown;
            } | null;
            /** Query */
            query: {
                [key: string]: unknown;
            };
            /**
             * Rows
             * @description How many of how many are in it.
             * @example 12 of 12
             */
            rows: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /** Version */
            version: number;
            /** Watermark */
            watermark: string | null;
            what: components["schemas"]["ExportKind"];
        };
        /**
         * ExportOut
         * @description An export: its progress and, once it is done, its file. `rows` are known soon after it starts.
         */
        ExportOut: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            calendar: components["schemas"]["CalendarName"];
            /** Ended At */
            ended_at: string | null;
            /** Expires At */
            expires_at: string | null;
            /**
             * Failure
             * @description The code of the problem, where it failed.
             */
            failure: string | null;
            format: components["schemas"]["FileFormat"];
            /** Id */
            id: number;
            language: components["schemas"]["FileLanguage"];
            /** Name */
            name: string | null;
            /** Query */
            query: {
                [key: string]: string[];
            };
            /** Rows */
            rows: number | null;
            /** Sha256 */
            sha256: string | null;
            /**
             * Size
             * @description Bytes.
             */
            size: number | null;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["ExportState"];
            title: components["schemas"]["ExportTitle"];
            what: components["schemas"]["ExportKind"];
            /** Written */
            written: number;
        };
        /**
         * Exports
         * @description A page of the viewer's exports.
         */
        Exports: {
            /** Exports */
            exports: components["schemas"]["ExportOut"][];
            limits: components["schemas"]["ExportLimits"];
            /** Next */
            next: string | null;
        };
        /**
         * ExportsParams
         * @description Which page of the viewer's exports, newest first.
         */
        ExportsParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 30
             */
            limit: number;
        };
        /**
         * ExportState
         * @enum {string}
         */
        ExportState: "queued" | "running" | "done" | "failed" | "cancelled" | "expired";
        /**
         * ExportTitle
         * @description What is in a file, in both languages.
         */
        ExportTitle: {
            /** En */
            en: string;
            /** Fa */
            fa: string;
        };
        /**
         * FailedPayments
         * @description A day on which a far larger part of the payments failed than usual.
         */
        FailedPayments: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Ended
             * @description Payments that failed or were verified on that day.
             */
            ended: number;
            /** Failed */
            failed: number;
            /**
             * Share
             * @example 1250000
             */
            share: string;
            /**
             * Usual Share
             * @description Of the four weeks before; null where none ended then.
             */
            usual_share: string | null;
        };
        /**
         * FailureReason
         * @description Why no money came. A closed list, stored for ever: the rollups have a measure for each (`reports/metrics`).
         * @enum {string}
         */
        FailureReason: "cancelled" | "bank_refused" | "not_paid" | "expired" | "not_started" | "amount_differs" | "reversed" | "refused" | "settings" | "gateway_error" | "not_found";
        /**
         * Fault
         * @description One of the things that are wrong with a request: the parameter or field, where it is, and what it may be.
         *
         *     A fault of the body without a `field` is one of the body as a whole.
         */
        Fault: {
            /** Allowed */
            allowed?: string[] | {
                [key: string]: string | number | string[];
            };
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Field */
            field?: string;
            /**
             * Location
             * @enum {string}
             */
            location?: "path" | "query" | "header" | "body";
        };
        /**
         * FeedingSources
         * @description Sources that feed the figures from elsewhere.
         */
        FeedingSources: {
            /**
             * Complete To
             * @description Up to when the one that is furthest behind is complete.
             */
            complete_to: string | null;
            /** Feeding */
            feeding: number;
            level: components["schemas"]["Level"];
            /**
             * Silent
             * @description Those of which nothing was heard for longer than the limit.
             */
            silent: string[];
        };
        /**
         * FiguresHealth
         * @description Nothing fails; `warnings` are what is worth a look.
         */
        FiguresHealth: {
            /**
             * Status
             * @constant
             */
            status: "ok";
            /** Warnings */
            warnings: components["schemas"]["Reason"][];
        };
        /**
         * FigureSince
         * @description One figure as it was published and as it is now. `difference` is of figures that add up.
         */
        FigureSince: {
            /** Currency */
            currency: string | null;
            /** Difference */
            difference: string | null;
            /** Exponent */
            exponent: number | null;
            kind: components["schemas"]["Kind"];
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Now */
            now: string | null;
            /**
             * Redefined
             * @description Whether the definition is another one by now.
             */
            redefined: boolean;
            unit: components["schemas"]["Unit"];
            /** Value */
            value: string | null;
            /**
             * Version
             * @description Of the metric's definition when it was published.
             */
            version: string;
        };
        /**
         * FileFormat
         * @description The formats of a file: PDF to read, or rows to process further.
         * @enum {string}
         */
        FileFormat: "pdf" | "csv" | "xlsx" | "json" | "parquet";
        /**
         * FileLanguage
         * @description The language of a file's headings, names and words.
         * @enum {string}
         */
        FileLanguage: "fa" | "en";
        /**
         * ForecastAccuracy
         * @description How good forecasts were, over the days that have come since.
         *
         *     `mase` is the mean absolute error in the mean change over a week, `wape` the sum of the absolute errors over the
         *     sum of what came, `bias` that of the errors with their sign (above zero: too high); the naive forecast is the same
         *     weekday of the last week. `covered_80` and `covered_95` are the shares of days inside the bands. All are fractions
         *     of one; null where there is nothing to divide by.
         */
        ForecastAccuracy: {
            /**
             * Ahead
             * @description How many days before it was said.
             */
            ahead: number;
            /** Bias */
            bias: string | null;
            /**
             * Count
             * @description How many days of how many series were compared.
             */
            count: number;
            /** Covered 80 */
            covered_80: string | null;
            /** Covered 95 */
            covered_95: string | null;
            /** Currency */
            currency: string | null;
            /** Mase */
            mase: string | null;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Naive Mase */
            naive_mase: string | null;
            /** Naive Wape */
            naive_wape: string | null;
            /**
             * Trial
             * @description Made afterwards from the days up to then, and never shown: how good it would have been.
             */
            trial: boolean;
            unit: components["schemas"]["Unit"];
            /** Wape */
            wape: string | null;
        };
        /**
         * ForecastAccuracyOut
         * @description How good forecasts were, by metric and by how far ahead: of totals, without members.
         */
        ForecastAccuracyOut: {
            /** Accuracy */
            accuracy: components["schemas"]["ForecastAccuracy"][];
            /**
             * Installed
             * @description Whether the packages of models are installed here.
             */
            installed: boolean;
        };
        /**
         * ForecastOut
         * @description What will come, metric by metric.
         */
        ForecastOut: {
            /** Forecasts */
            forecasts: components["schemas"]["MetricForecast"][];
            query: components["schemas"]["MetricsParams"];
        };
        /**
         * ForecastPoint
         * @description What is expected of a day or period, and the bands that 80 and 95 of 100 were in.
         *
         *     `end` is the last day that is in it. A period that has begun has its sealed days in it: `so_far`. `previous` is the
         *     period before, sealed or forecast, and `change` is from it; days have none. A period without bands has null: sums of
         *     days have bands only where they were measured.
         */
        ForecastPoint: {
            change: components["schemas"]["Change"];
            /**
             * End
             * Format: date
             */
            end: string;
            /** Lower 80 */
            lower_80: string | null;
            /** Lower 95 */
            lower_95: string | null;
            /**
             * Partial
             * @description The period goes on behind the forecast.
             */
            partial: boolean;
            /** Point */
            point: string | null;
            /** Previous */
            previous: string | null;
            /** So Far */
            so_far: string | null;
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Upper 80 */
            upper_80: string | null;
            /** Upper 95 */
            upper_95: string | null;
        };
        /**
         * ForecastReason
         * @description Why a series has no forecast of its own.
         * @enum {string}
         */
        ForecastReason: "too_few_days" | "too_few_facts";
        /**
         * ForecastReceipt
         * @description What a forecast was made from, so that it can be made again to the same digits.
         */
        ForecastReceipt: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Country
             * @description Whose holidays count.
             */
            country: string | null;
            /**
             * Digest
             * @description SHA-256 of these and of all that it says.
             */
            digest: string;
            /**
             * Inputs
             * @description SHA-256 of the days it was made from.
             */
            inputs: string;
            /** Libraries */
            libraries: {
                [key: string]: string;
            };
            /**
             * Origins
             * @description How many earlier forecasts its bands are made of.
             */
            origins: number;
            /** Recipe */
            recipe: string;
            /** Run */
            run: number;
            /**
             * Sealed To
             * Format: date
             * @description The last day it was made from.
             */
            sealed_to: string;
            /**
             * Version
             * @description Version of the data it was read in.
             */
            version: number;
            /** Watermark */
            watermark: string | null;
        };
        /**
         * ForecastRefusal
         * @description Why there is no forecast of a metric as it was asked for.
         * @enum {string}
         */
        ForecastRefusal: "not_installed" | "not_made_yet" | "not_known" | "too_few_days" | "member_too_small" | "two_dimensions" | "converted" | "by_reason" | "not_additive";
        /**
         * ForecastSeriesOut
         * @description The forecast of one member, of the total, or of all members without one of their own together.
         */
        ForecastSeriesOut: {
            /** Currency */
            currency: string | null;
            /**
             * Days
             * @description The known days that it was made from.
             */
            days: number;
            /** Exponent */
            exponent: number | null;
            /** @description A: the median of five models. B: the mean of AutoCES and two LightGBMs. naive: the same weekday of the last week, which was better lately. */
            made_by: components["schemas"]["ForecastWay"];
            /**
             * Mase
             * @description Mean absolute error at earlier origins, in the mean change over a week.
             */
            mase: string | null;
            /**
             * Naive Mase
             * @description The same of the same weekday of the last week, on the same days.
             */
            naive_mase: string | null;
            /** Points */
            points: components["schemas"]["ForecastPoint"][];
            /**
             * Split
             * @description Dimension to member; empty without a split.
             */
            split: {
                [key: string]: string;
            };
            /**
             * Together
             * @description All members of the split without a forecast of their own, as one.
             */
            together: boolean;
        };
        /**
         * ForecastWay
         * @description How a series was forecast. `A` and `B` are the ways of the recipe.
         * @enum {string}
         */
        ForecastWay: "A" | "B" | "weekday mean" | "naive" | "refused";
        /**
         * GatewayStatementOut
         * @description One list of the gateway compared with our payments, in lists.
         */
        GatewayStatementOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Breaks */
            breaks: number;
            /** File */
            file: string;
            /** First Day */
            first_day: string | null;
            /** Id */
            id: number;
            kind: components["schemas"]["ListKind"];
            /** Last Day */
            last_day: string | null;
            /** Rows */
            rows: number;
            /** Sha256 */
            sha256: string;
            /** Took Ms */
            took_ms: number;
        };
        /**
         * GatewayStatementsOut
         * @description A page of them.
         */
        GatewayStatementsOut: {
            /** Next */
            next: string | null;
            /** Statements */
            statements: components["schemas"]["GatewayStatementOut"][];
        };
        /**
         * Grain
         * @enum {string}
         */
        Grain: "day" | "week" | "month" | "quarter" | "year";
        /**
         * Health
         * @description The server is ready; `version` and `watermark` tell how far its figures are.
         */
        Health: {
            /**
             * Mode
             * @enum {string}
             */
            mode: "development" | "demo" | "test" | "production";
            /**
             * Status
             * @constant
             */
            status: "ok";
            /** Version */
            version: number;
            /** Watermark */
            watermark: string | null;
        };
        /**
         * HistoryRead
         * @description How far all of history is read, which is done every week; `percent` while that goes on.
         */
        HistoryRead: {
            /** Finished At */
            finished_at: string | null;
            /** Percent */
            percent: number | null;
            /** Started At */
            started_at: string | null;
        };
        /**
         * InvitationIn
         * @description Who is invited, and with which role.
         */
        InvitationIn: {
            /**
             * Email
             * Format: email
             */
            email: string;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /**
             * Region
             * @default unattributed
             */
            region: string;
            role: components["schemas"]["Role"];
            /**
             * Segment
             * @default unattributed
             */
            segment: string;
        };
        /**
         * JobCounts
         * @description How many jobs match the filters in each status, regardless of the status filter.
         */
        JobCounts: {
            /** Cancelled */
            cancelled: number;
            /** Failed */
            failed: number;
            /** Running */
            running: number;
            /** Succeeded */
            succeeded: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * JobMoment
         * @description An event of a job, by its name in the queue.
         */
        JobMoment: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Kind */
            kind: string;
        };
        /**
         * JobOut
         * @description A job: when it was enqueued, last started and ended, and how long it waited and ran.
         */
        JobOut: {
            /** Attempts */
            attempts: number;
            /** Deferred At */
            deferred_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            /** Scheduled At */
            scheduled_at: string | null;
            /** Started At */
            started_at: string | null;
            status: components["schemas"]["JobStatus"];
            /** Task */
            task: string;
            /**
             * Took Ms
             * @description From when it last started to when it ended.
             */
            took_ms: number | null;
            /**
             * Waited Ms
             * @description From when it was due to when it last started.
             */
            waited_ms: number | null;
        };
        /**
         * Jobs
         * @description A page of jobs; `tasks` are the names of all tasks.
         */
        Jobs: {
            counts: components["schemas"]["JobCounts"];
            /** Jobs */
            jobs: components["schemas"]["JobOut"][];
            /** Next */
            next: string | null;
            /** Query */
            query: {
                [key: string]: unknown;
            };
            /** Tasks */
            tasks: string[];
        };
        /**
         * JobsParams
         * @description Which jobs: those that match every filter.
         */
        JobsParams: {
            /** Cursor */
            cursor?: string;
            /**
             * From
             * Format: date
             * @example 2026-03-21
             */
            from?: string;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** @default -at */
            sort: "-at" | "at";
            status?: "waiting" | "running" | "succeeded" | "failed" | "cancelled";
            /** Task */
            task?: string;
            /**
             * To
             * Format: date
             * @example 2026-03-21
             */
            to?: string;
        };
        /**
         * JobStatus
         * @description The status of a job.
         * @enum {string}
         */
        JobStatus: "waiting" | "running" | "succeeded" | "failed" | "cancelled";
        /**
         * Kind
         * @description How a metric adds up over time.
         * @enum {string}
         */
        Kind: "flow" | "stock" | "ratio" | "distinct";
        /**
         * Language
         * @enum {string}
         */
        Language: "fa" | "en";
        /**
         * LateArrivals
         * @description The verified payments of past days by when they were heard of.
         */
        LateArrivals: {
            /** Currencies */
            currencies: components["schemas"]["LateCurrency"][];
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
        };
        /**
         * LateBorrower
         * @description Who has the thing. Where `masked`, the name is its first letter.
         */
        LateBorrower: {
            /** Id */
            id: string;
            /** Masked */
            masked: boolean;
            /** Name */
            name: string | null;
        };
        /**
         * LateCurrency
         * @description Late arrivals in one currency.
         */
        LateCurrency: {
            /** Arrived */
            arrived: components["schemas"]["Arrived"][];
            /**
             * Currency
             * @example IRR
             */
            currency: string;
            /** Exponent */
            exponent: number;
            /** Last Days */
            last_days: components["schemas"]["MayMove"][];
            /**
             * Volume
             * @example 1250000
             */
            volume: string;
        };
        /**
         * LateLoan
         * @description A loan that is late, without its price.
         */
        LateLoan: {
            /**
             * Actions
             * @description The 5 newest, newest first.
             */
            actions: components["schemas"]["SupportActionOut"][];
            /** Asset Name */
            asset_name: string;
            /** Asset Type */
            asset_type: string;
            asset_type_name: components["schemas"]["Names"];
            borrower: components["schemas"]["LateBorrower"] | null;
            /** Days Late */
            days_late: number;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Messaged At
             * @description When a message was last sent from here.
             */
            messaged_at: string | null;
            /** Messaged Today */
            messaged_today: boolean;
            /**
             * Reminded At
             * @description When somebody last marked it so.
             */
            reminded_at: string | null;
            /** Reminded Today */
            reminded_today: boolean;
            /** Ticket */
            ticket: string;
        };
        /**
         * LateLoans
         * @description A page of the late loans, the longest late first. `count` is of all pages.
         */
        LateLoans: {
            /** Count */
            count: number;
            /** Loans */
            loans: components["schemas"]["LateLoan"][];
            /**
             * Next
             * @description Pass it as `cursor` for the next page; null on the last.
             */
            next: string | null;
            /**
             * Today
             * Format: date
             */
            today: string;
        };
        /**
         * LateLoansParams
         * @description Which late loans. `q` is a borrower's name, whole where names are masked, or the number of a loan or borrower.
         */
        LateLoansParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Q */
            q?: string;
        };
        /**
         * LateMoney
         * @description Loans that are overdue now, what was agreed to be paid for them, and for how long the longest is.
         */
        LateMoney: {
            /** Amounts */
            amounts: components["schemas"]["Amount"][];
            /** Loans */
            loans: number;
            /** Longest Days */
            longest_days: number;
            /** Unpriced */
            unpriced: number;
        };
        /**
         * LateRow
         * @description A row that came after its day was sealed, and the records that it belongs to.
         */
        LateRow: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Fact */
            fact: string;
            /** Figures */
            figures: components["schemas"]["CountedFigure"][];
            /** Log */
            log: string;
            /** Payment */
            payment: string | null;
            /**
             * Retraction
             * @description It takes back what the row had counted for.
             */
            retraction: boolean;
            /** Row */
            row: string;
            /** Ticket */
            ticket: string | null;
            /** Transfer */
            transfer: string | null;
            /** User */
            user: string | null;
        };
        /**
         * LateRows
         * @description What came late to a sealed report at once; `count` is of all, `rows` are the first of them.
         */
        LateRows: {
            /** Count */
            count: number;
            /** Rows */
            rows: components["schemas"]["LateRow"][];
            /** Seq */
            seq: number;
        };
        /**
         * Lending
         * @description What one earned by lending this month so far, or spent on borrowing.
         *
         *     Money is spent on the day on which it is set aside for a loan; what comes back is taken off on its own day.
         */
        Lending: {
            change: components["schemas"]["Change"];
            /** Compared */
            compared: string | null;
            /** Compared End */
            compared_end: string | null;
            /** Currency */
            currency: string | null;
            /**
             * End
             * Format: date
             */
            end: string;
            /** Exponent */
            exponent: number | null;
            /** Previous */
            previous: string | null;
            /** Previous End */
            previous_end: string | null;
            /** Previous Start */
            previous_start: string | null;
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Value */
            value: string | null;
            what: components["schemas"]["LendingSide"];
        };
        /**
         * LendingSide
         * @description What an entry of a ticket is to its owner: earned by lending, or spent on borrowing.
         * @enum {string}
         */
        LendingSide: "earned" | "spent";
        /**
         * Level
         * @description Levels of health, best first.
         * @enum {string}
         */
        Level: "good" | "warning" | "failing";
        /**
         * Limits
         * @description How much may be asked for at once.
         */
        Limits: {
            /**
             * Members
             * @description Members of a filter.
             */
            members: number;
            /**
             * Metrics
             * @description Metrics of a question.
             */
            metrics: number;
            /**
             * Points
             * @description Points of all series of an answer together.
             */
            points: number;
            /**
             * Rows
             * @description Rows of a page.
             */
            rows: number;
            /**
             * Span Days
             * @description The longest range in days, by grain.
             */
            span_days: {
                [key: string]: number;
            };
        };
        /**
         * ListKind
         * @description Which list of the gateway: a statement file, or what is paid there and not verified.
         * @enum {string}
         */
        ListKind: "statement" | "unverified";
        /**
         * Live
         * @description The process answers.
         */
        Live: {
            /**
             * Status
             * @constant
             */
            status: "ok";
        };
        /**
         * LoanFigure
         * @description A metric of loans over the range, compared as its card would be; its rows are those of the metric.
         */
        LoanFigure: {
            change: components["schemas"]["Change"];
            /** Compared */
            compared: string | null;
            /** Compared End */
            compared_end: string | null;
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Previous */
            previous: string | null;
            /** Previous End */
            previous_end: string | null;
            /** Previous Start */
            previous_start: string | null;
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Value */
            value: string | null;
        };
        /**
         * LoanRowsEcho
         * @description The question as understood: which page of which group's tickets.
         */
        LoanRowsEcho: {
            /** Asset Type */
            asset_type: string[];
            calendar: components["schemas"]["CalendarName"];
            /** Cursor */
            cursor: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Group
             * @enum {string}
             */
            group: "reached_created" | "reached_accepted" | "reached_activated" | "reached_completed" | "now_pending" | "now_accepted" | "now_active" | "now_completed" | "now_cancelled" | "overdue" | "overdue_1_7" | "overdue_8_30" | "overdue_31";
            /** Limit */
            limit: number;
            /** Region */
            region: string[];
            /** Segment */
            segment: string[];
            sort: components["schemas"]["TicketSort"] | null;
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * Loans
         * @description One's running loans on one side; a loan is overdue from the day after its due day.
         */
        Loans: {
            /** Active */
            active: number;
            next_due: components["schemas"]["NextDue"] | null;
            /** Overdue */
            overdue: number;
            /**
             * Running
             * @description The 5 of them that are due first, late ones before all.
             */
            running: components["schemas"]["Ticket"][];
        };
        /**
         * LoansBySide
         * @description What one borrows, and what one lends.
         */
        LoansBySide: {
            borrower: components["schemas"]["Loans"];
            lender: components["schemas"]["Loans"];
        };
        /**
         * LoansEcho
         * @description The question as understood, defaults filled in, under the names of the parameters.
         */
        LoansEcho: {
            /** Asset Type */
            asset_type: string[];
            calendar: components["schemas"]["CalendarName"];
            /**
             * From
             * Format: date
             */
            from: string;
            /** Region */
            region: string[];
            /** Segment */
            segment: string[];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * MadeBy
         * @description For whom a file was built; without a user, on the server's terminal.
         */
        MadeBy: {
            /** Role */
            role: string;
            /** User */
            user: number | null;
        };
        /**
         * MayMove
         * @description A closed day, and how much may still come to it if it is like those before.
         */
        MayMove: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Expected */
            expected: string | null;
            /**
             * Volume
             * @example 1250000
             */
            volume: string;
        };
        /**
         * Me
         * @description An account as its owner sees it; `permissions` are those of this request's token.
         */
        Me: {
            /** Email */
            email: string | null;
            /** Id */
            id: number;
            /**
             * Joined At
             * Format: date-time
             */
            joined_at: string;
            /** Name */
            name: string;
            /** Password Set */
            password_set: boolean;
            /** Permissions */
            permissions: components["schemas"]["Permission"][];
            preferences: components["schemas"]["Reading"];
            /** Region */
            region: string;
            role: components["schemas"]["Role"];
            scope: components["schemas"]["Scope"];
            /** Second Factor */
            second_factor: boolean;
            /** Second Factor Required */
            second_factor_required: boolean;
            /** Segment */
            segment: string;
            /**
             * Time Zone
             * @description The zone of all moments and days here.
             * @example Asia/Tehran
             */
            time_zone: string;
        };
        /**
         * Member
         * @description A member of a dimension.
         */
        Member: {
            name: components["schemas"]["Names"];
            /** Slug */
            slug: string;
        };
        /**
         * Message
         * @description A message to oneself, and what became of it.
         */
        Message: {
            channel: components["schemas"]["Channel"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Ended At
             * @description When it was sent, or failed.
             */
            ended_at: string | null;
            /** Id */
            id: string;
            /** @description What it is about; null where another system sent it. */
            kind: components["schemas"]["MessageKind"] | null;
            /** @description Why it failed, where that is known. */
            reason: components["schemas"]["MessageFailureReason"] | null;
            /**
             * Reported At
             * @description When a message that was sent arrived, or was found not to have.
             */
            reported_at: string | null;
            status: components["schemas"]["NotificationStatus"];
            /** @description Null where another system sent it, where its time is over, and for codes. */
            text: components["schemas"]["MessageText"] | null;
        };
        /**
         * MessageCounts
         * @description How many messages one has in the channels asked for, by what became of them.
         */
        MessageCounts: {
            /** Created */
            created: number;
            /** Delivered */
            delivered: number;
            /** Failed */
            failed: number;
            /** Sent */
            sent: number;
        };
        /**
         * MessageFailureReason
         * @description Why an attempt failed, or a message did not arrive. The values are stored for ever.
         * @enum {string}
         */
        MessageFailureReason: "unreachable" | "rate_limited" | "account" | "no_credit" | "rejected" | "bad_recipient" | "blocked" | "not_delivered" | "unknown_outcome" | "no_address" | "text_erased";
        /**
         * MessageFailures
         * @description Messages that failed for one reason in the last day.
         */
        MessageFailures: {
            /** Count */
            count: number;
            reason: components["schemas"]["MessageFailureReason"];
        };
        /**
         * MessageHealth
         * @description The outbox of messages to users, and what has failed of it in the last day.
         */
        MessageHealth: {
            /**
             * Channels
             * @description By which messages leave.
             */
            channels: components["schemas"]["Channel"][];
            /** Failed */
            failed: components["schemas"]["MessageFailures"][];
            level: components["schemas"]["Level"];
            /** Oldest Waiting Seconds */
            oldest_waiting_seconds: number | null;
            /** Waiting */
            waiting: number;
        };
        /**
         * MessageKind
         * @description The values are stored for ever.
         * @enum {string}
         */
        MessageKind: "loan_requested" | "loan_accepted" | "loan_declined" | "loan_cancelled" | "loan_started" | "loan_returned" | "loan_overdue" | "top_up_credited" | "top_up_failed" | "withdrawal_paid" | "withdrawal_refused" | "withdrawal_returned" | "phone_code" | "test";
        /**
         * MessageOut
         * @description A message about it, with its text for the one to whom it was written.
         */
        MessageOut: {
            channel: components["schemas"]["Channel"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: string;
            kind: components["schemas"]["MessageKind"] | null;
            reason: components["schemas"]["MessageFailureReason"] | null;
            /** Reported At */
            reported_at: string | null;
            status: components["schemas"]["NotificationStatus"];
            text: components["schemas"]["MessageText"] | null;
            to: components["schemas"]["PersonRef"] | null;
        };
        /**
         * Messages
         * @description One's messages, newest first; `count` is of all pages.
         */
        Messages: {
            /** Count */
            count: number;
            counts: components["schemas"]["MessageCounts"];
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            /** Messages */
            messages: components["schemas"]["Message"][];
            /**
             * Next
             * @description Pass it as `cursor` for the next page; null on the last.
             */
            next: string | null;
            query: components["schemas"]["MessagesEcho"];
            /** Time Zone */
            time_zone: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * MessagesEcho
         * @description The question as understood: which messages, which page.
         */
        MessagesEcho: {
            /** Channel */
            channel: components["schemas"]["Channel"][];
            /** Cursor */
            cursor: string | null;
            /** Limit */
            limit: number;
            /** Status */
            status: components["schemas"]["NotificationStatus"][];
        };
        /**
         * MessageSettings
         * @description How messages reach one. `channels` are those by which this server sends at all.
         */
        MessageSettings: {
            /** Channels */
            channels: components["schemas"]["Channel"][];
            /**
             * Email
             * @description Whether messages come by e-mail.
             */
            email: boolean;
            /** Phone */
            phone: string | null;
            /** Phone Confirmed */
            phone_confirmed: boolean;
            /**
             * Sms
             * @description Whether messages come by SMS, where the number is confirmed.
             */
            sms: boolean;
        };
        /**
         * MessageSettingsChange
         * @description Changes; omitted fields stay. Of what is due one hears all the same.
         */
        MessageSettingsChange: {
            /** Email */
            email?: boolean | null;
            /** Sms */
            sms?: boolean | null;
        };
        /**
         * MessageText
         * @description What a message says: plain text in one of the two languages; an SMS has no subject.
         */
        MessageText: {
            /** Body */
            body: string;
            language: components["schemas"]["FileLanguage"];
            /** Subject */
            subject: string;
        };
        /**
         * Method
         * @description How an actor was authenticated. The values are stored for ever.
         * @enum {string}
         */
        Method: "session" | "session_with_second_factor" | "personal_token";
        /**
         * MetricEntry
         * @description A metric: how it adds up, what it counts, what it is called, and whether more of it is good news.
         */
        MetricEntry: {
            better: components["schemas"]["Better"];
            definition: components["schemas"]["Names"];
            /** Dimensions */
            dimensions: components["schemas"]["Dimension"][];
            kind: components["schemas"]["Kind"];
            name: components["schemas"]["Names"];
            /** Overview */
            overview: boolean;
            /**
             * Slug
             * @enum {string}
             */
            slug: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            unit: components["schemas"]["Unit"];
        };
        /**
         * MetricForecast
         * @description The forecast of a metric as it was asked for, or why there is none.
         */
        MetricForecast: {
            kind: components["schemas"]["Kind"];
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            receipt: components["schemas"]["ForecastReceipt"] | null;
            refused: components["schemas"]["ForecastRefusal"] | null;
            /** Refused Members */
            refused_members: components["schemas"]["RefusedMember"][];
            /** Series */
            series: components["schemas"]["ForecastSeriesOut"][];
            unit: components["schemas"]["Unit"];
        };
        /**
         * Metrics
         * @description Series of the metrics asked for.
         */
        Metrics: {
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            query: components["schemas"]["MetricsParams"];
            /** Series */
            series: components["schemas"]["Series"][];
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * MetricsParams
         * @description The question as understood: which metrics, in which periods, told apart by what, compared with what.
         */
        MetricsParams: {
            /** Asset Type */
            asset_type: string[];
            calendar: components["schemas"]["CalendarName"];
            compare: components["schemas"]["Baseline"] | null;
            /** Compare From */
            compare_from: string | null;
            /** Compare To */
            compare_to: string | null;
            /** Convert To */
            convert_to: string | null;
            /** Currency */
            currency: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            grain: components["schemas"]["Grain"];
            /** Metric */
            metric: ("total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate")[];
            /** Reason */
            reason: string[];
            /** Region */
            region: string[];
            /** Segment */
            segment: string[];
            show: components["schemas"]["Showing"] | null;
            split: components["schemas"]["Dimension"] | null;
            /**
             * To
             * Format: date
             */
            to: string;
            /** Top */
            top: number | null;
        };
        /**
         * Moment
         * @description Something that happened to a ticket, a payment, a wallet or a message of one's own.
         */
        Moment: {
            about: components["schemas"]["Subject"];
            as: components["schemas"]["Side"] | null;
            /** Asset Name */
            asset_name: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Me */
            by_me: boolean | null;
            channel: components["schemas"]["Channel"] | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Id
             * @description The row's number in its log.
             */
            id: string;
            /** Kind */
            kind: string;
            /** Message */
            message: string | null;
            money: components["schemas"]["Amount"] | null;
            /** Payment */
            payment: string | null;
            /** @description What the message is now. */
            status: components["schemas"]["NotificationStatus"] | null;
            /** Ticket */
            ticket: string | null;
            /** Wallet */
            wallet: string | null;
        };
        /**
         * Money
         * @enum {string}
         */
        Money: "rial" | "toman";
        /**
         * MoneyMove
         * @description What becomes of the price: set aside, given back, or paid to the lender less the fee.
         * @enum {string}
         */
        MoneyMove: "reserve" | "release" | "settle";
        /**
         * MoveName
         * @description What one of the two people does, as addresses and buttons call it.
         * @enum {string}
         */
        MoveName: "accept" | "decline" | "cancel" | "hand-over" | "return";
        /**
         * MoveOut
         * @description A move that the viewer may make now.
         */
        MoveOut: {
            /**
             * Earning
             * @description What the lender gets of the price in the end, in minor units.
             */
            earning: string | null;
            /**
             * Fee
             * @description What the marketplace takes of it then.
             */
            fee: string | null;
            /** @description What becomes of the price. */
            money: components["schemas"]["MoneyMove"] | null;
            move: components["schemas"]["MoveName"];
        };
        /**
         * MuteIn
         * @description For how long nobody is alerted; null ends it.
         */
        MuteIn: {
            /** Hours */
            hours: number | null;
        };
        /**
         * Names
         * @description A text in both languages.
         */
        Names: {
            /** En */
            en: string;
            /** Fa */
            fa: string;
        };
        /**
         * NewPassword
         * @description A password, and the key of the one-time link by which it is set.
         */
        NewPassword: {
            /** Key */
            key: string;
            /** Password */
            password: string;
        };
        /**
         * NextDue
         * @description The running loan that is due next.
         */
        NextDue: {
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Ticket */
            ticket: string;
        };
        /**
         * NoChance
         * @description Why it is not said how likely a level is, where there is a forecast.
         * @enum {string}
         */
        NoChance: "ratio" | "beyond_forecast" | "too_few_trials";
        /**
         * Note
         * @description Something that a reader of the figures should know. `code` never changes.
         */
        Note: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
        };
        /**
         * NoteIn
         * @description What a colleague should know of it.
         */
        NoteIn: {
            /** Text */
            text: string;
        };
        /**
         * NoticeState
         * @description `sending`: handed to the mail server, which has not answered yet. `unknown`: its answer was lost.
         * @enum {string}
         */
        NoticeState: "waiting" | "sending" | "sent" | "refused" | "failed" | "unknown" | "muted";
        /**
         * NotificationStatus
         * @description What a message is now. `failed` could not be sent, or was sent and did not arrive.
         * @enum {string}
         */
        NotificationStatus: "created" | "sent" | "delivered" | "failed";
        /**
         * ObjectOut
         * @description The object of the action.
         */
        ObjectOut: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
        };
        /**
         * OddCarrier
         * @description What a member added to the change since the day before.
         */
        OddCarrier: {
            /** Contribution */
            contribution: string;
            /** Dimension */
            dimension: string;
            /** Member */
            member: string;
        };
        /**
         * OddCaseOut
         * @description A record that was odd, and why. No figure changes by it.
         */
        OddCaseOut: {
            /** Amount */
            amount: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Currency */
            currency: string;
            /** Exponent */
            exponent: number;
            /** Id */
            id: number;
            kind: components["schemas"]["CaseKind"];
            /** May Review */
            may_review: boolean;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Reasons */
            reasons: components["schemas"]["OddReason"][];
            /**
             * Record
             * @description Its number: of a withdrawal, that of its transfer.
             */
            record: string;
            review: components["schemas"]["OddReview"] | null;
            /**
             * Score
             * @description The sum of its points.
             * @example 6.1
             */
            score: string;
            /**
             * User
             * @description Whose doing it was.
             */
            user: number;
        };
        /**
         * OddCases
         * @description A page of cases, and how good the rules were.
         */
        OddCases: {
            /**
             * Budget
             * @description How many of a day's records may become cases.
             */
            budget: number;
            /** Cases */
            cases: components["schemas"]["OddCaseOut"][];
            /**
             * Left Out
             * @description Of today, odd enough but beyond the budget.
             */
            left_out: number;
            /** Next */
            next: string | null;
            /**
             * Open
             * @description How many wait for a review.
             */
            open: number;
            /**
             * Precision
             * @description By the reviews of the last 30 days.
             */
            precision: components["schemas"]["OddRulePrecision"][];
            /**
             * Scored To
             * @description When the last scored record happened.
             */
            scored_to: string | null;
        };
        /**
         * OddCasesParams
         * @description Which cases, newest first.
         */
        OddCasesParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 30
             */
            limit: number;
            /** @default open */
            state: "open" | "confirmed" | "dismissed";
        };
        /**
         * OddDayOut
         * @description A figure that was odd on a day, and what is known of that day.
         */
        OddDayOut: {
            /** Annotations */
            annotations: string[];
            /** Carriers */
            carriers: components["schemas"]["OddCarrier"][];
            /** Currency */
            currency: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Dimension
             * @description Of one member; null for the total.
             */
            dimension: string | null;
            /** Expected */
            expected: string;
            /** Exponent */
            exponent: number | null;
            /** High */
            high: string;
            /** Holiday */
            holiday: string | null;
            /** Id */
            id: number;
            /**
             * Low
             * @description The interval in which 95 of 100 days were expected.
             */
            low: string;
            /** Member */
            member: string | null;
            /** Metric */
            metric: string;
            /**
             * Once In
             * @description How rare it is, in days; null for a zero where there never is one.
             */
            once_in: number | null;
            /**
             * Restated
             * @description Whether late facts have changed the day since it was sealed.
             */
            restated: boolean;
            /**
             * Since
             * Format: date
             */
            since: string;
            unit: components["schemas"]["Unit"];
            /** Value */
            value: string;
        };
        /**
         * OddDays
         * @description A page of what raised an alert, newest day and rarest first.
         */
        OddDays: {
            /**
             * Budget
             * @description How many may be raised in a month.
             */
            budget: number;
            /** Days */
            days: components["schemas"]["OddDayOut"][];
            /** Looked At */
            looked_at: string | null;
            /**
             * Looked To
             * @description The last day that was looked at.
             */
            looked_to: string | null;
            /** Next */
            next: string | null;
        };
        /**
         * OddDaysParams
         * @description Which page, newest first.
         */
        OddDaysParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 30
             */
            limit: number;
        };
        /**
         * OddReason
         * @description A rule by which the record is odd.
         */
        OddReason: {
            code: components["schemas"]["RuleCode"];
            /**
             * Once In
             * @description Of so many records one was at least as odd by this rule.
             */
            once_in: number;
            /**
             * Points
             * @description What it adds to the score.
             * @example 2.4
             */
            points: string;
            /**
             * Value
             * @description The rule's own figure: times, a count, minutes, days or a share; null without one.
             */
            value: string | null;
        };
        /**
         * OddReview
         * @description What a reviewer said.
         */
        OddReview: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: number;
            /** Note */
            note: string;
            verdict: components["schemas"]["Verdict"];
        };
        /**
         * OddReviewIn
         * @description What the case was.
         */
        OddReviewIn: {
            /**
             * Note
             * @default
             */
            note: string;
            verdict: components["schemas"]["Verdict"];
        };
        /**
         * OddRulePrecision
         * @description Of the reviewed cases of a rule, how many were confirmed; without a code, of all.
         */
        OddRulePrecision: {
            code: components["schemas"]["RuleCode"] | null;
            /** Confirmed */
            confirmed: number;
            /** Dismissed */
            dismissed: number;
            /**
             * Precision
             * @description As a share; null without a review.
             */
            precision: string | null;
        };
        /**
         * OffReason
         * @description Why an endpoint is switched off: by an administrator; it failed for days; it answered 410 Gone.
         * @enum {string}
         */
        OffReason: "by_hand" | "failing" | "gone";
        /**
         * OriginOut
         * @description Its number at a source that brought it, or at the gateway.
         */
        OriginOut: {
            /** Id */
            id: string;
            /** Source */
            source: string;
        };
        /**
         * Outcome
         * @description How it ended: done; refused; failed.
         * @enum {string}
         */
        Outcome: "done" | "refused" | "failed";
        /**
         * Outlook
         * @description What one's running loans ask of one, and bring; null where there is none of a sort.
         */
        Outlook: {
            /** @description Borrowed, and due on a later day. */
            due_next: components["schemas"]["DueLoans"] | null;
            /** @description Borrowed, and due today. */
            due_today: components["schemas"]["DueLoans"] | null;
            /** @description Lent, and due back on a later day. */
            earned_next: components["schemas"]["DueLoans"] | null;
            /** @description Lent, and due back today. */
            earned_today: components["schemas"]["DueLoans"] | null;
            /** @description Borrowed, and due on a day before today. */
            late: components["schemas"]["DueLoans"] | null;
            /** @description Lent, and due back on a day before today. */
            lent_late: components["schemas"]["DueLoans"] | null;
            /**
             * Owed
             * @description The prices of all that one borrows now.
             */
            owed: components["schemas"]["Amount"][];
        };
        /**
         * Overdue
         * @description The loans that are overdue at the end of `day`: as many as `overdue_loans` says, by how long they are.
         */
        Overdue: {
            /** Ages */
            ages: components["schemas"]["AgeOut"][];
            /** At Risk */
            at_risk: components["schemas"]["Amount"][] | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            loans: components["schemas"]["LoanFigure"];
            /** Unpriced */
            unpriced: string | null;
        };
        /**
         * Overview
         * @description The overview's cards, in order; a metric of money has a card for each currency that has facts.
         */
        Overview: {
            /** Cards */
            cards: components["schemas"]["Card"][];
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            query: components["schemas"]["RangeParams"];
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * OwnUserTransfer
         * @description Money that was sent or received.
         */
        OwnUserTransfer: {
            /** Amount */
            amount: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Currency */
            currency: string;
            direction: components["schemas"]["Direction"];
            /** Exponent */
            exponent: number;
            /**
             * Id
             * @description The number of its transfer.
             */
            id: string;
            /** Note */
            note: string;
            /**
             * Other
             * @description The first name of the other one.
             */
            other: string | null;
        };
        /**
         * Part
         * @description The side of a ratio that a row adds to.
         * @enum {string}
         */
        Part: "numerator" | "denominator";
        /**
         * PartOfSystem
         * @description Another part of the system that is not as it should be.
         */
        PartOfSystem: {
            level: components["schemas"]["Level"];
            part: components["schemas"]["SystemPart"];
        };
        /**
         * Parts
         * @description The two sums of which a ratio is made.
         */
        Parts: {
            /**
             * Denominator
             * @example 1250000
             */
            denominator: string;
            /**
             * Numerator
             * @example 1250000
             */
            numerator: string;
        };
        /**
         * PaymentFound
         * @description A payment, its amount in minor units.
         */
        PaymentFound: {
            /** Amount */
            amount: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Exponent */
            exponent: number;
            /**
             * External Id
             * @description The number at the source that brought it; null where there is none, or the viewer sees none.
             */
            external_id: string | null;
            /** Id */
            id: number;
            /**
             * Source
             * @description The source of the external id.
             */
            source: string | null;
            status: components["schemas"]["PaymentStatus"];
        };
        /**
         * PaymentLink
         * @description A payment, as a line of another record.
         */
        PaymentLink: {
            amount: components["schemas"]["Amount"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: string;
            status: components["schemas"]["PaymentStatus"];
        };
        /**
         * PaymentRecord
         * @description A payment through a gateway, with everything about it.
         */
        PaymentRecord: {
            amount: components["schemas"]["Amount"];
            /** Asset Type */
            asset_type: string;
            /**
             * Audit
             * @description The newest events; null without the permission.
             */
            audit: components["schemas"]["AuditOut"][] | null;
            /**
             * Authority
             * @description How the gateway calls the payment.
             */
            authority: string | null;
            /**
             * Checks
             * @description How often the gateway was asked about it without a callback.
             */
            checks: number | null;
            /** Code */
            code: number | null;
            /**
             * Counted
             * @description Null where the viewer sees no figures.
             */
            counted: components["schemas"]["Counted"][] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Ended At */
            ended_at: string | null;
            /** @description What the gateway keeps of it; null: not known. */
            fee: components["schemas"]["Amount"] | null;
            /**
             * Gateway
             * @description Null where a source brought the payment.
             */
            gateway: string | null;
            /** Id */
            id: string;
            meaning: components["schemas"]["CodeMeaning"] | null;
            /** Messages */
            messages: components["schemas"]["MessageOut"][];
            /** @description Null where the viewer sees no money. */
            money: components["schemas"]["EntriesOut"] | null;
            /** Origins */
            origins: components["schemas"]["OriginOut"][];
            reason: components["schemas"]["FailureReason"] | null;
            /**
             * Reference
             * @description The gateway's receipt of the money.
             */
            reference: string | null;
            /** Region */
            region: string;
            /** Reversed At */
            reversed_at: string | null;
            /** Segment */
            segment: string;
            status: components["schemas"]["PaymentStatus"];
            /** Ticket */
            ticket: string | null;
            /** Timeline */
            timeline: components["schemas"]["StepOut"][];
            user: components["schemas"]["PersonRef"] | null;
        };
        /**
         * PaymentStatus
         * @enum {string}
         */
        PaymentStatus: "initiated" | "verified" | "failed" | "reversed";
        /**
         * Permission
         * @description What an operation or a page needs. The name is also the scope of a personal access token.
         * @enum {string}
         */
        Permission: "own" | "loans.write" | "wallet.write" | "figures" | "rows" | "reports" | "annotate" | "users.read" | "users.write" | "personal" | "unmask" | "support" | "audit" | "webhooks.write" | "withdrawals.read" | "withdrawals.write" | "alerts" | "alerts.write" | "cases.read" | "cases.write" | "targets" | "targets.write";
        /**
         * PersonFound
         * @description A person. Where `masked`, name and e-mail are their first letters, and `phone` is null.
         */
        PersonFound: {
            /** Anonymised */
            anonymised: boolean;
            /** Email */
            email: string | null;
            /** Id */
            id: number;
            /** Masked */
            masked: boolean;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            role: components["schemas"]["Role"];
        };
        /**
         * PersonRecord
         * @description A person, with everything about them; name and address masked as in the list of users.
         */
        PersonRecord: {
            account: components["schemas"]["AccountFacts"] | null;
            /**
             * Actions
             * @description What they did of late; null without the permission.
             */
            actions: components["schemas"]["AuditOut"][] | null;
            /** Anonymised */
            anonymised: boolean;
            /**
             * Audit
             * @description The newest events; null without the permission.
             */
            audit: components["schemas"]["AuditOut"][] | null;
            /**
             * Balances
             * @description Null where the viewer sees no money.
             */
            balances: components["schemas"]["Balance"][] | null;
            /**
             * Counted
             * @description Null where the viewer sees no figures.
             */
            counted: components["schemas"]["Counted"][] | null;
            /** Email */
            email: string | null;
            /** Id */
            id: string;
            /**
             * Joined At
             * Format: date-time
             */
            joined_at: string;
            /** Masked */
            masked: boolean;
            /** Messages */
            messages: components["schemas"]["MessageOut"][];
            /** @description Null where the viewer sees no money. */
            money: components["schemas"]["EntriesOut"] | null;
            /** Name */
            name: string;
            /** Origins */
            origins: components["schemas"]["OriginOut"][];
            /**
             * Overdue
             * @description Of what they borrow now, how many are late.
             */
            overdue: number;
            /**
             * Payments
             * @description The newest; null as above.
             */
            payments: components["schemas"]["PaymentLink"][] | null;
            /** Payments Count */
            payments_count: number | null;
            /** Region */
            region: string;
            /**
             * Running
             * @description Loans that they borrow or lend now.
             */
            running: number;
            /** Segment */
            segment: string;
            /** Tickets */
            tickets: components["schemas"]["TicketLink"][];
            /** Tickets Count */
            tickets_count: number;
            /** Timeline */
            timeline: components["schemas"]["StepOut"][];
        };
        /**
         * PersonRef
         * @description Somebody who takes part. Users learn the other's first name, and no number.
         */
        PersonRef: {
            /**
             * Id
             * @description Null where the viewer does not see this person's record.
             */
            id: string | null;
            /**
             * Masked
             * @description The name is its first letter alone.
             */
            masked: boolean;
            /**
             * Name
             * @description Null where there is none, or no more.
             */
            name: string | null;
            /** You */
            you: boolean;
        };
        /**
         * PhoneIn
         * @description A mobile number of Iran, in any of its spellings.
         */
        PhoneIn: {
            /**
             * Phone
             * @example 09121234567
             */
            phone: string;
        };
        /**
         * Pivot
         * @description A metric by two dimensions, largest totals first. Totals are figures of their own, also of ratios and counts.
         *
         *     With a `grain`, lines are the figures of each of the `periods`; without one there are none.
         */
        Pivot: {
            /** Column Total Lines */
            column_total_lines: (string | null)[][];
            /** Column Totals */
            column_totals: (string | null)[];
            /** Columns */
            columns: string[];
            /** Currency */
            currency: string | null;
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Exponent
             * @description Decimal places of the currency: 0 for IRR, 2 for GBP.
             */
            exponent: number | null;
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            kind: components["schemas"]["Kind"];
            /**
             * Known
             * @description False where nothing gives what the metric is made of: then there are no figures.
             */
            known: boolean;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Partial */
            partial: boolean;
            /** Periods */
            periods: components["schemas"]["PivotPeriod"][];
            query: components["schemas"]["PivotParams"];
            /** Rows */
            rows: components["schemas"]["PivotRow"][];
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Total */
            total: string | null;
            /** Total Line */
            total_line: (string | null)[];
            unit: components["schemas"]["Unit"];
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * PivotParams
         * @description The question as understood: which metric, by which two dimensions, and in which periods if in any.
         */
        PivotParams: {
            /** Asset Type */
            asset_type: string[];
            calendar: components["schemas"]["CalendarName"];
            columns: components["schemas"]["Dimension"];
            /** Convert To */
            convert_to: string | null;
            /** Currency */
            currency: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            grain: components["schemas"]["Grain"] | null;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Reason */
            reason: string[];
            /** Region */
            region: string[];
            rows: components["schemas"]["Dimension"];
            /** Segment */
            segment: string[];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * PivotPeriod
         * @description A period of a pivot's figures, whose first and last day in the range are `start` and `end`.
         */
        PivotPeriod: {
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Partial
             * @description The period is not over, or the range cuts it.
             */
            partial: boolean;
            /**
             * Start
             * Format: date
             */
            start: string;
        };
        /**
         * PivotRow
         * @description One member's figures: with each member of the columns, in their order, and with all of them.
         *
         *     `lines` and `total_line` are the same figures by period.
         */
        PivotRow: {
            /** Lines */
            lines: (string | null)[][];
            /** Member */
            member: string;
            /** Total */
            total: string | null;
            /** Total Line */
            total_line: (string | null)[];
            /** Values */
            values: (string | null)[];
        };
        /**
         * Point
         * @description The figure of one period, whose first and last day in the range are `start` and `end`.
         */
        Point: {
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Partial
             * @description The period is not over, or the range cuts it.
             */
            partial: boolean;
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Value */
            value: string | null;
        };
        /**
         * PreviewedEpisode
         * @description An episode that would have been. `ended_at` is null where it would still last.
         */
        PreviewedEpisode: {
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Ended At */
            ended_at: string | null;
            figure: components["schemas"]["AlertFigure"];
        };
        /**
         * Previous
         * @description The same series over the days before with which its finished days are compared.
         *
         *     `change` is from `total` to `compared`, the series' own total of the days up to `compared_end`: a day that is not
         *     over is left out on both sides.
         */
        Previous: {
            change: components["schemas"]["Change"];
            /** Compared */
            compared: string | null;
            /**
             * Compared End
             * Format: date
             */
            compared_end: string;
            /**
             * End
             * Format: date
             */
            end: string;
            /** Points */
            points: components["schemas"]["Point"][];
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Total */
            total: string | null;
        };
        /**
         * PriceSum
         * @description What the priced tickets of a group come to in a currency, on all pages.
         */
        PriceSum: {
            /**
             * Amount
             * @example 1250000
             */
            amount: string;
            /** Count */
            count: number;
            /**
             * Currency
             * @example IRR
             */
            currency: string;
            /** Exponent */
            exponent: number;
        };
        /**
         * Problem
         * @description A failure (RFC 9457). `code` never changes, `title` is its meaning, `detail` is about this request.
         *
         *     `errors` lists all that is wrong with the parameters or fields of a request; the problem itself is the first.
         */
        Problem: {
            /** Allowed */
            allowed?: string[] | {
                [key: string]: string | number | string[];
            };
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Errors */
            errors?: components["schemas"]["Fault"][];
            /** Field */
            field?: string;
            /**
             * Location
             * @enum {string}
             */
            location?: "path" | "query" | "header" | "body";
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * Profile
         * @description What one may change of it.
         */
        Profile: {
            /** Name */
            name: string;
        };
        /**
         * PublishedFigure
         * @description One figure of a report, as it was published.
         */
        PublishedFigure: {
            /** Currency */
            currency: string | null;
            /** Exponent */
            exponent: number | null;
            kind: components["schemas"]["Kind"];
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            unit: components["schemas"]["Unit"];
            /** Value */
            value: string | null;
        };
        /**
         * PublishedParams
         * @description Which page of the published reports, newest first.
         */
        PublishedParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Grain
             * @default day
             * @enum {string}
             */
            grain: "day" | "persian_month" | "gregorian_month";
            /**
             * Limit
             * @default 31
             */
            limit: number;
            /**
             * Status
             * @enum {string}
             */
            status?: "open" | "sealed" | "restated";
        };
        /**
         * PublishedPoint
         * @description What was published of the period that begins at `start`.
         */
        PublishedPoint: {
            /**
             * Start
             * Format: date
             */
            start: string;
            /**
             * Value
             * @example 1250000
             */
            value: string;
        };
        /**
         * PublishedReport
         * @description A report as it is listed, with its figures of the overview.
         */
        PublishedReport: {
            /** Breaks */
            breaks: number;
            /** Digest */
            digest: string | null;
            /** Figures */
            figures: components["schemas"]["PublishedFigure"][];
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Grain
             * @enum {string}
             */
            grain: "day" | "persian_month" | "gregorian_month";
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Restatements */
            restatements: number;
            /** Sealed At */
            sealed_at: string | null;
            /**
             * Seq
             * @description Its place in the chain, once it is sealed.
             */
            seq: number | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "sealed" | "restated";
        };
        /**
         * PublishedReports
         * @description A page of reports, and how far everything is sealed.
         */
        PublishedReports: {
            /**
             * Head
             * @description SHA-256, in hex.
             */
            head: string;
            /**
             * Length
             * @description Links of the chain: seals and restatements.
             */
            length: number;
            /** Next */
            next: string | null;
            /** Reports */
            reports: components["schemas"]["PublishedReport"][];
            /** Sealed To */
            sealed_to: string | null;
        };
        /**
         * Pulse
         * @description What came in the last three hours, up to when all is counted.
         */
        Pulse: {
            /** Counted To */
            counted_to: string | null;
            /**
             * Minutes
             * @description How long each point is.
             */
            minutes: number;
            /** Series */
            series: components["schemas"]["PulseSeries"][];
            /** Version */
            version: number;
        };
        /**
         * PulseMeasure
         * @description What is shown, in that order: a slug of `rollups.pulse`.
         * @enum {string}
         */
        PulseMeasure: "payments_initiated" | "payments_verified" | "payments_failed" | "tickets_created" | "notifications_failed";
        /**
         * PulsePoint
         * @description Some minutes from `at` on.
         */
        PulsePoint: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Expected
             * @description By the same hours before; null while none is known.
             * @example 4.5
             */
            expected: string | null;
            /** Value */
            value: string;
        };
        /**
         * PulseSeries
         * @description A measure over the last three hours; the last minutes may be under way.
         */
        PulseSeries: {
            measure: components["schemas"]["PulseMeasure"];
            /** Points */
            points: components["schemas"]["PulsePoint"][];
            /** @description Of the last minutes, against what was expected. */
            state: components["schemas"]["PulseState"];
            /** Total */
            total: string;
            /**
             * Usual
             * @description The total that was expected; null while nothing is known of these hours.
             */
            usual: string | null;
        };
        /**
         * PulseState
         * @description Of the last minutes; `unknown` while nothing is known of the same hours before.
         * @enum {string}
         */
        PulseState: "unknown" | "usual" | "low" | "high";
        /**
         * Queue
         * @description Jobs: overdue, running, and failed in the last day.
         */
        Queue: {
            /** Due */
            due: number;
            /** Failed In A Day */
            failed_in_a_day: number;
            level: components["schemas"]["Level"];
            /** Oldest Due Seconds */
            oldest_due_seconds: number | null;
            /** Running */
            running: number;
        };
        /**
         * QueuedWithdrawal
         * @description A withdrawal as those see it who decide. Without `personal`, the name is its first letter.
         */
        QueuedWithdrawal: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
            /** Ended At */
            ended_at: string | null;
            /** Exponent */
            exponent: number;
            /**
             * Iban
             * @description Its last digits; null once its owner was anonymised.
             */
            iban: string | null;
            /** Id */
            id: string;
            /** Moves */
            moves: components["schemas"]["WithdrawalMove"][];
            /** Name */
            name: string;
            /**
             * Own
             * @description Whether it is the viewer's, who never decides on it.
             */
            own: boolean;
            /**
             * Reason
             * @description Why it was refused or returned; else empty.
             */
            reason: string;
            /**
             * Reference
             * @description The bank's, of the payout.
             */
            reference: string | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Returned At */
            returned_at: string | null;
            state: components["schemas"]["WithdrawalState"];
            /**
             * Transfer
             * @description The transfer that reserves its money.
             */
            transfer: string;
            /** User Id */
            user_id: number;
        };
        /**
         * QuoteOut
         * @description What a loan costs at the price of now.
         */
        QuoteOut: {
            /** Currency */
            currency: string;
            /** Days */
            days: number;
            /** Exponent */
            exponent: number;
            /**
             * Price
             * @description Minor units of the whole loan.
             */
            price: string;
        };
        /**
         * QuoteParams
         * @description For how many days.
         */
        QuoteParams: {
            /** Days */
            days: number;
        };
        /**
         * RangeParams
         * @description The question as understood, defaults filled in, under the names of the parameters.
         */
        RangeParams: {
            /** Asset Type */
            asset_type: string[];
            calendar: components["schemas"]["CalendarName"];
            /** Convert To */
            convert_to: string | null;
            /** Currency */
            currency: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Reason */
            reason: string[];
            /** Region */
            region: string[];
            /** Segment */
            segment: string[];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * Ranked
         * @description One member's figure; null means that there is no value, "0" is zero.
         */
        Ranked: {
            /** Member */
            member: string;
            /**
             * Share
             * @description The figure over that of all, as a fraction of one; null of what does not add up.
             */
            share: string | null;
            /** Value */
            value: string | null;
        };
        /**
         * Ranking
         * @description A metric by every member of a dimension, those without facts too, largest first.
         */
        Ranking: {
            /** Currency */
            currency: string | null;
            /**
             * End
             * Format: date
             */
            end: string;
            /**
             * Exponent
             * @description Decimal places of the currency: 0 for IRR, 2 for GBP.
             */
            exponent: number | null;
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            kind: components["schemas"]["Kind"];
            /**
             * Known
             * @description False where nothing gives what the metric is made of: then there are no figures.
             */
            known: boolean;
            /** Members */
            members: components["schemas"]["Ranked"][];
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Partial */
            partial: boolean;
            query: components["schemas"]["RankingParams"];
            /**
             * Start
             * Format: date
             */
            start: string;
            /** Total */
            total: string | null;
            unit: components["schemas"]["Unit"];
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * RankingParams
         * @description The question as understood: which metric, told apart by what.
         */
        RankingParams: {
            /** Asset Type */
            asset_type: string[];
            calendar: components["schemas"]["CalendarName"];
            /** Convert To */
            convert_to: string | null;
            /** Currency */
            currency: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Reason */
            reason: string[];
            /** Region */
            region: string[];
            /** Segment */
            segment: string[];
            split: components["schemas"]["Dimension"];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * Reading
         * @description How the pages are written for one; null where the device or the language decides.
         */
        Reading: {
            calendar: components["schemas"]["Calendar"] | null;
            language: components["schemas"]["Language"] | null;
            money: components["schemas"]["Money"] | null;
            theme: components["schemas"]["Theme"] | null;
            /** @description On which side time begins in charts. */
            time_axis: components["schemas"]["TimeAxis"] | null;
            /**
             * Tour Closed
             * @description The tour of the pages was closed, and is not shown again.
             */
            tour_closed: boolean | null;
        };
        /**
         * ReadingIn
         * @description What of it is to change; null gives the choice back.
         */
        ReadingIn: {
            calendar?: components["schemas"]["Calendar"] | null;
            language?: components["schemas"]["Language"] | null;
            money?: components["schemas"]["Money"] | null;
            theme?: components["schemas"]["Theme"] | null;
            time_axis?: components["schemas"]["TimeAxis"] | null;
            /** Tour Closed */
            tour_closed?: boolean | null;
        };
        /**
         * Reason
         * @description Why figures are not what they should be, one for each part of the system.
         * @enum {string}
         */
        Reason: "no_worker" | "jobs_wait" | "figures_behind" | "audit_unchained" | "seal_missing" | "source_silent" | "cache_away" | "storage" | "clock_differs" | "events_wait" | "webhooks_fail" | "messages_wait";
        /**
         * Reconciled
         * @description A summary of the newest reconciliation; empty before the first one.
         */
        Reconciled: {
            /** At */
            at: string | null;
            /** Breaks */
            breaks: number;
            /**
             * Broken
             * @description The checks that found a break.
             */
            broken: components["schemas"]["Slug"][];
            outcome: components["schemas"]["Agreement"] | null;
            /** Watermark */
            watermark: string | null;
        };
        /**
         * ReconciliationOut
         * @description One comparison of the books, in lists.
         */
        ReconciliationOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Breaks */
            breaks: number;
            /** Id */
            id: number;
            outcome: components["schemas"]["Agreement"];
            /** Took Ms */
            took_ms: number;
            /** Version */
            version: number;
            /** Watermark */
            watermark: string | null;
            /**
             * Whole
             * @description Whether all of history was read, and not only what was new.
             */
            whole: boolean;
        };
        /**
         * ReconciliationParams
         * @description Which page of the reconciliations, newest first.
         */
        ReconciliationParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 30
             */
            limit: number;
        };
        /**
         * Reconciliations
         * @description A page of the reconciliations.
         */
        Reconciliations: {
            history: components["schemas"]["HistoryRead"];
            /** Next */
            next: string | null;
            /** Reconciliations */
            reconciliations: components["schemas"]["ReconciliationOut"][];
        };
        /**
         * Refresh
         * @description A refresh token; left out where it is in the browser's cookie.
         */
        Refresh: {
            /** Refresh Token */
            refresh_token?: string | null;
        };
        /**
         * RefusedMember
         * @description A member without a forecast of its own, and why.
         */
        RefusedMember: {
            /** Days */
            days: number;
            /** Member */
            member: string;
            reason: components["schemas"]["ForecastReason"];
        };
        /**
         * ReportFound
         * @description The report of a day or month; `seq` is its place in the chain, once it is sealed.
         */
        ReportFound: {
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Grain
             * @enum {string}
             */
            grain: "day" | "persian_month" | "gregorian_month";
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Seq */
            seq: number | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "sealed" | "restated";
        };
        /**
         * ReportVerified
         * @description Whether a report is as it was published: the chain whole, its rows and figures counted again from the logs.
         */
        ReportVerified: {
            /**
             * Broken
             * @description The first thing that is not as it was published.
             */
            broken: string | null;
            /** Good */
            good: boolean;
            /**
             * Head
             * @description SHA-256, in hex.
             */
            head: string;
            /** Links */
            links: number;
            /**
             * Replaced
             * @description Whether that is this very report: it, or its rows, are not what was sealed.
             */
            replaced: boolean;
        };
        /**
         * RestatementOut
         * @description Late facts: what they changed, and the rows that they are.
         */
        RestatementOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Changes */
            changes: components["schemas"]["ChangeOut"][];
            /**
             * Digest
             * @description SHA-256, in hex.
             */
            digest: string;
            /** Rows */
            rows: components["schemas"]["RowsOut"][];
            /** Seq */
            seq: number;
        };
        /**
         * Rhythm
         * @description How often a schedule sends. Weeks begin on Saturday; months are those of the schedule's calendar.
         * @enum {string}
         */
        Rhythm: "daily" | "weekly" | "monthly";
        /**
         * Role
         * @enum {string}
         */
        Role: "user" | "support" | "manager" | "auditor" | "admin";
        /**
         * RoleIn
         * @description The new role.
         */
        RoleIn: {
            /** Reason */
            reason: string;
            role: components["schemas"]["Role"];
        };
        /**
         * Rollups
         * @description How far the figures are behind the logs.
         */
        Rollups: {
            /** Behind Seconds */
            behind_seconds: number | null;
            level: components["schemas"]["Level"];
            /** Passed At */
            passed_at: string | null;
            /**
             * Queued
             * @description Facts and days that are not in the figures yet.
             */
            queued: number;
            /** Version */
            version: number;
            /** Watermark */
            watermark: string | null;
        };
        /**
         * Row
         * @description One fact: what happened, and what it adds to the figure.
         */
        Row: {
            /** Asset Type */
            asset_type: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Code
             * @description The gateway's own code for that.
             */
            code: number | null;
            /** Currency */
            currency: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Exponent
             * @description Of money: the decimal places of `currency`.
             */
            exponent: number | null;
            /**
             * External Id
             * @description Its number there.
             */
            external_id: string | null;
            /** Fact */
            fact: string;
            /**
             * Id
             * @description The row's number in its log.
             */
            id: string;
            /** Log */
            log: string;
            /** Payment */
            payment: string | null;
            /**
             * Reason
             * @description Why a payment failed, where the gateway said so.
             */
            reason: string | null;
            /** Region */
            region: string;
            /** Segment */
            segment: string;
            /**
             * Source
             * @description The import plan or source of events that brought the ticket, payment, user and so on.
             */
            source: string | null;
            /** Ticket */
            ticket: string | null;
            /**
             * Transfer
             * @description Of an entry of the ledger: the transfer that it is of.
             */
            transfer: string | null;
            /** User */
            user: string | null;
            /**
             * Value
             * @example 1250000
             */
            value: string;
            /** Wallet */
            wallet: string | null;
        };
        /**
         * Rows
         * @description A page of the rows that make a figure; `sum` and `count` are of all of them.
         *
         *     Rows are in the currency that they were booked in, `sum` and `parts` in that of the figure.
         */
        Rows: {
            /** Count */
            count: number;
            /** Currency */
            currency: string | null;
            /**
             * Exponent
             * @description Decimal places of the currency: 0 for IRR, 2 for GBP.
             */
            exponent: number | null;
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            kind: components["schemas"]["Kind"];
            /**
             * Known
             * @description False where nothing gives what the metric is made of: then there are no figures.
             */
            known: boolean;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /**
             * Next
             * @description Pass it as `cursor` for the next page; null on the last.
             */
            next: string | null;
            parts: components["schemas"]["Parts"] | null;
            query: components["schemas"]["RowsParams"];
            /** Rows */
            rows: components["schemas"]["Row"][];
            /** Sum */
            sum: string | null;
            unit: components["schemas"]["Unit"];
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * RowsOut
         * @description The rows of one log: how many, and the SHA-256 over them.
         */
        RowsOut: {
            /** Count */
            count: number;
            /** Log */
            log: string;
            /**
             * Sha256
             * @description SHA-256, in hex.
             */
            sha256: string;
        };
        /**
         * RowsParams
         * @description The question as understood: which page of the rows behind which figure.
         */
        RowsParams: {
            /** Asset Type */
            asset_type: string[];
            calendar: components["schemas"]["CalendarName"];
            /** Convert To */
            convert_to: string | null;
            /** Currency */
            currency: string | null;
            /** Cursor */
            cursor: string | null;
            /**
             * From
             * Format: date
             */
            from: string;
            /** Limit */
            limit: number;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            part: components["schemas"]["Part"] | null;
            /** Reason */
            reason: string[];
            /** Region */
            region: string[];
            /** Segment */
            segment: string[];
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * RuleCode
         * @description The stated rules (`transactions.rules.RULES`), of which pages and the API know without the packages of models.
         * @enum {string}
         */
        RuleCode: "amount" | "own_level" | "own_ratio" | "odd_lately" | "refund_of_payment" | "round_trip" | "failures_before" | "burst_hour" | "burst_day" | "silence" | "hour" | "counterpart_odd" | "new_counterpart" | "new_customer";
        /**
         * RuleKind
         * @description Those up to odd are of a metric, each day (odd may be of any); all others of the system, each minute.
         * @enum {string}
         */
        RuleKind: "above" | "below" | "change" | "no_data" | "odd" | "reconciliation_broken" | "day_not_sealed" | "source_behind" | "export_failed" | "schedule_failed" | "webhook_given_up" | "disk_full" | "payments_missing" | "target_unlikely";
        /**
         * Running
         * @description Loans that run when the range ends, beside those that came back in it.
         */
        Running: {
            active: components["schemas"]["LoanFigure"];
            /**
             * Active Share
             * @description The active ones' share of the active and the completed together.
             */
            active_share: string | null;
            completed: components["schemas"]["LoanFigure"];
            /**
             * Per Completed
             * @description Active loans for each completed one; null where none was completed.
             */
            per_completed: string | null;
        };
        /**
         * ScheduleChange
         * @description Changes; omitted fields stay.
         */
        ScheduleChange: {
            calendar?: components["schemas"]["CalendarName"] | null;
            format?: components["schemas"]["FileFormat"] | null;
            language?: components["schemas"]["FileLanguage"] | null;
            /** Paused */
            paused?: boolean | null;
            /** Query */
            query?: {
                [key: string]: string | string[];
            } | null;
            rhythm?: components["schemas"]["Rhythm"] | null;
        };
        /**
         * ScheduleChoice
         * @description Something that you may schedule, with its formats and rhythms.
         */
        ScheduleChoice: {
            /** Formats */
            formats: components["schemas"]["FileFormat"][];
            /** Rhythms */
            rhythms: components["schemas"]["Rhythm"][];
            what: components["schemas"]["ExportKind"];
        };
        /**
         * ScheduleIn
         * @description What to send by mail, for each period once it is sealed.
         */
        ScheduleIn: {
            /** @description Of monthly periods, and of the days in the file. */
            calendar: components["schemas"]["CalendarName"];
            format: components["schemas"]["FileFormat"];
            language: components["schemas"]["FileLanguage"];
            /**
             * Query
             * @description The query's parameters, without days; none for a report.
             * @default {}
             */
            query: {
                [key: string]: string | string[];
            };
            rhythm: components["schemas"]["Rhythm"];
            what: components["schemas"]["ExportKind"];
        };
        /**
         * ScheduleLimits
         * @description Limits of schedules.
         */
        ScheduleLimits: {
            /**
             * Attached
             * @description Bytes of the largest file that is attached.
             */
            attached: number;
            /** Attempts */
            attempts: number;
            /**
             * Schedules
             * @description Of one person.
             */
            schedules: number;
            /** Tests An Hour */
            tests_an_hour: number;
        };
        /**
         * ScheduleOut
         * @description A schedule and its last mail.
         */
        ScheduleOut: {
            calendar: components["schemas"]["CalendarName"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            format: components["schemas"]["FileFormat"];
            /** Id */
            id: number;
            language: components["schemas"]["FileLanguage"];
            last: components["schemas"]["SendingOut"] | null;
            /** Paused At */
            paused_at: string | null;
            /** Query */
            query: {
                [key: string]: string[];
            };
            rhythm: components["schemas"]["Rhythm"];
            title: components["schemas"]["ExportTitle"];
            what: components["schemas"]["ExportKind"];
        };
        /**
         * Schedules
         * @description The viewer's schedules, oldest first, and what can be scheduled.
         */
        Schedules: {
            /** Choices */
            choices: components["schemas"]["ScheduleChoice"][];
            limits: components["schemas"]["ScheduleLimits"];
            /**
             * Recipient
             * @description The viewer's own address, to which all mails go.
             */
            recipient: string | null;
            /** Schedules */
            schedules: components["schemas"]["ScheduleOut"][];
        };
        /**
         * Scope
         * @description Whose rows: the viewer's own; those of the service (tickets and messages, no money); everybody's.
         * @enum {string}
         */
        Scope: "own" | "service" | "all";
        /**
         * SearchParams
         * @description What is terms, and how many results of each kind there may be.
         */
        SearchParams: {
            /**
             * Limit
             * @description Results of each kind.
             * @default 8
             */
            limit: number;
            /**
             * Q
             * @description Words, a number, an external id, an e-mail address, a telephone number, or a day or month in either calendar. Letters and digits of all keyboards are alike.
             * @example 09121234567
             */
            q: string;
        };
        /**
         * SearchQuery
         * @description The search that is answered: `q` as it was understood.
         */
        SearchQuery: {
            /** Limit */
            limit: number;
            /** Q */
            q: string;
        };
        /**
         * SearchResults
         * @description What was found of each kind, the best first. A kind that the viewer may not see is empty.
         */
        SearchResults: {
            /** Exports */
            exports: components["schemas"]["ExportFound"][];
            /** Payments */
            payments: components["schemas"]["PaymentFound"][];
            /** People */
            people: components["schemas"]["PersonFound"][];
            query: components["schemas"]["SearchQuery"];
            /** Reports */
            reports: components["schemas"]["ReportFound"][];
            /** Tickets */
            tickets: components["schemas"]["TicketFound"][];
            /** Transfers */
            transfers: components["schemas"]["TransferFound"][];
            /** Views */
            views: components["schemas"]["ViewFound"][];
        };
        /**
         * SendingOut
         * @description The mail of a period: its state, its recipient and its file.
         */
        SendingOut: {
            /**
             * Again
             * @description Whether it can be sent again by hand.
             */
            again: boolean;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /**
             * Attached
             * @description Otherwise the mail has a link to the file.
             */
            attached: boolean | null;
            /** Attempts */
            attempts: number;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /** Id */
            id: number;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Name */
            name: string | null;
            /**
             * Next At
             * @description When it is tried next, while it is queued.
             */
            next_at: string | null;
            /**
             * Outcome
             * @description The code of the last error.
             */
            outcome: string | null;
            /**
             * Recipient
             * @description Masked.
             */
            recipient: string | null;
            /** Rows */
            rows: number | null;
            /** Sent At */
            sent_at: string | null;
            /** Sha256 */
            sha256: string | null;
            /**
             * Size
             * @description Bytes.
             */
            size: number | null;
            state: components["schemas"]["SendingState"];
            /** Test */
            test: boolean;
        };
        /**
         * Sendings
         * @description A page of a schedule's mails.
         */
        Sendings: {
            /** Next */
            next: string | null;
            /** Sendings */
            sendings: components["schemas"]["SendingOut"][];
        };
        /**
         * SendingsParams
         * @description Which page of a schedule's mails, newest first.
         */
        SendingsParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 30
             */
            limit: number;
        };
        /**
         * SendingState
         * @description `sending`: handed to the mail server, which has not answered yet. `unknown`: its answer was lost.
         * @enum {string}
         */
        SendingState: "queued" | "making" | "sending" | "sent" | "failed" | "refused" | "unknown";
        /**
         * Series
         * @description One metric over time, for one member of the dimension in `split` or for all those in `others`.
         */
        Series: {
            /** Currency */
            currency: string | null;
            /**
             * Exponent
             * @description Decimal places of the currency: 0 for IRR, 2 for GBP.
             */
            exponent: number | null;
            kind: components["schemas"]["Kind"];
            /**
             * Known
             * @description False where nothing gives what the metric is made of: then there are no figures.
             */
            known: boolean;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /**
             * Others
             * @description Dimension to the members that this series puts together; empty for any other.
             */
            others: {
                [key: string]: string[];
            };
            /** Points */
            points: components["schemas"]["Point"][];
            previous: components["schemas"]["Previous"] | null;
            /**
             * Published
             * @description The points that late facts of sealed days have changed since they were published.
             */
            published: components["schemas"]["PublishedPoint"][];
            /**
             * Published Total
             * @description The total without the late facts of sealed days; null where none changed it.
             */
            published_total: string | null;
            /** @description Null where the points themselves are shown. */
            shown: components["schemas"]["Shown"] | null;
            /**
             * Split
             * @description Dimension to member; empty without a split.
             */
            split: {
                [key: string]: string;
            };
            /**
             * Total
             * @description By the metric's kind: the sum of a flow, the last value of a stock, the ratio of the sums, the distinct count over the whole range.
             */
            total: string | null;
            unit: components["schemas"]["Unit"];
        };
        /**
         * Showing
         * @description Another way to show a series: added up so far, as a moving average, or as its share of all series.
         * @enum {string}
         */
        Showing: "cumulative" | "moving_average" | "share";
        /**
         * Shown
         * @description What is shown in place of a series' points where the question says how.
         */
        Shown: {
            /**
             * Previous
             * @description By the points of `previous`; empty without one.
             */
            previous: (string | null)[];
            /**
             * Total
             * @description The series' total, or its share of all.
             */
            total: string | null;
            unit: components["schemas"]["Unit"];
            /**
             * Values
             * @description By the points; null in a window that holds a period which is not whole.
             */
            values: (string | null)[];
            /**
             * Window
             * @description The periods of a moving average.
             */
            window: number | null;
        };
        /**
         * Side
         * @description Whether a user borrows or lends by a ticket; somebody may do both by one.
         * @enum {string}
         */
        Side: "borrower" | "lender" | "both";
        /**
         * SidesOut
         * @description Both sums in one currency; without a currency, of counts.
         */
        SidesOut: {
            /**
             * Counted
             * @example 1250000
             */
            counted: string;
            /** Currency */
            currency: string | null;
            /**
             * Difference
             * @example 1250000
             */
            difference: string;
            /** Exponent */
            exponent: number | null;
            /**
             * Stated
             * @example 1250000
             */
            stated: string;
        };
        /**
         * Slug
         * @description The names of the checks, which are stored with the results.
         * @enum {string}
         */
        Slug: "wallets" | "transfers" | "gateway" | "escrow" | "withdrawals" | "payouts" | "revenue" | "stocks" | "rollups" | "lattice" | "screens";
        /**
         * Source
         * @description A machine account that sends events.
         */
        Source: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: number;
            /**
             * Is Readable
             * @description Whether its signatures can be checked; not where its secret is of another SECRET_KEY.
             */
            is_readable: boolean;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /**
             * Signs
             * @description Whether it signs what it sends, and has no token.
             */
            signs: boolean;
            /** Types */
            types: string[];
        };
        /**
         * SourceIn
         * @description What a new source is called, and may send.
         */
        SourceIn: {
            /**
             * Name
             * @description The source shares its external ids with the import plan of this name.
             */
            name: string;
            /**
             * Signs
             * @default false
             */
            signs: boolean;
            /**
             * Types
             * @description Without any: all types that are not about money.
             * @default []
             */
            types: string[];
        };
        /**
         * SourceMade
         * @description A new source with its secret, which is shown this once.
         */
        SourceMade: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: number;
            /**
             * Is Readable
             * @description Whether its signatures can be checked; not where its secret is of another SECRET_KEY.
             */
            is_readable: boolean;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /**
             * Secret
             * @description The token, or of a source that signs, what it signs with.
             */
            secret: string;
            /**
             * Signs
             * @description Whether it signs what it sends, and has no token.
             */
            signs: boolean;
            /** Types */
            types: string[];
        };
        /**
         * SourceOut
         * @description A source that feeds: up to when it is complete, and which days wait for it.
         */
        SourceOut: {
            /**
             * Complete To
             * @description Null until it has come in once: then every day waits for it.
             */
            complete_to: string | null;
            /**
             * Ended On
             * @description The day from which on nothing comes from it any more.
             */
            ended_on: string | null;
            /**
             * Every Seconds
             * @description How often it comes in, where it is followed; null of imports.
             */
            every_seconds: number | null;
            /**
             * Failure
             * @description Why it has failed since it was last heard of; empty where it has not.
             */
            failure: string;
            /**
             * Heard At
             * @description When it last came in.
             */
            heard_at: string | null;
            /**
             * Holds From
             * @description The first day that cannot be sealed before it is complete past its end.
             */
            holds_from: string | null;
            /**
             * Lag Seconds
             * @description How far it is behind; null where it has ended, or never came in.
             */
            lag_seconds: number | null;
            /** Name */
            name: string;
            /**
             * Rejected
             * @description Where it is followed: its rows that wait to be mended.
             */
            rejected: number;
            /**
             * Silent
             * @description Nothing was heard of it for longer than the limit.
             */
            silent: boolean;
        };
        /**
         * Sources
         * @description Sources that were not revoked, the events that wait, oldest first, and the types that there are.
         */
        Sources: {
            /** Refused In All */
            refused_in_all: number;
            /** Sources */
            sources: components["schemas"]["Source"][];
            /** Types */
            types: string[];
            /** Types Without Money */
            types_without_money: string[];
            /** Waiting */
            waiting: components["schemas"]["WaitingEventOut"][];
            /** Waiting In All */
            waiting_in_all: number;
        };
        /**
         * SourcesBehind
         * @description Sources that feed and of which nothing was heard for long; figures wait for them.
         */
        SourcesBehind: {
            /** Complete To */
            complete_to: string | null;
            /** Names */
            names: string[];
        };
        /**
         * SourcesOut
         * @description The sources that feed, those that have ended last. `grace_hours` past its end a day has to be complete.
         */
        SourcesOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Grace Hours */
            grace_hours: number;
            /** Silent Hours */
            silent_hours: number;
            /** Sources */
            sources: components["schemas"]["SourceOut"][];
        };
        /**
         * Stage
         * @description How far a ticket has come, whatever became of it then.
         * @enum {string}
         */
        Stage: "created" | "accepted" | "activated" | "completed";
        /**
         * StageOut
         * @description How many of the tickets made in the range came this far by now, and which part that is.
         */
        StageOut: {
            /**
             * Group
             * @enum {string}
             */
            group: "reached_created" | "reached_accepted" | "reached_activated" | "reached_completed" | "now_pending" | "now_accepted" | "now_active" | "now_completed" | "now_cancelled" | "overdue" | "overdue_1_7" | "overdue_8_30" | "overdue_31";
            /** Of Created */
            of_created: string | null;
            /**
             * Of Previous
             * @description Of those that came to the stage before; null at the first.
             */
            of_previous: string | null;
            stage: components["schemas"]["Stage"];
            /**
             * Tickets
             * @example 1250000
             */
            tickets: string;
        };
        /**
         * State
         * @description An invited user has not set a password yet; an anonymised one is a tombstone that figures still count.
         * @enum {string}
         */
        State: "active" | "inactive" | "invited" | "anonymised";
        /**
         * StatementBreakOut
         * @description A payment of which the two sides differ; a side is null where it does not have it, or does not know it.
         */
        StatementBreakOut: {
            /** Authority */
            authority: string | null;
            /**
             * Difference
             * @example 1250000
             */
            difference: string;
            kind: components["schemas"]["BreakKind"];
            /**
             * Line
             * @description The row of the file.
             */
            line: number | null;
            /** Ours */
            ours: string | null;
            /**
             * Payment
             * @description The number of our payment.
             */
            payment: string | null;
            /**
             * Reference
             * @description The receipt number of the gateway.
             */
            reference: string | null;
            /** Theirs */
            theirs: string | null;
        };
        /**
         * StatementsParams
         * @description Which page of the lists, newest first.
         */
        StatementsParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 20
             */
            limit: number;
        };
        /**
         * StatementTotalOut
         * @description What both sides add up to over what was compared.
         */
        StatementTotalOut: {
            /**
             * Difference
             * @example 1250000
             */
            difference: string;
            /**
             * Of
             * @enum {string}
             */
            of: "amount" | "fee";
            /**
             * Ours
             * @example 1250000
             */
            ours: string;
            /**
             * Theirs
             * @example 1250000
             */
            theirs: string;
        };
        /**
         * StateOut
         * @description How many of the tickets made in the range are in this state now.
         */
        StateOut: {
            /**
             * Group
             * @enum {string}
             */
            group: "reached_created" | "reached_accepted" | "reached_activated" | "reached_completed" | "now_pending" | "now_accepted" | "now_active" | "now_completed" | "now_cancelled" | "overdue" | "overdue_1_7" | "overdue_8_30" | "overdue_31";
            /** Of Created */
            of_created: string | null;
            state: components["schemas"]["TicketState"];
            /**
             * Tickets
             * @example 1250000
             */
            tickets: string;
        };
        /**
         * Step
         * @description Something that happened to a record, or that is to come.
         * @enum {string}
         */
        Step: "asked" | "accepted" | "declined" | "cancelled" | "handed_over" | "due" | "late" | "reminded" | "returned" | "initiated" | "answered" | "verified" | "failed" | "reversed" | "corrected" | "posted" | "requested" | "confirmed" | "refused" | "given_back" | "joined" | "invited" | "moved" | "anonymised";
        /**
         * StepOut
         * @description A step of the timeline.
         */
        StepOut: {
            /**
             * Ahead
             * @description It is still to come: the day on which a running loan is due.
             */
            ahead: boolean;
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["PersonRef"] | null;
            /**
             * Code
             * @description The gateway's own.
             */
            code: number | null;
            meaning: components["schemas"]["CodeMeaning"] | null;
            /**
             * Note
             * @description What was written to it, as it was written.
             */
            note: string;
            reason: components["schemas"]["FailureReason"] | null;
            step: components["schemas"]["Step"];
        };
        /**
         * Storage
         * @description Room on the disks that this server knows of, and whether the database takes writes.
         */
        Storage: {
            /**
             * Free Bytes
             * @description On the fullest of them: exported files, and a database on this machine.
             */
            free_bytes: number;
            /** Free Percent */
            free_percent: number;
            level: components["schemas"]["Level"];
            /** Takes Writes */
            takes_writes: boolean;
        };
        /**
         * StuckJobs
         * @description Jobs that wait though they are due, or failed in the last day; and whether anybody works on them.
         */
        StuckJobs: {
            /** Due */
            due: number;
            /** Failed In A Day */
            failed_in_a_day: number;
            level: components["schemas"]["Level"];
            /** Oldest Due Seconds */
            oldest_due_seconds: number | null;
            /** Workers */
            workers: number;
        };
        /**
         * Subject
         * @description What a moment of a timeline is about.
         * @enum {string}
         */
        Subject: "ticket" | "payment" | "wallet" | "message";
        /**
         * SupportActionMade
         * @description What was done. It holds no text: it is stored under the request's key.
         */
        SupportActionMade: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Channels
             * @description By which a message leaves; else none.
             */
            channels: components["schemas"]["Channel"][];
            /** Id */
            id: string;
            kind: components["schemas"]["ActionKind"];
            /** Ticket */
            ticket: string;
        };
        /**
         * SupportActionOut
         * @description Something that was done about a loan, and by whom; the text of a note is null once it was erased.
         */
        SupportActionOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @description The name of a colleague; null once anonymised.
             */
            by: string | null;
            /** Id */
            id: string;
            kind: components["schemas"]["ActionKind"];
            /** Text */
            text: string | null;
        };
        /**
         * SystemHealth
         * @description All parts; `level` is the worst of them.
         */
        SystemHealth: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            cache: components["schemas"]["Cache"];
            chain: components["schemas"]["Chain"];
            clock: components["schemas"]["Clock"];
            days: components["schemas"]["Days"];
            events: components["schemas"]["WaitingEvents"];
            level: components["schemas"]["Level"];
            messages: components["schemas"]["MessageHealth"];
            queue: components["schemas"]["Queue"];
            rollups: components["schemas"]["Rollups"];
            sources: components["schemas"]["FeedingSources"];
            storage: components["schemas"]["Storage"];
            webhooks: components["schemas"]["WebhookHealth"];
            workers: components["schemas"]["Workers"];
        };
        /**
         * SystemPart
         * @description Parts of the system's health that no other item speaks of.
         * @enum {string}
         */
        SystemPart: "rollups" | "chain" | "days" | "cache" | "storage" | "clock" | "events" | "webhooks" | "messages";
        /**
         * TargetChangeOut
         * @description A change of a target: null where it was withdrawn.
         */
        TargetChangeOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * @description A name.
             */
            by: string;
            /** Id */
            id: number;
            /** Value */
            value: string | null;
            /** Why */
            why: string;
        };
        /**
         * TargetHistory
         * @description A page of a target's changes, newest first.
         */
        TargetHistory: {
            /** Changes */
            changes: components["schemas"]["TargetChangeOut"][];
            /** Next */
            next: string | null;
        };
        /**
         * TargetHistoryParams
         * @description Which page, newest first.
         */
        TargetHistoryParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 20
             */
            limit: number;
        };
        /**
         * TargetIn
         * @description A new target.
         */
        TargetIn: {
            calendar: components["schemas"]["CalendarName"];
            /** @enum {unknown} */
            grain: components["schemas"]["Grain"];
            /**
             * Metric
             * @example total_volume
             */
            metric: string;
            /**
             * Query
             * @description Filters and, of money, the currency: as parameters of a report.
             * @default {}
             * @example {
             *       "currency": [
             *         "IRR"
             *       ]
             *     }
             */
            query: {
                [key: string]: string[];
            };
            /**
             * Start
             * Format: date
             * @description Any day of the period.
             * @example 2026-03-21
             */
            start: string;
            /**
             * Value
             * @description In the metric's unit, as figures have it.
             * @example 90000000000
             */
            value: string;
            /** Why */
            why: string;
        };
        /**
         * TargetOut
         * @description A target as it stands. `at_most`: less of the metric is better, and it is reached by not passing it.
         */
        TargetOut: {
            /** At Most */
            at_most: boolean;
            calendar: components["schemas"]["CalendarName"];
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /**
             * Changed By
             * @description A name.
             */
            changed_by: string;
            /** Currency */
            currency: string | null;
            /**
             * End
             * Format: date
             */
            end: string;
            /** Exponent */
            exponent: number | null;
            /** @enum {unknown} */
            grain: components["schemas"]["Grain"];
            /** Id */
            id: number;
            kind: components["schemas"]["Kind"];
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** @description None where it was withdrawn. */
            progress: components["schemas"]["TargetProgress"] | null;
            /** Query */
            query: {
                [key: string]: string[];
            };
            /**
             * Start
             * Format: date
             */
            start: string;
            state: components["schemas"]["TargetState"];
            unit: components["schemas"]["Unit"];
            /**
             * Value
             * @description The last one, where it was withdrawn.
             * @example 1250000
             */
            value: string;
            /** Why */
            why: string;
            /** Withdrawn */
            withdrawn: boolean;
        };
        /**
         * TargetProgress
         * @description How far a target is, by the days that are over, and how likely it is reached.
         *
         *     Of a flow `way` is what has come over the target; of others what stands over it. `chance` is from paths around the
         *     forecast, whose `run` is its receipt; without one `no_chance` says why. After the period neither is there.
         */
        TargetProgress: {
            /**
             * Chance
             * @description Of reaching it, as a fraction of one.
             */
            chance: string | null;
            /**
             * Days
             * @description All days of the period.
             */
            days: number;
            /** Days Over */
            days_over: number;
            /**
             * Expected
             * @description What is expected of the whole period.
             */
            expected: string | null;
            /** Lower 80 */
            lower_80: string | null;
            /** No Chance */
            no_chance: components["schemas"]["ForecastRefusal"] | components["schemas"]["NoChance"] | null;
            /**
             * Reached
             * @description After the period: whether it was reached.
             */
            reached: boolean | null;
            /**
             * Run
             * @description The run of the forecast.
             */
            run: number | null;
            /**
             * Through
             * @description The last day that is in the value.
             */
            through: string | null;
            /**
             * Time
             * @description The days that are over, as a fraction of one.
             * @example 1250000
             */
            time: string;
            /** Upper 80 */
            upper_80: string | null;
            /** Value */
            value: string | null;
            /**
             * Way
             * @description The value over the target, as a fraction of one.
             */
            way: string | null;
        };
        /**
         * Targets
         * @description A page of targets. `may_write`: the viewer may set, change and withdraw them.
         */
        Targets: {
            /** May Write */
            may_write: boolean;
            /** Next */
            next: string | null;
            /**
             * Open Targets
             * @description How many may be in force at once.
             */
            open_targets: number;
            /** Targets */
            targets: components["schemas"]["TargetOut"][];
        };
        /**
         * TargetsParams
         * @description Which targets, newest first.
         */
        TargetsParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 20
             */
            limit: number;
            /** @default open */
            which: "open" | "over" | "withdrawn";
        };
        /**
         * TargetState
         * @description Where today is: before, in or after the period.
         * @enum {string}
         */
        TargetState: "upcoming" | "running" | "over";
        /**
         * TargetValueIn
         * @description Another value of a target, and why.
         */
        TargetValueIn: {
            /**
             * Value
             * @description In the metric's unit, as figures have it.
             * @example 90000000000
             */
            value: string;
            /** Why */
            why: string;
        };
        /**
         * TargetWhich
         * @description In force and not over; in force to the end; withdrawn.
         * @enum {string}
         */
        TargetWhich: "open" | "over" | "withdrawn";
        /**
         * TargetWithdrawIn
         * @description Why a target is withdrawn.
         */
        TargetWithdrawIn: {
            /** Why */
            why: string;
        };
        /**
         * TestMessageIn
         * @description By which channel.
         */
        TestMessageIn: {
            channel: components["schemas"]["Channel"];
        };
        /**
         * TestMessageOut
         * @description The message, which is among one's own.
         */
        TestMessageOut: {
            /** Id */
            id: string;
        };
        /**
         * Theme
         * @enum {string}
         */
        Theme: "light" | "dark" | "system";
        /**
         * Threshold
         * @description What the level of a rule is: a figure of its metric, a change in percent or points, a number of days, or none.
         * @enum {string}
         */
        Threshold: "figure" | "change" | "days" | "none";
        /**
         * Ticket
         * @description A ticket as one of its two people sees it.
         */
        Ticket: {
            /** Accepted At */
            accepted_at: string | null;
            /** Activated At */
            activated_at: string | null;
            as: components["schemas"]["Side"];
            /** Asset Name */
            asset_name: string;
            /** Asset Type */
            asset_type: string;
            asset_type_name: components["schemas"]["Names"];
            /**
             * Counterpart
             * @description The first name of the other person.
             */
            counterpart: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Days
             * @description For how long it was asked for; null where a source brought it.
             */
            days: number | null;
            /**
             * Days Late
             * @description Since the day on which a running loan was due.
             */
            days_late: number | null;
            /**
             * Days Left
             * @description Until the day on which a running loan is due: none on that day.
             */
            days_left: number | null;
            /** Due At */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: string;
            /**
             * Moves
             * @description What one may do next.
             */
            moves: components["schemas"]["MoveOut"][];
            /** Overdue */
            overdue: boolean;
            price: components["schemas"]["Amount"] | null;
            state: components["schemas"]["TicketState"];
        };
        /**
         * TicketCounts
         * @description How many tickets one has on this side, by state; `overdue` are among the active ones.
         */
        TicketCounts: {
            /** Accepted */
            accepted: number;
            /** Active */
            active: number;
            /** Cancelled */
            cancelled: number;
            /** Completed */
            completed: number;
            /** Overdue */
            overdue: number;
            /** Pending */
            pending: number;
        };
        /**
         * TicketFound
         * @description A ticket: one loan of an asset.
         */
        TicketFound: {
            /** Asset Name */
            asset_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * External Id
             * @description The number at the source that brought it; null where there is none, or the viewer sees none.
             */
            external_id: string | null;
            /** Id */
            id: number;
            /**
             * Source
             * @description The source of the external id.
             */
            source: string | null;
            state: components["schemas"]["TicketState"];
        };
        /**
         * TicketIn
         * @description Which asset, and for how many days.
         */
        TicketIn: {
            /**
             * Asset
             * @description The asset's number.
             */
            asset: number | string;
            /** Days */
            days: number;
        };
        /**
         * TicketLink
         * @description A ticket, as a line of a person's record. `side` is that person's.
         */
        TicketLink: {
            /** Asset Name */
            asset_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Due At */
            due_at: string | null;
            /** Id */
            id: string;
            /** Overdue */
            overdue: boolean;
            price: components["schemas"]["Amount"] | null;
            side: components["schemas"]["Side"];
            state: components["schemas"]["TicketState"];
        };
        /**
         * TicketMonitoring
         * @description How loans go.
         */
        TicketMonitoring: {
            /** Funnel */
            funnel: components["schemas"]["StageOut"][];
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            overdue: components["schemas"]["Overdue"];
            query: components["schemas"]["LoansEcho"];
            running: components["schemas"]["Running"];
            /** States */
            states: components["schemas"]["StateOut"][];
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * TicketOut
         * @description A ticket after a move, as the viewer sees it. `price` is of the whole loan.
         */
        TicketOut: {
            /** Accepted At */
            accepted_at: string | null;
            /** Activated At */
            activated_at: string | null;
            as_: components["schemas"]["Side"];
            /** Asset */
            asset: string | null;
            /** Asset Name */
            asset_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Days */
            days: number;
            /** Due At */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Exponent */
            exponent: number;
            /** Id */
            id: string;
            /** Moves */
            moves: components["schemas"]["MoveOut"][];
            /** Price */
            price: string;
            state: components["schemas"]["TicketState"];
        };
        /**
         * TicketRecord
         * @description A ticket, with everything about it.
         */
        TicketRecord: {
            /** Accepted At */
            accepted_at: string | null;
            /** Activated At */
            activated_at: string | null;
            /** Asset Name */
            asset_name: string;
            /** Asset Type */
            asset_type: string;
            /**
             * Audit
             * @description The newest events; null without the permission.
             */
            audit: components["schemas"]["AuditOut"][] | null;
            borrower: components["schemas"]["PersonRef"] | null;
            /**
             * Counted
             * @description Null where the viewer sees no figures.
             */
            counted: components["schemas"]["Counted"][] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Days
             * @description For how long it was asked for.
             */
            days: number | null;
            /**
             * Days Late
             * @description Since the day on which a running loan was due.
             */
            days_late: number | null;
            /** Due At */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: string;
            lender: components["schemas"]["PersonRef"] | null;
            /** Messages */
            messages: components["schemas"]["MessageOut"][];
            /** @description Null where the viewer sees no money. */
            money: components["schemas"]["EntriesOut"] | null;
            /** Origins */
            origins: components["schemas"]["OriginOut"][];
            /** Overdue */
            overdue: boolean;
            /** Payments */
            payments: components["schemas"]["PaymentLink"][];
            price: components["schemas"]["Amount"] | null;
            /** Region */
            region: string;
            /** Segment */
            segment: string;
            /** @description The viewer's; null for who is none of the two. */
            side: components["schemas"]["Side"] | null;
            state: components["schemas"]["TicketState"];
            /** Timeline */
            timeline: components["schemas"]["StepOut"][];
        };
        /**
         * TicketRow
         * @description A ticket. `state` is the group's: what the ticket is now, or that it is still out.
         */
        TicketRow: {
            /** Accepted At */
            accepted_at: string | null;
            /** Activated At */
            activated_at: string | null;
            /** Asset Type */
            asset_type: string;
            /** Borrower */
            borrower: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Due At */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /**
             * External Id
             * @description Its number there.
             */
            external_id: string | null;
            /** Lender */
            lender: string | null;
            /** Overdue Days */
            overdue_days: number | null;
            price: components["schemas"]["Amount"] | null;
            /** Region */
            region: string;
            /** Segment */
            segment: string;
            /**
             * Source
             * @description The import plan or source of events that brought the ticket.
             */
            source: string | null;
            state: components["schemas"]["TicketState"];
            /** Ticket */
            ticket: string;
        };
        /**
         * TicketRows
         * @description A page of a group's tickets, by default the longest overdue first, or the newest. `count` is of all pages.
         */
        TicketRows: {
            /** Count */
            count: number;
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            /**
             * Next
             * @description Pass it as `cursor` for the next page; null on the last.
             */
            next: string | null;
            query: components["schemas"]["LoanRowsEcho"];
            /**
             * Sums
             * @description Null for those who do not see money.
             */
            sums: components["schemas"]["PriceSum"][] | null;
            /** Tickets */
            tickets: components["schemas"]["TicketRow"][];
            /** Unpriced */
            unpriced: string | null;
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * Tickets
         * @description One's tickets; `count` is of all pages.
         */
        Tickets: {
            /** Count */
            count: number;
            counts: components["schemas"]["TicketCounts"];
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            /**
             * Next
             * @description Pass it as `cursor` for the next page; null on the last.
             */
            next: string | null;
            query: components["schemas"]["TicketsEcho"];
            /** Tickets */
            tickets: components["schemas"]["Ticket"][];
            /** Time Zone */
            time_zone: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * TicketsEcho
         * @description The question as understood: which of one's tickets, which page.
         */
        TicketsEcho: {
            as: components["schemas"]["Side"];
            /** Cursor */
            cursor: string | null;
            /** Limit */
            limit: number;
            /** Overdue */
            overdue: ("true" | "false") | null;
            sort: components["schemas"]["TicketSort"];
            /** State */
            state: components["schemas"]["TicketState"][];
        };
        /**
         * TicketSort
         * @description What tickets are sorted by; a minus puts the last before the first.
         * @enum {string}
         */
        TicketSort: "-created" | "created" | "due" | "-due" | "price" | "-price";
        /**
         * TicketState
         * @enum {string}
         */
        TicketState: "pending" | "accepted" | "active" | "completed" | "cancelled";
        /**
         * TileIn
         * @description A view to pin, or a text.
         */
        TileIn: {
            /** Text */
            text?: string | null;
            /** View */
            view?: number | null;
            /** Wide */
            wide: boolean;
        };
        /**
         * TileOut
         * @description A view or a text on a board; `wide`: over the whole width.
         */
        TileOut: {
            /** Text */
            text: string | null;
            view: components["schemas"]["View"] | null;
            /** Wide */
            wide: boolean;
        };
        /**
         * TimeAxis
         * @enum {string}
         */
        TimeAxis: "from_left" | "from_right";
        /**
         * Token
         * @description A personal token, without its secret.
         */
        Token: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: components["schemas"]["Permission"][];
        };
        /**
         * TokenIn
         * @description What a new token is called, may do, and how long it lives.
         */
        TokenIn: {
            /** Days */
            days: number;
            /** Name */
            name: string;
            /** Scopes */
            scopes: components["schemas"]["Permission"][];
        };
        /**
         * TokenList
         * @description One's tokens, newest first, and what a new one may be allowed.
         */
        TokenList: {
            /** Scopes Allowed */
            scopes_allowed: components["schemas"]["Permission"][];
            /** Tokens */
            tokens: components["schemas"]["Token"][];
        };
        /**
         * TokenMade
         * @description A new token with its secret, which is shown this once.
         */
        TokenMade: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Id */
            id: number;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Scopes */
            scopes: components["schemas"]["Permission"][];
            /** Token */
            token: string;
        };
        /**
         * Tokens
         * @description An access token for `Authorization: Bearer`, good for `expires_in` seconds, and what renews it once.
         */
        Tokens: {
            /** Access Token */
            access_token: string;
            /** Expires In */
            expires_in: number;
            /** Refresh Token */
            refresh_token: string;
            /**
             * Token Type
             * @constant
             */
            token_type: "Bearer";
        };
        /**
         * TopUpAmounts
         * @description How much can be added at once, in minor units.
         */
        TopUpAmounts: {
            /** Currency */
            currency: string;
            /** Exponent */
            exponent: number;
            /** Least */
            least: string;
            /** Most */
            most: string;
        };
        /**
         * TopUpIn
         * @description How much is to be added, and in which language the payer comes back.
         */
        TopUpIn: {
            /**
             * Amount
             * @description Rials, as text in digits, as all amounts are.
             * @example 500000
             */
            amount: string;
            /**
             * Language
             * @default fa
             * @enum {string}
             */
            language: "fa" | "en";
            /**
             * Ticket
             * @description The loan that you asked for and add the money for; it counts under its asset type.
             */
            ticket?: number | string | null;
        };
        /**
         * TopUpOut
         * @description A top-up as its payer sees it.
         */
        TopUpOut: {
            /** Amount */
            amount: string;
            /**
             * Code
             * @description The gateway's own code.
             */
            code: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Currency */
            currency: string;
            /** Ended At */
            ended_at: string | null;
            /** Exponent */
            exponent: number;
            /**
             * Id
             * @description The payment's number.
             */
            id: string;
            /** @description What that code means. */
            meaning: components["schemas"]["CodeMeaning"] | null;
            /** @description Why no money came. */
            reason: components["schemas"]["FailureReason"] | null;
            /**
             * Redirect
             * @description The gateway's page, where the payer pays; null once that is over.
             */
            redirect: string | null;
            /**
             * Reference
             * @description The receipt number of the gateway.
             */
            reference: string | null;
            status: components["schemas"]["PaymentStatus"];
        };
        /**
         * TopUps
         * @description Whether money can be added here, how much, and the newest top-ups.
         */
        TopUps: {
            amounts: components["schemas"]["TopUpAmounts"];
            /**
             * Gateway
             * @description Who takes the money. Only `live` takes real money; null where there is nobody.
             */
            gateway: ("live" | "sandbox" | "simulator") | null;
            /**
             * Top Ups
             * @description The newest 20, newest first.
             */
            top_ups: components["schemas"]["TopUpOut"][];
        };
        /**
         * TransferFound
         * @description A transfer between wallets.
         */
        TransferFound: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * External Id
             * @description The number at the source that brought it; null where there is none, or the viewer sees none.
             */
            external_id: string | null;
            /** Id */
            id: number;
            /** Kind */
            kind: string;
            /**
             * Source
             * @description The source of the external id.
             */
            source: string | null;
        };
        /**
         * TransferRecord
         * @description A transfer between wallets, with everything about it.
         */
        TransferRecord: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Audit
             * @description The newest events; null without the permission.
             */
            audit: components["schemas"]["AuditOut"][] | null;
            /**
             * Counted
             * @description Null where the viewer sees no figures.
             */
            counted: components["schemas"]["Counted"][] | null;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Messages */
            messages: components["schemas"]["MessageOut"][];
            /** @description Null where the viewer sees no money. */
            money: components["schemas"]["EntriesOut"] | null;
            /**
             * Note
             * @description What the sender wrote; for the two of them alone.
             */
            note: string | null;
            /** Origins */
            origins: components["schemas"]["OriginOut"][];
            /** Payment */
            payment: string | null;
            recipient: components["schemas"]["PersonRef"] | null;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Reversed By */
            reversed_by: string | null;
            /** Reverses */
            reverses: string | null;
            sender: components["schemas"]["PersonRef"] | null;
            /** Ticket */
            ticket: string | null;
            /** Timeline */
            timeline: components["schemas"]["StepOut"][];
            withdrawal: components["schemas"]["WithdrawalLink"] | null;
        };
        /**
         * Unit
         * @enum {string}
         */
        Unit: "count" | "money" | "share" | "days";
        /**
         * Unmasked
         * @description A user's personal details, unmasked for a reason.
         */
        Unmasked: {
            /** Email */
            email: string | null;
            /** Name */
            name: string;
        };
        /**
         * UnmaskedAccount
         * @description The account of a withdrawal and the name of its user, unmasked for a reason.
         */
        UnmaskedAccount: {
            /** Iban */
            iban: string | null;
            /** Name */
            name: string;
        };
        /**
         * UnmaskedDetails
         * @description Where an event came from, unmasked for a reason.
         */
        UnmaskedDetails: {
            /** Address */
            address: string | null;
            /** User Agent */
            user_agent: string | null;
        };
        /**
         * UserOut
         * @description A user. Where `masked`, e-mail and name are their first letters.
         */
        UserOut: {
            /** Anonymised */
            anonymised: boolean;
            /** Email */
            email: string | null;
            /** Id */
            id: number;
            /** Invited */
            invited: boolean;
            /** Is Active */
            is_active: boolean;
            /**
             * Joined At
             * Format: date-time
             */
            joined_at: string;
            /** Last Login */
            last_login: string | null;
            /** Masked */
            masked: boolean;
            /** Name */
            name: string;
            /** Region */
            region: string;
            role: components["schemas"]["Role"];
            /** Second Factor */
            second_factor: boolean;
            /** Segment */
            segment: string;
        };
        /**
         * Users
         * @description A page of users; `next` is the cursor of the next page, `count` the number of users on all pages.
         */
        Users: {
            /** Count */
            count: number;
            /** Next */
            next: string | null;
            /** Query */
            query: {
                [key: string]: unknown;
            };
            /** Users */
            users: components["schemas"]["UserOut"][];
        };
        /**
         * UsersParams
         * @description Which users, in which order. `q` is part of a name or address, or an id; where masked, a whole one.
         */
        UsersParams: {
            /** Cursor */
            cursor?: string;
            /**
             * Limit
             * @default 50
             */
            limit: number;
            /** Q */
            q?: string;
            role?: "user" | "support" | "manager" | "auditor" | "admin";
            /** @default -joined */
            sort: "-joined" | "joined" | "name" | "-name" | "-signed_in" | "signed_in";
            state?: "active" | "inactive" | "invited" | "anonymised";
        };
        /**
         * UsersSort
         * @description What users are sorted by; a minus means descending.
         * @enum {string}
         */
        UsersSort: "-joined" | "joined" | "name" | "-name" | "-signed_in" | "signed_in";
        /**
         * UserTransferIn
         * @description To whom, how much, and what is written to it.
         */
        UserTransferIn: {
            /**
             * Amount
             * @description Rials, as text in digits.
             * @example 500000
             */
            amount: string;
            /**
             * Note
             * @description Erased when either is anonymised.
             * @default
             */
            note: string;
            /**
             * To
             * Format: email
             * @description The whole e-mail address of the recipient's account.
             */
            to: string;
        };
        /**
         * UserTransferOut
         * @description Money that was sent.
         */
        UserTransferOut: {
            /** Amount */
            amount: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Currency */
            currency: string;
            /** Exponent */
            exponent: number;
            /**
             * Id
             * @description The number of its transfer.
             */
            id: string;
        };
        /**
         * UserTransfers
         * @description Whether money can be sent here, how much is left of today, and the newest transfers.
         */
        UserTransfers: {
            /** Allowed */
            allowed: boolean;
            /** Currency */
            currency: string;
            /** Exponent */
            exponent: number;
            /**
             * Most
             * @description What can still be sent today, in minor units.
             */
            most: string;
            /**
             * Transfers
             * @description The newest 20.
             */
            transfers: components["schemas"]["OwnUserTransfer"][];
        };
        /**
         * Verdict
         * @enum {string}
         */
        Verdict: "confirmed" | "dismissed";
        /**
         * VerifiedAudit
         * @description Up to which link the audit log was verified, and how many events have no link yet.
         */
        VerifiedAudit: {
            /** Links */
            links: number;
            /** Of Links */
            of_links: number;
            /** Unchained */
            unchained: number;
        };
        /**
         * VerifiedFile
         * @description Whether a file was exported here and is unchanged; its manifest if so.
         */
        VerifiedFile: {
            /** Known */
            known: boolean;
            manifest: components["schemas"]["ExportManifest"] | null;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /**
         * VerifiedSeals
         * @description How many of the sealed reports were counted again from the logs, and when last; when all history was, at once.
         */
        VerifiedSeals: {
            /** All At */
            all_at: string | null;
            /** At */
            at: string | null;
            /** Links */
            links: number;
            /** Of */
            of: number;
            /** Of Links */
            of_links: number;
            /** Reports */
            reports: number;
        };
        /**
         * View
         * @description A saved view. `mine`: the viewer owns it and may change it.
         */
        View: {
            /** Address */
            address: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Id */
            id: number;
            /** Mine */
            mine: boolean;
            /** Name */
            name: string;
            /**
             * Owner
             * @description The owner's name.
             */
            owner: string;
            /** Shared With */
            shared_with: ("support" | "manager" | "auditor" | "admin")[];
        };
        /**
         * ViewChange
         * @description Changes; omitted fields stay.
         */
        ViewChange: {
            /** Address */
            address?: string | null;
            /** Name */
            name?: string | null;
            /** Shared With */
            shared_with?: ("support" | "manager" | "auditor" | "admin")[] | null;
        };
        /**
         * ViewFound
         * @description A saved view of the explorer; `address` is its query string.
         */
        ViewFound: {
            /** Address */
            address: string;
            /** Id */
            id: number;
            /** Mine */
            mine: boolean;
            /** Name */
            name: string;
        };
        /**
         * ViewIn
         * @description A new view.
         */
        ViewIn: {
            /**
             * Address
             * @description The page's address after the question mark.
             * @example metric=revenue&range=90d&split=region
             */
            address: string;
            /** Name */
            name: string;
            /** Shared With */
            shared_with: ("support" | "manager" | "auditor" | "admin")[];
        };
        /**
         * Views
         * @description The viewer's views by name, then those that others share with the viewer's role.
         */
        Views: {
            /**
             * Readers
             * @description The roles that a view can be shared with.
             */
            readers: ("support" | "manager" | "auditor" | "admin")[];
            /** Views */
            views: components["schemas"]["View"][];
        };
        /**
         * WaitingEventOut
         * @description An event that waits for another; or that was refused when that came, and why.
         */
        WaitingEventOut: {
            /** Event Id */
            event_id: string;
            /** Id */
            id: number;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Refused As */
            refused_as: string | null;
            /** Refused Because */
            refused_because: string | null;
            /** Source */
            source: string;
            /** Type */
            type: string;
            /** Waits For */
            waits_for: string;
            /** Waits Seconds */
            waits_seconds: number;
        };
        /**
         * WaitingEvents
         * @description Events that were taken and are in no figure yet: they wait for others, or were refused when these came.
         */
        WaitingEvents: {
            level: components["schemas"]["Level"];
            /** Oldest Waiting Seconds */
            oldest_waiting_seconds: number | null;
            /** Refused */
            refused: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * Wallet
         * @description One's balances, and a page of the statement.
         */
        Wallet: {
            /** Balances */
            balances: components["schemas"]["Balance"][];
            /** Entries */
            entries: components["schemas"]["Entry"][];
            /**
             * Held By
             * @description The source that is complete to this moment only; null where none holds it back.
             */
            held_by: string | null;
            /**
             * Kinds
             * @description The kinds of entries that there are.
             */
            kinds: string[];
            /**
             * Next
             * @description Pass it as `cursor` for the next page; null on the last.
             */
            next: string | null;
            query: components["schemas"]["WalletEcho"];
            /** Sums */
            sums: components["schemas"]["EntrySum"][];
            /** Time Zone */
            time_zone: string;
            /**
             * Today
             * Format: date
             */
            today: string;
            /**
             * Version
             * @description Version of the data; it grows with every change of any figure.
             */
            version: number;
            /** Warnings */
            warnings: components["schemas"]["Note"][];
            /**
             * Watermark
             * @description The figures are complete up to this moment: nothing of before it is still to come.
             */
            watermark: string | null;
        };
        /**
         * WalletEcho
         * @description The question as understood: which entries of one's wallets, which page.
         */
        WalletEcho: {
            /** Currency */
            currency: string | null;
            /** Cursor */
            cursor: string | null;
            direction: components["schemas"]["Direction"] | null;
            /** From */
            from: string | null;
            /** Kind */
            kind: string[];
            lending: components["schemas"]["LendingSide"] | null;
            /** Limit */
            limit: number;
            /** Q */
            q: string | null;
            sort: components["schemas"]["ByTime"];
            /** To */
            to: string | null;
        };
        /**
         * WalletKind
         * @enum {string}
         */
        WalletKind: "user" | "gateway" | "escrow" | "revenue" | "external" | "withdrawals";
        /**
         * WalletSum
         * @description What the entries come to in a wallet.
         */
        WalletSum: {
            /**
             * Amount
             * @example 1250000
             */
            amount: string;
            /**
             * Currency
             * @example IRR
             */
            currency: string;
            /** Exponent */
            exponent: number;
            owner: components["schemas"]["PersonRef"] | null;
            wallet_kind: components["schemas"]["WalletKind"];
        };
        /**
         * WebhookChange
         * @description Changes; omitted fields stay. `active` switches it off and on.
         */
        WebhookChange: {
            /** Active */
            active?: boolean | null;
            /** Name */
            name?: string | null;
            /** Types */
            types?: components["schemas"]["EventType"][] | null;
            /** Url */
            url?: string | null;
        };
        /**
         * WebhookHealth
         * @description Endpoints of webhooks: switched off because they failed, and failing for some time.
         */
        WebhookHealth: {
            /** Failing */
            failing: number;
            level: components["schemas"]["Level"];
            /** Switched Off */
            switched_off: number;
        };
        /**
         * WebhookIn
         * @description A new endpoint.
         */
        WebhookIn: {
            /** Name */
            name: string;
            /**
             * Types
             * @description Of which events it hears.
             */
            types: components["schemas"]["EventType"][];
            /**
             * Url
             * @description Where events are sent: https, with a host that is on the public internet.
             * @example https://example.org/hooks
             */
            url: string;
        };
        /**
         * WebhookLimits
         * @description Limits of webhooks.
         */
        WebhookLimits: {
            /**
             * Days
             * @description How long a delivery is tried.
             */
            days: number;
            /**
             * Days Kept
             * @description How long deliveries that are over are stored.
             */
            days_kept: number;
            /** Endpoints */
            endpoints: number;
            /** Tests A Minute */
            tests_a_minute: number;
        };
        /**
         * WebhookMade
         * @description An endpoint with its new secret, which is shown this once.
         */
        WebhookMade: {
            /** Active */
            active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Failing Since
             * @description The first failure after which nothing was delivered.
             */
            failing_since: string | null;
            /**
             * Former Secret Until
             * @description Until when the secret before this one signs beside it.
             */
            former_secret_until: string | null;
            /** Id */
            id: number;
            last: components["schemas"]["DeliveryOut"] | null;
            /** Name */
            name: string;
            /** Off At */
            off_at: string | null;
            off_reason: components["schemas"]["OffReason"] | null;
            /** Secret */
            secret: string;
            /** Types */
            types: components["schemas"]["EventType"][];
            /** Url */
            url: string;
        };
        /**
         * WebhookOut
         * @description An endpoint. Its secret is in no answer but that which made it.
         */
        WebhookOut: {
            /** Active */
            active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Failing Since
             * @description The first failure after which nothing was delivered.
             */
            failing_since: string | null;
            /**
             * Former Secret Until
             * @description Until when the secret before this one signs beside it.
             */
            former_secret_until: string | null;
            /** Id */
            id: number;
            last: components["schemas"]["DeliveryOut"] | null;
            /** Name */
            name: string;
            /** Off At */
            off_at: string | null;
            off_reason: components["schemas"]["OffReason"] | null;
            /** Types */
            types: components["schemas"]["EventType"][];
            /** Url */
            url: string;
        };
        /**
         * Webhooks
         * @description All endpoints, oldest first, and of what they can hear.
         */
        Webhooks: {
            limits: components["schemas"]["WebhookLimits"];
            /** Types */
            types: components["schemas"]["EventType"][];
            /** Webhooks */
            webhooks: components["schemas"]["WebhookOut"][];
        };
        /**
         * Week
         * @description The figures that are managed by, and what changed most since the week before, the largest change first.
         */
        Week: {
            /** Changes */
            changes: components["schemas"]["WeekChange"][];
            /**
             * End
             * Format: date
             */
            end: string;
            /** Figures */
            figures: components["schemas"]["WeekFigure"][];
            /**
             * Previous End
             * Format: date
             */
            previous_end: string;
            /**
             * Previous Start
             * Format: date
             */
            previous_start: string;
            /**
             * Start
             * Format: date
             */
            start: string;
        };
        /**
         * WeekChange
         * @description A metric that changed, by how much, and the members of the dimension that explain most of it.
         */
        WeekChange: {
            change: components["schemas"]["Change"];
            /** Currency */
            currency: string | null;
            /**
             * Difference
             * @example 1250000
             */
            difference: string;
            /**
             * Exponent
             * @description Decimal places of the currency: 0 for IRR, 2 for GBP.
             */
            exponent: number | null;
            kind: components["schemas"]["Kind"];
            /**
             * Known
             * @description False where nothing gives what the metric is made of: then there are no figures.
             */
            known: boolean;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Previous */
            previous: string | null;
            /** Reasons */
            reasons: components["schemas"]["ChangeReason"][];
            split: components["schemas"]["Dimension"] | null;
            unit: components["schemas"]["Unit"];
            /** Value */
            value: string | null;
        };
        /**
         * WeekFigure
         * @description A figure of the last seven days that are over, beside the seven days before.
         */
        WeekFigure: {
            change: components["schemas"]["Change"];
            /** Currency */
            currency: string | null;
            /**
             * Exponent
             * @description Decimal places of the currency: 0 for IRR, 2 for GBP.
             */
            exponent: number | null;
            kind: components["schemas"]["Kind"];
            /**
             * Known
             * @description False where nothing gives what the metric is made of: then there are no figures.
             */
            known: boolean;
            /**
             * Metric
             * @enum {string}
             */
            metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            /** Previous */
            previous: string | null;
            unit: components["schemas"]["Unit"];
            /** Value */
            value: string | null;
        };
        /**
         * WholeDelivery
         * @description A delivery with what is sent, and each attempt, newest first.
         */
        WholeDelivery: {
            /** Attempts */
            attempts: number;
            /**
             * Body
             * @description The very text that is signed and sent.
             */
            body: string;
            /** Ended At */
            ended_at: string | null;
            /**
             * Event
             * @description Its webhook-id: the same in every attempt.
             */
            event: string;
            /** Id */
            id: number;
            last: components["schemas"]["AttemptOut"] | null;
            /**
             * Next At
             * @description When it is tried next, while it waits.
             */
            next_at: string | null;
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            state: components["schemas"]["DeliveryState"];
            /** Tried */
            tried: components["schemas"]["AttemptOut"][];
            /**
             * Type
             * @description Of the event; `webhook.test` is a test.
             */
            type: string;
        };
        /**
         * WholeEpisode
         * @description An episode with its notices.
         */
        WholeEpisode: {
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Ended At */
            ended_at: string | null;
            figure: components["schemas"]["AlertFigure"];
            /** Id */
            id: number;
            /** Muted */
            muted: boolean;
            /** Notices */
            notices: components["schemas"]["AlertNoticeOut"][];
            /** Test */
            test: boolean;
        };
        /**
         * WholeEvent
         * @description An event with its digests, and with its personal details unless they were erased.
         *
         *     Where `masked`, address and user agent are their first letters.
         */
        WholeEvent: {
            /** Action */
            action: string;
            actor: components["schemas"]["ActorOut"];
            /** Address */
            address: string | null;
            /** After */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
            /** Chained */
            chained: boolean;
            /** Details Digest */
            details_digest: string | null;
            /** Details Erased */
            details_erased: boolean;
            /** Digest */
            digest: string | null;
            /** Id */
            id: number;
            /** Masked */
            masked: boolean;
            object: components["schemas"]["ObjectOut"];
            outcome: components["schemas"]["Outcome"];
            /** Reason */
            reason: string;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Seq */
            seq: number | null;
            /** User Agent */
            user_agent: string | null;
        };
        /**
         * WholeGatewayStatement
         * @description One of them with both totals and its breaks.
         */
        WholeGatewayStatement: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Breaks */
            breaks: number;
            /** Currency */
            currency: string;
            /** File */
            file: string;
            /** First Day */
            first_day: string | null;
            /** Id */
            id: number;
            kind: components["schemas"]["ListKind"];
            /** Last Day */
            last_day: string | null;
            /** Rows */
            rows: number;
            /** Sha256 */
            sha256: string;
            /**
             * Shown
             * @description The two hundred largest breaks.
             */
            shown: components["schemas"]["StatementBreakOut"][];
            /** Took Ms */
            took_ms: number;
            /** Totals */
            totals: components["schemas"]["StatementTotalOut"][];
        };
        /**
         * WholeJob
         * @description A job with all its events, oldest first.
         */
        WholeJob: {
            /** Attempts */
            attempts: number;
            /** Deferred At */
            deferred_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Id */
            id: number;
            /** Moments */
            moments: components["schemas"]["JobMoment"][];
            /** Queue */
            queue: string;
            /** Scheduled At */
            scheduled_at: string | null;
            /** Started At */
            started_at: string | null;
            status: components["schemas"]["JobStatus"];
            /** Task */
            task: string;
            /**
             * Took Ms
             * @description From when it last started to when it ended.
             */
            took_ms: number | null;
            /**
             * Waited Ms
             * @description From when it was due to when it last started.
             */
            waited_ms: number | null;
            /** Worker */
            worker: number | null;
        };
        /**
         * WholeReconciliation
         * @description One comparison of the books, check by check.
         */
        WholeReconciliation: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Breaks */
            breaks: number;
            /** Checks */
            checks: components["schemas"]["CheckOut"][];
            /** Id */
            id: number;
            outcome: components["schemas"]["Agreement"];
            /** Took Ms */
            took_ms: number;
            /** Version */
            version: number;
            /** Watermark */
            watermark: string | null;
            /**
             * Whole
             * @description Whether all of history was read, and not only what was new.
             */
            whole: boolean;
        };
        /**
         * WholeReport
         * @description A report with everything that vouches for it.
         */
        WholeReport: {
            /** Breaks */
            breaks: components["schemas"]["BreakKept"][];
            /**
             * Charts
             * @description Of a month: what it is drawn by, day by day.
             */
            charts: components["schemas"]["DrawnFigure"][];
            /** Digest */
            digest: string | null;
            /** Figures */
            figures: components["schemas"]["FigureSince"][];
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Grain
             * @enum {string}
             */
            grain: "day" | "persian_month" | "gregorian_month";
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Previous Digest */
            previous_digest: string | null;
            /** Restatements */
            restatements: components["schemas"]["RestatementOut"][];
            /** Rows */
            rows: components["schemas"]["RowsOut"][];
            /** Sealed At */
            sealed_at: string | null;
            /** Sealed By */
            sealed_by: string;
            /** Seq */
            seq: number | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "sealed" | "restated";
            /** Watermark */
            watermark: string | null;
        };
        /**
         * Window
         * @description The days that a figure is of: one day; the seven up to it; its month up to it.
         * @enum {string}
         */
        Window: "day" | "week" | "month";
        /**
         * WithdrawalAmounts
         * @description How much can be withdrawn now, in minor units: at least, and what is left of today.
         */
        WithdrawalAmounts: {
            /** Currency */
            currency: string;
            /** Exponent */
            exponent: number;
            /** Least */
            least: string;
            /** Most */
            most: string;
        };
        /**
         * WithdrawalIn
         * @description How much is withdrawn, and to which account.
         */
        WithdrawalIn: {
            /**
             * Amount
             * @description Rials, as text in digits, as all amounts are.
             * @example 500000
             */
            amount: string;
            /**
             * Iban
             * @description `IR` and 24 digits, in whichever digits and groups.
             * @example IR820540102680020817909002
             */
            iban: string;
        };
        /**
         * WithdrawalLink
         * @description The withdrawal whose money a transfer moves.
         */
        WithdrawalLink: {
            /** Id */
            id: string;
            state: components["schemas"]["WithdrawalState"];
        };
        /**
         * WithdrawalMove
         * @description What is done with a withdrawal, as addresses and buttons call it.
         * @enum {string}
         */
        WithdrawalMove: "cancel" | "confirm" | "refuse" | "return";
        /**
         * WithdrawalOut
         * @description A withdrawal. `iban` is masked; `moves` are what the viewer may do next.
         */
        WithdrawalOut: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
            /** Ended At */
            ended_at: string | null;
            /** Exponent */
            exponent: number;
            /**
             * Iban
             * @description Its last digits; null once its owner was anonymised.
             */
            iban: string | null;
            /** Id */
            id: string;
            /** Moves */
            moves: components["schemas"]["WithdrawalMove"][];
            /**
             * Reason
             * @description Why it was refused or returned; else empty.
             */
            reason: string;
            /**
             * Reference
             * @description The bank's, of the payout.
             */
            reference: string | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Returned At */
            returned_at: string | null;
            state: components["schemas"]["WithdrawalState"];
        };
        /**
         * WithdrawalQueue
         * @description A page of everybody's withdrawals in a state, and all that wait for a decision.
         */
        WithdrawalQueue: {
            /** Currency */
            currency: string;
            /** Exponent */
            exponent: number;
            /**
             * Next
             * @description Pass it as `cursor` for the next page; null on the last.
             */
            next: string | null;
            /**
             * Waiting
             * @description How many wait for a decision.
             */
            waiting: number;
            /**
             * Waiting Amount
             * @description What they come to, in rials.
             */
            waiting_amount: string;
            /** Withdrawals */
            withdrawals: components["schemas"]["QueuedWithdrawal"][];
        };
        /**
         * WithdrawalQueueParams
         * @description Which withdrawals.
         */
        WithdrawalQueueParams: {
            /**
             * Cursor
             * @description Where the page before ended.
             */
            cursor?: string;
            /**
             * @description Those that wait are listed oldest first, all others newest first.
             * @default requested
             */
            state: "requested" | "confirmed" | "refused" | "cancelled" | "returned";
        };
        /**
         * WithdrawalReasonIn
         * @description Why. The user reads it, and it stays in the audit log for ever: no names in it.
         */
        WithdrawalReasonIn: {
            /** Reason */
            reason: string;
        };
        /**
         * Withdrawals
         * @description How much can be withdrawn, to which accounts one did before, and the newest withdrawals.
         */
        Withdrawals: {
            /**
             * Accounts
             * @description The last 5, the newest first.
             */
            accounts: components["schemas"]["BankAccountOut"][];
            amounts: components["schemas"]["WithdrawalAmounts"];
            /**
             * Withdrawals
             * @description The newest 20.
             */
            withdrawals: components["schemas"]["WithdrawalOut"][];
        };
        /**
         * WithdrawalState
         * @enum {string}
         */
        WithdrawalState: "requested" | "confirmed" | "refused" | "cancelled" | "returned";
        /**
         * WithReason
         * @description The reason, which stays in the audit log for ever: no names in it.
         */
        WithReason: {
            /** Reason */
            reason: string;
        };
        /**
         * Workers
         * @description Workers with a recent heartbeat.
         */
        Workers: {
            /** Alive */
            alive: number;
            /** Last Heartbeat */
            last_heartbeat: string | null;
            level: components["schemas"]["Level"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    audit_events: {
        parameters: {
            query?: {
                action?: "signed_in" | "sign_in_refused" | "signed_out" | "signed_up" | "email_verified" | "email_added" | "email_changed" | "email_removed" | "account_linked" | "account_unlinked" | "name_changed" | "password_changed" | "password_reset" | "second_factor_added" | "second_factor_removed" | "token_reused" | "token_made" | "token_revoked" | "session_ended" | "throttled" | "role_changed" | "classification_changed" | "user_invited" | "user_deactivated" | "user_activated" | "user_anonymised" | "unmasked" | "rows_read" | "audit_read" | "settings_changed" | "imported" | "import_corrected" | "import_undone" | "source_made" | "source_revoked" | "event_discarded" | "job_failed" | "sealed" | "sealing_held" | "sealing_released" | "source_ended" | "source_reopened" | "source_forgotten" | "reconciled" | "exported" | "annotated" | "annotation_removed" | "report_read" | "report_sent" | "schedule_made" | "schedule_changed" | "schedule_deleted" | "webhook_made" | "webhook_changed" | "webhook_deleted" | "webhook_secret_changed" | "webhook_tested" | "webhook_sent_again" | "webhook_switched_off" | "withdrawal_requested" | "withdrawal_cancelled" | "withdrawal_confirmed" | "withdrawal_refused" | "withdrawal_returned" | "alert_rule_made" | "alert_rule_changed" | "alert_rule_deleted" | "alert_rule_muted" | "alert_rule_tested" | "alert_raised" | "alert_sent" | "odd_case_reviewed" | "target_set" | "target_changed" | "target_withdrawn" | "money_sent" | "key_rotated" | "backed_up" | "restored";
                actor?: number;
                cursor?: string;
                /** @example 2026-03-21 */
                from?: string;
                limit?: number;
                object_id?: string;
                object_kind?: string;
                outcome?: "done" | "refused" | "failed";
                sort?: "-at" | "at";
                /** @example 2026-03-21 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Events"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    audit_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeEvent"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmask_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedDetails"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    event_sources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sources"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_event_source: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceMade"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_event_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discard_waiting_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    gateway_statements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayStatementsOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    gateway_statement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeGatewayStatement"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemHealth"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jobs: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example 2026-03-21 */
                from?: string;
                limit?: number;
                sort?: "-at" | "at";
                status?: "waiting" | "running" | "succeeded" | "failed" | "cancelled";
                task?: string;
                /** @example 2026-03-21 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeJob"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_test_message: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestMessageIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMessageOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pulse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pulse"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconciliations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliations"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeReconciliation"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticket_monitoring: {
        parameters: {
            query?: {
                /**
                 * @description Only these asset types, by slug. At most 100 different ones.
                 * @example [
                 *       "camera"
                 *     ]
                 */
                asset_type?: string[];
                /** @description The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin on Saturday in both. */
                calendar?: "gregorian" | "persian";
                /** @description The first day on which tickets were made. Default: 29 days before the last. */
                from?: string;
                /**
                 * @description Only these regions, by slug. At most 100 different ones.
                 * @example [
                 *       "IR-23"
                 *     ]
                 */
                region?: string[];
                /** @description Only these segments, by slug. At most 100 different ones. */
                segment?: string[];
                /** @description The last day, included; loans are overdue as of its end. Default: today. */
                to?: string;
            };
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMonitoring"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticket_monitoring_rows: {
        parameters: {
            query: {
                /**
                 * @description Only these asset types, by slug. At most 100 different ones.
                 * @example [
                 *       "camera"
                 *     ]
                 */
                asset_type?: string[];
                /** @description The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin on Saturday in both. */
                calendar?: "gregorian" | "persian";
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description The first day on which tickets were made. Default: 29 days before the last. */
                from?: string;
                /**
                 * @description Which figure's tickets: made in the range and come this far (`reached_…`), made in it and now in this state (`now_…`), or overdue when it ends.
                 * @example overdue
                 */
                group: "reached_created" | "reached_accepted" | "reached_activated" | "reached_completed" | "now_pending" | "now_accepted" | "now_active" | "now_completed" | "now_cancelled" | "overdue" | "overdue_1_7" | "overdue_8_30" | "overdue_31";
                /** @description Rows of a page. */
                limit?: number;
                /**
                 * @description Only these regions, by slug. At most 100 different ones.
                 * @example [
                 *       "IR-23"
                 *     ]
                 */
                region?: string[];
                /** @description Only these segments, by slug. At most 100 different ones. */
                segment?: string[];
                /** @description By when they were made, when they are due, or their price (by currency, then by amount); a minus puts the last before the first. By price only for those who see prices. Default: the longest overdue first, or the newest. */
                sort?: "-created" | "created" | "due" | "-due" | "price" | "-price";
                /** @description The last day, included; loans are overdue as of its end. Default: today. */
                to?: string;
            };
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRows"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                role?: "user" | "support" | "manager" | "auditor" | "admin";
                sort?: "-joined" | "joined" | "name" | "-name" | "-signed_in" | "signed_in";
                state?: "active" | "inactive" | "invited" | "anonymised";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    anonymise_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_classification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassificationIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmask_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawals: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Those that wait are listed oldest first, all others newest first. */
                state?: "requested" | "confirmed" | "refused" | "cancelled" | "returned";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalQueue"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                withdrawal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuse_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                withdrawal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                withdrawal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmask_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                withdrawal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedAccount"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bell: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bell"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_bell: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BellReadIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bell"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    odd_cases: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "confirmed" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddCases"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_odd_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OddReviewIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddCaseOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    odd_days: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OddDays"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_alert_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertRuleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPreview"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alert_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRules"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_alert_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertRuleIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_alert_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertRuleIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_alert_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alert_history: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertHistory"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mute_alert_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MuteIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRuleOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    test_alert_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertEpisodeOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offered_assets: {
        parameters: {
            query?: {
                /** @description Only of this type, by its slug. */
                asset_type?: string;
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Only one's own, also those no longer offered. */
                mine?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assets"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offer_asset: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loan_quote: {
        parameters: {
            query: {
                days: number;
            };
            header?: never;
            path: {
                asset: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlist_asset: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                asset: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assurance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assurance"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attention"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    week: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Week"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_events: {
        parameters: {
            query?: {
                /** @description All events of the batch, or none where one of them is rejected or in conflict. */
                atomic?: boolean;
                /** @description Of a source that signs what it sends (Standard Webhooks): its name. */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents-batch+json": {
                    data: Record<string, never>;
                    id: string;
                    source: string;
                    /** @enum {string} */
                    specversion: "1.0";
                    /** Format: date-time */
                    time: string;
                    /** @enum {string} */
                    type: "user.registered" | "user.reclassified" | "ticket.created" | "ticket.accepted" | "ticket.declined" | "ticket.activated" | "ticket.completed" | "ticket.cancelled" | "payment.initiated" | "payment.verified" | "payment.failed" | "payment.reversed" | "transfer.posted" | "notification.created" | "notification.sent" | "notification.delivered" | "notification.failed" | "rate.set" | "member.named";
                }[];
                "application/cloudevents+json": {
                    data: Record<string, never>;
                    id: string;
                    source: string;
                    /** @enum {string} */
                    specversion: "1.0";
                    /** Format: date-time */
                    time: string;
                    /** @enum {string} */
                    type: "user.registered" | "user.reclassified" | "ticket.created" | "ticket.accepted" | "ticket.declined" | "ticket.activated" | "ticket.completed" | "ticket.cancelled" | "payment.initiated" | "payment.verified" | "payment.failed" | "payment.reversed" | "transfer.posted" | "notification.created" | "notification.sent" | "notification.delivered" | "notification.failed" | "rate.set" | "member.named";
                };
                "application/json": {
                    data: Record<string, never>;
                    id: string;
                    source: string;
                    /** @enum {string} */
                    specversion: "1.0";
                    /** Format: date-time */
                    time: string;
                    /** @enum {string} */
                    type: "user.registered" | "user.reclassified" | "ticket.created" | "ticket.accepted" | "ticket.declined" | "ticket.activated" | "ticket.completed" | "ticket.cancelled" | "payment.initiated" | "payment.verified" | "payment.failed" | "payment.reversed" | "transfer.posted" | "notification.created" | "notification.sent" | "notification.delivered" | "notification.failed" | "rate.set" | "member.named";
                } | {
                    data: Record<string, never>;
                    id: string;
                    source: string;
                    /** @enum {string} */
                    specversion: "1.0";
                    /** Format: date-time */
                    time: string;
                    /** @enum {string} */
                    type: "user.registered" | "user.reclassified" | "ticket.created" | "ticket.accepted" | "ticket.declined" | "ticket.activated" | "ticket.completed" | "ticket.cancelled" | "payment.initiated" | "payment.verified" | "payment.failed" | "payment.reversed" | "transfer.posted" | "notification.created" | "notification.sent" | "notification.delivered" | "notification.failed" | "rate.set" | "member.named";
                }[];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResults"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Entity Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    event_schema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health_figures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresHealth"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    my_activity: {
        parameters: {
            query?: {
                /** @description Only what happened to these. At most 20 different ones. */
                about?: ("ticket" | "payment" | "wallet" | "message")[];
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Rows of a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    my_dashboard: {
        parameters: {
            query?: {
                /** @description The calendar of months, quarters and years, this month among them. */
                calendar?: "gregorian" | "persian";
                /** @description The first day. Default: 89 days before the last. */
                from?: string;
                /** @description The length of a period. */
                grain?: "day" | "week" | "month" | "quarter" | "year";
                /**
                 * @description The last day, included. Default: today.
                 * @example 2026-01-31
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    my_messages: {
        parameters: {
            query?: {
                /** @description Only messages sent by these channels. At most 20 different ones. */
                channel?: ("email" | "sms" | "push" | "in_app")[];
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Only messages with these outcomes. At most 20 different ones. */
                status?: ("created" | "sent" | "delivered" | "failed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messages"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_my_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_my_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_my_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    my_message_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_my_message_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageSettingsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettings"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_my_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    my_tickets: {
        parameters: {
            query?: {
                /** @description Only those in which the user borrows, or lends. */
                as?: "borrower" | "lender" | "both";
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Only loans that are late, or only tickets that are not. */
                overdue?: "true" | "false";
                /** @description By when they were made, when they are due, or their price (by currency, then by amount); a minus puts the last before the first. What has no due date or price comes last either way. */
                sort?: "-created" | "created" | "due" | "-due" | "price" | "-price";
                /** @description Only tickets in these states. At most 20 different ones. */
                state?: ("pending" | "accepted" | "active" | "completed" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tickets"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    my_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_my_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenMade"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_my_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    my_wallet: {
        parameters: {
            query?: {
                /**
                 * @description Only entries in this currency.
                 * @example IRR
                 */
                currency?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only what came in, or only what went out. */
                direction?: "in" | "out";
                /**
                 * @description Only entries of this day and later.
                 * @example 2026-01-01
                 */
                from?: string;
                /** @description Only entries of these kinds; an answer lists the `kinds` there are. At most 20 different ones. */
                kind?: string[];
                /** @description Only what was earned by lending, or spent on borrowing. */
                lending?: "earned" | "spent";
                /** @description Rows of a page. */
                limit?: number;
                /**
                 * @description Only entries of an asset with this name, or of the ticket or payment with this number.
                 * @example Canon
                 */
                q?: string;
                /** @description Newest or oldest entries first. */
                sort?: "-at" | "at";
                /**
                 * @description Only entries up to this day, included.
                 * @example 2026-01-31
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    top_ups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopUps"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_money: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice; the same key is the same top-up, however often it is sent. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopUpIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopUpOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Bad Gateway */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    top_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopUpOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    my_transfers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserTransfers"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_money: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserTransferIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserTransferOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    my_withdrawals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawals"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                withdrawal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    late_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateRows"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payment_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRecord"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    person_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticket_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRecord"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transfer_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferRecord"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annotations: {
        parameters: {
            query: {
                /** @example 2026-03-21 */
                from: string;
                /** @example 2026-03-21 */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Annotations"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    annotate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotationIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_annotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                annotation_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    boards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Boards"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                board_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                board_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                board_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    catalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalog"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contributions: {
        parameters: {
            query: {
                /**
                 * @description Only these asset types, by slug. At most 100 different ones.
                 * @example [
                 *       "camera"
                 *     ]
                 */
                asset_type?: string[];
                /** @description The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin on Saturday in both. */
                calendar?: "gregorian" | "persian";
                /** @description What the range is compared with. `previous`: the period before. `last_year`: the same days of the calendar's year before. `own`: the days from `compare_from` to `compare_to`. */
                compare?: "previous" | "last_year" | "own";
                /**
                 * @description With `compare=own`: the first day to compare with.
                 * @example 2025-01-01
                 */
                compare_from?: string;
                /**
                 * @description With `compare=own`: the last day, included. Default: the first.
                 * @example 2025-01-31
                 */
                compare_to?: string;
                /** @description Convert money into this currency, each day at the rate last known by then. */
                convert_to?: string;
                /**
                 * @description Only money in this currency. Figures of no money stay as they are.
                 * @example IRR
                 */
                currency?: string;
                /**
                 * @description The first day. Default: 29 days before the last.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description The metric that changed.
                 * @example total_volume
                 */
                metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
                /**
                 * @description Only these reasons, by slug; of failed payments. At most 100 different ones.
                 * @example [
                 *       "not_paid"
                 *     ]
                 */
                reason?: string[];
                /**
                 * @description Only these regions, by slug. At most 100 different ones.
                 * @example [
                 *       "IR-23"
                 *     ]
                 */
                region?: string[];
                /** @description Only these segments, by slug. At most 100 different ones. */
                segment?: string[];
                /**
                 * @description The dimension by whose members the change is broken down. Default: of those that no filter limits to one member, the one of which a single member explains most.
                 * @example region
                 */
                split?: "asset_type" | "segment" | "region" | "currency" | "reason";
                /**
                 * @description The last day, included. Default: today.
                 * @example 2026-01-31
                 */
                to?: string;
            };
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contributions"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exports"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is the same export, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, under a name that says what it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                    "application/pdf": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_manifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportManifest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedFile"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forecast: {
        parameters: {
            query: {
                /**
                 * @description Only these asset types, by slug. At most 100 different ones.
                 * @example [
                 *       "camera"
                 *     ]
                 */
                asset_type?: string[];
                /** @description The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin on Saturday in both. */
                calendar?: "gregorian" | "persian";
                /** @description With each series, the same over other days. `previous`: the period before. `last_year`: the same days of the calendar's year before. `own`: the days from `compare_from` to `compare_to`. */
                compare?: "previous" | "last_year" | "own";
                /**
                 * @description With `compare=own`: the first day to compare with.
                 * @example 2025-01-01
                 */
                compare_from?: string;
                /**
                 * @description With `compare=own`: the last day, included. Default: the first.
                 * @example 2025-01-31
                 */
                compare_to?: string;
                /** @description Convert money into this currency, each day at the rate last known by then. */
                convert_to?: string;
                /**
                 * @description Only money in this currency. Figures of no money stay as they are.
                 * @example IRR
                 */
                currency?: string;
                /**
                 * @description The first day. Default: 29 days before the last.
                 * @example 2026-01-01
                 */
                from?: string;
                /** @description The length of a period. */
                grain?: "day" | "week" | "month" | "quarter" | "year";
                /**
                 * @description The metrics, in this order. At most 10 different ones.
                 * @example [
                 *       "total_volume"
                 *     ]
                 */
                metric: ("total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate")[];
                /**
                 * @description Only these reasons, by slug; of failed payments. At most 100 different ones.
                 * @example [
                 *       "not_paid"
                 *     ]
                 */
                reason?: string[];
                /**
                 * @description Only these regions, by slug. At most 100 different ones.
                 * @example [
                 *       "IR-23"
                 *     ]
                 */
                region?: string[];
                /** @description Only these segments, by slug. At most 100 different ones. */
                segment?: string[];
                /** @description With each series, what is shown in its place. `cumulative`: added up since the first day. `moving_average`: over 7 days, 4 weeks, 3 months, 4 quarters or 3 years. `share`: of all of the split. */
                show?: "cumulative" | "moving_average" | "share";
                /** @description One series for each member of this dimension. */
                split?: "asset_type" | "segment" | "region" | "currency" | "reason";
                /**
                 * @description The last day, included. Default: today.
                 * @example 2026-01-31
                 */
                to?: string;
                /** @description Of a split, a series for each of the largest so many members, and one for all others together. */
                top?: number;
            };
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastOut"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forecast_accuracy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastAccuracyOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query: {
                /**
                 * @description Only these asset types, by slug. At most 100 different ones.
                 * @example [
                 *       "camera"
                 *     ]
                 */
                asset_type?: string[];
                /** @description The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin on Saturday in both. */
                calendar?: "gregorian" | "persian";
                /** @description With each series, the same over other days. `previous`: the period before. `last_year`: the same days of the calendar's year before. `own`: the days from `compare_from` to `compare_to`. */
                compare?: "previous" | "last_year" | "own";
                /**
                 * @description With `compare=own`: the first day to compare with.
                 * @example 2025-01-01
                 */
                compare_from?: string;
                /**
                 * @description With `compare=own`: the last day, included. Default: the first.
                 * @example 2025-01-31
                 */
                compare_to?: string;
                /** @description Convert money into this currency, each day at the rate last known by then. */
                convert_to?: string;
                /**
                 * @description Only money in this currency. Figures of no money stay as they are.
                 * @example IRR
                 */
                currency?: string;
                /**
                 * @description The first day. Default: 29 days before the last.
                 * @example 2026-01-01
                 */
                from?: string;
                /** @description The length of a period. */
                grain?: "day" | "week" | "month" | "quarter" | "year";
                /**
                 * @description The metrics, in this order. At most 10 different ones.
                 * @example [
                 *       "total_volume"
                 *     ]
                 */
                metric: ("total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate")[];
                /**
                 * @description Only these reasons, by slug; of failed payments. At most 100 different ones.
                 * @example [
                 *       "not_paid"
                 *     ]
                 */
                reason?: string[];
                /**
                 * @description Only these regions, by slug. At most 100 different ones.
                 * @example [
                 *       "IR-23"
                 *     ]
                 */
                region?: string[];
                /** @description Only these segments, by slug. At most 100 different ones. */
                segment?: string[];
                /** @description With each series, what is shown in its place. `cumulative`: added up since the first day. `moving_average`: over 7 days, 4 weeks, 3 months, 4 quarters or 3 years. `share`: of all of the split. */
                show?: "cumulative" | "moving_average" | "share";
                /** @description One series for each member of this dimension. */
                split?: "asset_type" | "segment" | "region" | "currency" | "reason";
                /**
                 * @description The last day, included. Default: today.
                 * @example 2026-01-31
                 */
                to?: string;
                /** @description Of a split, a series for each of the largest so many members, and one for all others together. */
                top?: number;
            };
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "query": {
                     *         "metric": [
                     *           "total_volume"
                     *         ],
                     *         "from": "2025-12-22",
                     *         "to": "2026-01-10",
                     *         "calendar": "persian",
                     *         "grain": "month",
                     *         "split": "asset_type",
                     *         "top": null,
                     *         "show": null,
                     *         "compare": "previous",
                     *         "compare_from": null,
                     *         "compare_to": null,
                     *         "asset_type": [
                     *           "camera"
                     *         ],
                     *         "segment": [],
                     *         "region": [],
                     *         "reason": [],
                     *         "currency": "IRR",
                     *         "convert_to": null
                     *       },
                     *       "watermark": "2026-01-10T10:33:22Z",
                     *       "held_by": null,
                     *       "version": 41873,
                     *       "warnings": [],
                     *       "series": [
                     *         {
                     *           "metric": "total_volume",
                     *           "known": true,
                     *           "kind": "flow",
                     *           "unit": "money",
                     *           "currency": "IRR",
                     *           "exponent": 0,
                     *           "split": {
                     *             "asset_type": "camera"
                     *           },
                     *           "others": {},
                     *           "points": [
                     *             {
                     *               "start": "2025-12-22",
                     *               "end": "2026-01-10",
                     *               "value": "1840500000",
                     *               "partial": true
                     *             }
                     *           ],
                     *           "total": "1840500000",
                     *           "previous": {
                     *             "start": "2025-11-22",
                     *             "end": "2025-12-11",
                     *             "points": [
                     *               {
                     *                 "start": "2025-11-22",
                     *                 "end": "2025-12-11",
                     *                 "value": "1636000000",
                     *                 "partial": true
                     *               }
                     *             ],
                     *             "total": "1636000000",
                     *             "compared_end": "2026-01-10",
                     *             "compared": "1840500000",
                     *             "change": {
                     *               "kind": "percent",
                     *               "value": "12.5"
                     *             }
                     *           },
                     *           "shown": null,
                     *           "published": [],
                     *           "published_total": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Metrics"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    metric_rows: {
        parameters: {
            query?: {
                /**
                 * @description Only these asset types, by slug. At most 100 different ones.
                 * @example [
                 *       "camera"
                 *     ]
                 */
                asset_type?: string[];
                /** @description The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin on Saturday in both. */
                calendar?: "gregorian" | "persian";
                /** @description Convert money into this currency, each day at the rate last known by then. */
                convert_to?: string;
                /**
                 * @description Only money in this currency. Figures of no money stay as they are.
                 * @example IRR
                 */
                currency?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /**
                 * @description The first day. Default: 29 days before the last.
                 * @example 2026-01-01
                 */
                from?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description For a ratio: the rows of which of its two sums. Default: numerator. */
                part?: "numerator" | "denominator";
                /**
                 * @description Only these reasons, by slug; of failed payments. At most 100 different ones.
                 * @example [
                 *       "not_paid"
                 *     ]
                 */
                reason?: string[];
                /**
                 * @description Only these regions, by slug. At most 100 different ones.
                 * @example [
                 *       "IR-23"
                 *     ]
                 */
                region?: string[];
                /** @description Only these segments, by slug. At most 100 different ones. */
                segment?: string[];
                /**
                 * @description The last day, included. Default: today.
                 * @example 2026-01-31
                 */
                to?: string;
            };
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path: {
                slug: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rows"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview: {
        parameters: {
            query?: {
                /**
                 * @description Only these asset types, by slug. At most 100 different ones.
                 * @example [
                 *       "camera"
                 *     ]
                 */
                asset_type?: string[];
                /** @description The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin on Saturday in both. */
                calendar?: "gregorian" | "persian";
                /** @description Convert money into this currency, each day at the rate last known by then. */
                convert_to?: string;
                /**
                 * @description Only money in this currency. Figures of no money stay as they are.
                 * @example IRR
                 */
                currency?: string;
                /**
                 * @description The first day. Default: 29 days before the last.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description Only these reasons, by slug; of failed payments. At most 100 different ones.
                 * @example [
                 *       "not_paid"
                 *     ]
                 */
                reason?: string[];
                /**
                 * @description Only these regions, by slug. At most 100 different ones.
                 * @example [
                 *       "IR-23"
                 *     ]
                 */
                region?: string[];
                /** @description Only these segments, by slug. At most 100 different ones. */
                segment?: string[];
                /**
                 * @description The last day, included. Default: today.
                 * @example 2026-01-31
                 */
                to?: string;
            };
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pivot: {
        parameters: {
            query: {
                /**
                 * @description Only these asset types, by slug. At most 100 different ones.
                 * @example [
                 *       "camera"
                 *     ]
                 */
                asset_type?: string[];
                /** @description The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin on Saturday in both. */
                calendar?: "gregorian" | "persian";
                /**
                 * @description The dimension of the columns, another one.
                 * @example segment
                 */
                columns: "asset_type" | "segment" | "region";
                /** @description Convert money into this currency, each day at the rate last known by then. */
                convert_to?: string;
                /**
                 * @description Only money in this currency. Figures of no money stay as they are.
                 * @example IRR
                 */
                currency?: string;
                /**
                 * @description The first day. Default: 29 days before the last.
                 * @example 2026-01-01
                 */
                from?: string;
                /** @description With each figure, those of the periods of this length. */
                grain?: "day" | "week" | "month" | "quarter" | "year";
                /**
                 * @description The metric.
                 * @example tickets_created
                 */
                metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
                /**
                 * @description Only these reasons, by slug; of failed payments. At most 100 different ones.
                 * @example [
                 *       "not_paid"
                 *     ]
                 */
                reason?: string[];
                /**
                 * @description Only these regions, by slug. At most 100 different ones.
                 * @example [
                 *       "IR-23"
                 *     ]
                 */
                region?: string[];
                /**
                 * @description The dimension of the rows.
                 * @example region
                 */
                rows: "asset_type" | "segment" | "region";
                /** @description Only these segments, by slug. At most 100 different ones. */
                segment?: string[];
                /**
                 * @description The last day, included. Default: today.
                 * @example 2026-01-31
                 */
                to?: string;
            };
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pivot"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    published_reports: {
        parameters: {
            query?: {
                cursor?: string;
                grain?: "day" | "persian_month" | "gregorian_month";
                limit?: number;
                status?: "open" | "sealed" | "restated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedReports"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    published_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The first day of the period.
                 * @example 2026-03-21
                 */
                first_day: string;
                grain: "day" | "persian_month" | "gregorian_month";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeReport"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The first day of the period.
                 * @example 2026-03-21
                 */
                first_day: string;
                grain: "day" | "persian_month" | "gregorian_month";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportVerified"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    late_arrivals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateArrivals"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ranking: {
        parameters: {
            query: {
                /**
                 * @description Only these asset types, by slug. At most 100 different ones.
                 * @example [
                 *       "camera"
                 *     ]
                 */
                asset_type?: string[];
                /** @description The calendar of months, quarters and years, and of the days that a range is compared with. Weeks begin on Saturday in both. */
                calendar?: "gregorian" | "persian";
                /** @description Convert money into this currency, each day at the rate last known by then. */
                convert_to?: string;
                /**
                 * @description Only money in this currency. Figures of no money stay as they are.
                 * @example IRR
                 */
                currency?: string;
                /**
                 * @description The first day. Default: 29 days before the last.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description The metric.
                 * @example tickets_created
                 */
                metric: "total_users" | "new_users" | "active_users" | "active_loans" | "total_tickets" | "total_volume" | "wallet_balances" | "revenue" | "gateway_fees" | "net_revenue" | "tickets_created" | "tickets_accepted" | "tickets_activated" | "tickets_completed" | "tickets_cancelled" | "overdue_loans" | "completion_rate" | "average_loan_days" | "payments_verified" | "payments_failed" | "payment_success_rate" | "average_payment" | "refunds" | "wallet_credits" | "wallet_debits" | "notifications_sent" | "notifications_delivered" | "notifications_failed" | "delivery_rate";
                /**
                 * @description Only these reasons, by slug; of failed payments. At most 100 different ones.
                 * @example [
                 *       "not_paid"
                 *     ]
                 */
                reason?: string[];
                /**
                 * @description Only these regions, by slug. At most 100 different ones.
                 * @example [
                 *       "IR-23"
                 *     ]
                 */
                region?: string[];
                /** @description Only these segments, by slug. At most 100 different ones. */
                segment?: string[];
                /**
                 * @description The dimension whose members are ranked.
                 * @example region
                 */
                split: "asset_type" | "segment" | "region" | "reason";
                /**
                 * @description The last day, included. Default: today.
                 * @example 2026-01-31
                 */
                to?: string;
            };
            header?: {
                /** @description The ETag of an answer at hand: 304 without a body if it is still the answer. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Seconds since this was computed; present only while a newer answer is being computed. */
                    Age?: number;
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ranking"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description The last version of the data of which it is known that the answer is the same; its own `version` is that from which it was computed. */
                    "Data-Version"?: number;
                    /** @description Names these very bytes; send it as If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconciled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciled"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedules"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sendings"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                sending: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    test_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduled_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the mail has it. */
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, under a name that says what it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                    "application/pdf": string;
                    "application/vnd.apache.parquet": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    targets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                which?: "open" | "over" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Targets"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_target: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_target: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetValueIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    target_history: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetHistory"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_target: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetWithdrawIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saved_views: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Views"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    save_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Results of each kind. */
                limit?: number;
                /**
                 * @description Words, a number, an external id, an e-mail address, a telephone number, or a day or month in either calendar. Letters and digits of all keyboards are alike.
                 * @example 09121234567
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    late_loans: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateLoans"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    late_loan_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactReasonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BorrowerContact"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_late_loan_message: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportActionMade"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write_late_loan_note: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                ticket: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportActionMade"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mark_late_loan_reminded: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportActionMade"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_loan: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_loan: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_loan: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decline_loan: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hand_over_loan: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_loan: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your own choice. The same key with the same request has the same answer for seven days, and is carried out once; with another request it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                ticket: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMade"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhook_deliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "waiting" | "delivered" | "failed";
            };
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhook_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery: number;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDelivery"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_webhook_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery: number;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate_webhook_secret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMade"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    test_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryOut"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request has too many or too long headers. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
