"use client";
import { useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import { useReconciled } from "@/api/reconciliation";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { mayOpen, pathTo } from "@/lib/access";
import { formatMomentOfYear } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";

/** Beside a figure of money: whether the books behind it agreed. Nothing before they were compared. */
export function ReconciledBadge() {
  const t = useTranslations("reconciliation");
  const view = useView();
  const zone = useZone();
  const { data } = useReconciled();
  const permissions = useMe().data?.permissions ?? [];
  if (!data?.at || data.outcome === null) return null;
  const label = t("badge", { breaks: data.breaks, at: formatMomentOfYear(data.at, view, zone) });
  const icon = <Icon name={data.outcome === "agrees" ? "check" : "alert"} className="size-3.5" />;
  if (!mayOpen("admin/reconciliation", permissions)) {
    return (
      <span
        className="reconciled tip"
        data-outcome={data.outcome}
        data-tip={label}
        role="img"
        aria-label={label}
      >
        {icon}
      </span>
    );
  }
  return (
    <Link
      className="reconciled tip"
      data-outcome={data.outcome}
      data-tip={label}
      aria-label={label}
      href={pathTo("admin/reconciliation", view.locale)}
    >
      {icon}
    </Link>
  );
}
