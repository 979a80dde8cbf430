"use client";
import { useTranslations } from "next-intl";
import type { WebhookAttempt } from "@/api/types";
import { Moment } from "../account/moment";

/** One attempt: when, how it ended, and how long it took. */
export function AttemptLine({ attempt }: { attempt: WebhookAttempt }) {
  const t = useTranslations("webhooks");
  const { at, status, took_ms: took, failure } = attempt;
  return (
    <p className="entry-text" data-status={status ?? ""} data-failure={failure ?? ""}>
      <Moment at={at} />
      {status === null ? null : (
        <>
          {" · "}
          {t("answer")} <bdi dir="ltr">{status}</bdi>
        </>
      )}
      {failure === null || failure === "status"
        ? took === null && failure === null
          ? ` · ${t("underWay")}`
          : null
        : ` · ${t(`failure_${failure}`)}`}
      {took === null ? null : ` · ${t("took", { count: took })}`}
    </p>
  );
}
