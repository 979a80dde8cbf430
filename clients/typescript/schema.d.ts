/** Made from docs/reference/openapi.json by `npm run client`: change the API, not this file. */

export interface paths {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
}
