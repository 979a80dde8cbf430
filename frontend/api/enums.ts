/** Made from docs/reference/openapi.json by `npm run client`: change the API, not this file. */

export const BY_TIME = [
  "-at",
  "at",
] as const;

export const CALENDARS = [
  "persian",
  "gregorian",
] as const;

export const CASE_STATES = [
  "open",
  "confirmed",
  "dismissed",
] as const;

export const CHANNELS = [
  "email",
  "sms",
  "push",
  "in_app",
] as const;

export const DIRECTIONS = [
  "in",
  "out",
] as const;

export const FILE_FORMATS = [
  "pdf",
  "csv",
  "xlsx",
  "json",
  "parquet",
] as const;

export const GRAINS = [
  "day",
  "week",
  "month",
  "quarter",
  "year",
] as const;

export const JOB_STATUSES = [
  "waiting",
  "running",
  "succeeded",
  "failed",
  "cancelled",
] as const;

export const LENDING_SIDES = [
  "earned",
  "spent",
] as const;

export const MESSAGE_STATUSES = [
  "created",
  "sent",
  "delivered",
  "failed",
] as const;

export const MONEY_UNITS = [
  "rial",
  "toman",
] as const;

export const OUTCOMES = [
  "done",
  "refused",
  "failed",
] as const;

export const PARTS = [
  "numerator",
  "denominator",
] as const;

export const PULSE_MEASURES = [
  "payments_initiated",
  "payments_verified",
  "payments_failed",
  "tickets_created",
  "notifications_failed",
] as const;

export const REPORT_GRAINS = [
  "day",
  "persian_month",
  "gregorian_month",
] as const;

export const REPORT_STATUSES = [
  "open",
  "sealed",
  "restated",
] as const;

export const ROLES = [
  "user",
  "support",
  "manager",
  "auditor",
  "admin",
] as const;

export const SPLITS = [
  "asset_type",
  "segment",
  "region",
  "currency",
  "reason",
] as const;

export const SUBJECTS = [
  "ticket",
  "payment",
  "wallet",
  "message",
] as const;

export const THEMES = [
  "light",
  "dark",
  "system",
] as const;

export const TIME_AXES = [
  "from_left",
  "from_right",
] as const;

export const TICKET_GROUPS = [
  "reached_created",
  "reached_accepted",
  "reached_activated",
  "reached_completed",
  "now_pending",
  "now_accepted",
  "now_active",
  "now_completed",
  "now_cancelled",
  "overdue",
  "overdue_1_7",
  "overdue_8_30",
  "overdue_31",
] as const;

export const TICKET_ORDERS = [
  "-created",
  "created",
  "due",
  "-due",
  "price",
  "-price",
] as const;

export const TICKET_STATES = [
  "pending",
  "accepted",
  "active",
  "completed",
  "cancelled",
] as const;

export const USER_ORDERS = [
  "-joined",
  "joined",
  "name",
  "-name",
  "-signed_in",
  "signed_in",
] as const;

export const USER_STATES = [
  "active",
  "inactive",
  "invited",
  "anonymised",
] as const;

export const TARGETS_SHOWN = [
  "open",
  "over",
  "withdrawn",
] as const;

export const VERDICTS = [
  "confirmed",
  "dismissed",
] as const;

export const WITHDRAWAL_STATES = [
  "requested",
  "confirmed",
  "refused",
  "cancelled",
  "returned",
] as const;
