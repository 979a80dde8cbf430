"use client";
import { useTranslations } from "next-intl";
import { usePreviewAlertRule } from "@/api/alerts";
import type { AlertRuleIn } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { joined } from "@/lib/format/joined";
import { useView } from "@/state/shell/view";
import { Refused } from "../schedules/refused";

/** How often a rule would have been raised in the last days, and on which: before it is saved. */
export function AlertPreview({ body }: { body: AlertRuleIn }) {
  const t = useTranslations("alerts");
  const view = useView();
  const preview = usePreviewAlertRule();
  const { data } = preview;
  const isOfThis = JSON.stringify(preview.variables) === JSON.stringify(body);
  return (
    <div className="flex flex-col gap-2" data-preview={isOfThis ? data?.count : undefined}>
      <button
        type="button"
        className="button self-start"
        disabled={preview.isPending || (body.level === null && body.kind !== "odd")}
        onClick={() => preview.mutate(body)}
      >
        {t("preview")}
      </button>
      <p className="text-sm leading-6" role="status">
        {data && isOfThis ? (
          <>
            {t("wouldHave", { count: data.count })}{" "}
            {joined(
              ...data.episodes.map(({ figure }) =>
                figure.last_day === null ? null : formatDay(figure.last_day, view),
              ),
            )}
          </>
        ) : null}
      </p>
      {isOfThis ? <Refused error={preview.error} /> : null}
    </div>
  );
}
