"use client";
import { useTranslations } from "next-intl";
import type { useVerify } from "@/api/published";
import { Failed } from "../states/failed";

/** Counts the report again from the logs, and says what was found; the report's state is said elsewhere. */
export function VerifyButton({ verify }: { verify: ReturnType<typeof useVerify> }) {
  const t = useTranslations("published");
  const { mutate, data, error, isPending } = verify;
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
          <span className="font-medium">{data.good ? t("good") : t("bad")}</span>{" "}
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
