"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type ComparedDays, leavesOut } from "@/lib/format/change";
import { formatRange } from "@/lib/format/day";
import { useView } from "@/state/shell/view";

/** A mark beside a change from which today is left out, as it is not over: it says so, and which days are compared. */
export function LeftOut({ days }: { days: ComparedDays }) {
  const t = useTranslations("overview");
  const view = useView();
  const { start, compared_end: last, previous_start: first, previous_end: end } = days;
  if (!leavesOut(days) || last === null || first === null || end === null) return null;
  const text = t("leftOut", {
    days: formatRange(start, last, view),
    range: formatRange(first, end, view),
  });
  return (
    <span className="tip" data-tip={text} data-left-out={last}>
      <Icon name="clock" className="size-3.5" />
      <span className="sr-only">{text}</span>
    </span>
  );
}
