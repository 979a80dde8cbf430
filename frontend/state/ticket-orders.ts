/** The orders in which the server tells tickets. */
export const TICKET_ORDERS = ["-created", "created", "due", "-due", "-price", "price"] as const;
export type TicketOrder = (typeof TICKET_ORDERS)[number];
