"use client";
import { useTranslations } from "next-intl";
import { useVerify } from "@/api/published";
import type { WholeReport } from "@/api/types";
import { Failed } from "../states/failed";

/** Counts the report again from the logs, and says whether it is as it was published. */
export function VerifyButton({ report }: { report: WholeReport }) {
  const t = useTranslations("published");
  const { mutate, data, error, isPending } = useVerify(report.grain, report.first_day);
  return (
    <div className="flex flex-col gap-2" aria-live="polite">
      <button
        type="button"
        className="button self-start"
        disabled={isPending}
        onClick={() => mutate()}
      >
        {isPending ? t("verifying") : t("verify")}
      </button>
      {error ? <Failed error={error} onRetry={() => mutate()} /> : null}
      {data ? (
        <p className="text-sm leading-6" data-verified={data.good}>
          <span className={`badge ${data.good ? "good-badge" : "danger-badge"}`}>
            {data.good ? t("good") : t("bad")}
          </span>{" "}
          {data.good ? (
            t("goodOf", { links: data.links })
          ) : (
            <bdi lang="en" dir="ltr">
              {data.broken}
            </bdi>
          )}
        </p>
      ) : null}
    </div>
  );
}
