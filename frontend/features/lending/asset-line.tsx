"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Asset } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { useView } from "@/state/shell/view";

/** Something that is offered: what and whose it is, its price for a day, and what can be done with it. */
export function AssetLine({ asset, children }: { asset: Asset; children?: ReactNode }) {
  const t = useTranslations("lendingOwn");
  const view = useView();
  const price = formatAmount({ ...asset, amount: asset.daily_price }, view);
  return (
    <li className="entry" data-asset={asset.id}>
      <div className="entry-body">
        <p className="entry-title">
          <bdi>{asset.name}</bdi>
        </p>
        <p className="entry-text own-about">
          <span>{asset.asset_type_name[view.locale]}</span>
          {asset.owner && !asset.mine ? <bdi>{t("of", { name: asset.owner })}</bdi> : null}
        </p>
      </div>
      <div className="own-end">
        <span className="own-money">{t("daily", { price })}</span>
        {asset.away ? <span className="badge notice-badge">{t("away")}</span> : null}
        {children}
      </div>
    </li>
  );
}
