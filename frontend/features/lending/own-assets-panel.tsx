"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAssets, useUnlist } from "@/api/lending";
import type { Asset } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { useKey } from "../forms/use-key";
import { MoreButton } from "../lists/more-button";
import { Panel } from "../me/panel";
import { Failed } from "../states/failed";
import { AssetLine } from "./asset-line";
import { OfferDialog } from "./offer-dialog";

/** What the viewer offers, and the way to offer more. */
export function OwnAssetsPanel() {
  const t = useTranslations("lendingOwn");
  const answer = useAssets(true);
  const unlist = useUnlist();
  const keyOf = useKey();
  const [offering, setOffering] = useState(false);
  const [leaving, setLeaving] = useState<Asset | null>(null);
  const pages = answer.data?.pages ?? [];
  const [first] = pages;
  const assets = pages.flatMap((page) => page.assets).filter(({ listed }) => listed);
  return (
    <Panel
      title={t("yours")}
      end={
        first ? (
          <button type="button" className="button" data-offer onClick={() => setOffering(true)}>
            {t("offerTitle")}
          </button>
        ) : null
      }
    >
      {first ? (
        <>
          {assets.length === 0 ? <p className="section-text">{t("noneYours")}</p> : null}
          <ul className="entries">
            {assets.map((asset) => (
              <AssetLine key={asset.id} asset={asset}>
                <button type="button" className="text-button" onClick={() => setLeaving(asset)}>
                  {t("unlist")}
                </button>
              </AssetLine>
            ))}
          </ul>
          <MoreButton answer={answer} />
        </>
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
      {offering && first ? (
        <OfferDialog
          kinds={first.asset_types}
          feePercent={first.fee_percent}
          onClose={() => setOffering(false)}
        />
      ) : null}
      {leaving ? (
        <ConfirmDialog
          title={t("unlistTitle", { thing: leaving.name })}
          text={t("unlistText")}
          submitLabel={t("unlist")}
          danger
          onConfirm={async () => {
            await unlist.mutateAsync({ asset: leaving.id, key: keyOf(leaving.id) });
          }}
          onClose={() => setLeaving(null)}
        />
      ) : null}
    </Panel>
  );
}
