"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SystemHealth } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { formatSize } from "@/lib/format/size";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import type { PartName } from "./parts";

type Fact = readonly [string, ReactNode];

const SHOWN_DIGITS = 12;

/** The facts of each part, in words. */
export function useHealthFacts(health: SystemHealth): Record<PartName, Fact[]> {
  const t = useTranslations("system");
  const view = useView();
  const reasons = useTranslations("messageReasons");
  const {
    workers,
    queue,
    rollups,
    chain,
    days,
    sources,
    cache,
    storage,
    clock,
    events,
    webhooks,
    messages,
  } = health;
  const seconds = (count: number | null) => (count === null ? t("none") : t("seconds", { count }));
  const number = (count: number) => t("number", { count });
  const moment = (at: string | null) => (at === null ? t("none") : <Moment key="at" at={at} />);
  return {
    workers: [
      [t("alive"), number(workers.alive)],
      [t("heartbeat"), moment(workers.last_heartbeat)],
    ],
    queue: [
      [t("due"), number(queue.due)],
      [t("oldestDue"), seconds(queue.oldest_due_seconds)],
      [t("running"), number(queue.running)],
      [t("failedInADay"), number(queue.failed_in_a_day)],
    ],
    rollups: [
      [t("behind"), seconds(rollups.behind_seconds)],
      [t("queued"), number(rollups.queued)],
      [t("watermark"), moment(rollups.watermark)],
    ],
    chain: [
      [t("length"), number(chain.length)],
      [t("unchained"), number(chain.unchained)],
      [
        t("head"),
        chain.head_digest === null ? (
          t("none")
        ) : (
          <code key="head" dir="ltr" title={chain.head_digest}>
            {chain.head_digest.slice(0, SHOWN_DIGITS)}
          </code>
        ),
      ],
    ],
    days: [
      [
        t("lastReported"),
        days.last_reported === null ? t("none") : formatDay(days.last_reported, view),
      ],
      [t("daysWaiting"), number(days.waiting)],
      [t("sealingHeldSince"), moment(days.held_since)],
    ],
    sources: [
      [t("feeding"), number(sources.feeding)],
      [
        t("silent"),
        sources.silent.length === 0 ? (
          t("none")
        ) : (
          <bdi key="silent">{sources.silent.join(t("and"))}</bdi>
        ),
      ],
      [t("watermark"), moment(sources.complete_to)],
    ],
    cache: [[t("answers"), t(cache.answers ? "yes" : "no")]],
    storage: [
      [
        t("free"),
        t("freeOf", { size: formatSize(storage.free_bytes, view), percent: storage.free_percent }),
      ],
      [t("takesWrites"), t(storage.takes_writes ? "yes" : "no")],
    ],
    clock: [[t("ahead"), t("milliseconds", { count: clock.ahead_milliseconds })]],
    events: [
      [t("eventsWaiting"), number(events.waiting)],
      [t("oldestWaiting"), seconds(events.oldest_waiting_seconds)],
      [t("eventsRefused"), number(events.refused)],
    ],
    webhooks: [
      [t("webhooksOff"), number(webhooks.switched_off)],
      [t("webhooksFailing"), number(webhooks.failing)],
    ],
    messages: [
      [t("messagesWaiting"), number(messages.waiting)],
      [t("oldestWaiting"), seconds(messages.oldest_waiting_seconds)],
      ...messages.failed.map(
        ({ reason, count }): Fact => [
          t("messagesFailed", { reason: reasons(reason) }),
          number(count),
        ],
      ),
    ],
  };
}
