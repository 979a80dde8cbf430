"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAssets } from "@/api/lending";
import type { Asset } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { useBorrowAddress } from "@/state/lists/me";
import { useView } from "@/state/shell/view";
import { Note } from "../forms/note";
import { ChoiceFilter } from "../lists/choice-filter";
import { MoreButton } from "../lists/more-button";
import { MeLink } from "../me/me-link";
import { Panel } from "../me/panel";
import { Failed } from "../states/failed";
import { AskDialog } from "./ask-dialog";
import { AssetLine } from "./asset-line";

/** What others offer, each to be asked for once. */
export function OfferedPanel() {
  const t = useTranslations("lendingOwn");
  const view = useView();
  const { address, setAddress } = useBorrowAddress();
  const answer = useAssets(false, address.kind);
  const [chosen, setChosen] = useState<Asset | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const pages = answer.data?.pages ?? [];
  const [first] = pages;
  const assets = pages.flatMap((page) => page.assets).filter(({ mine }) => !mine);
  return (
    <Panel
      title={t("offered")}
      end={
        first ? (
          <ChoiceFilter
            label={t("kind")}
            choices={first.asset_types.map(({ slug, name }) => ({
              id: slug,
              name: name[view.locale],
            }))}
            value={address.kind}
            onChange={(kind) => setAddress({ kind })}
          />
        ) : null
      }
    >
      {asked ? (
        <Note tone="good">
          {t("asked", { thing: asked })} <MeLink page="dashboard/tickets">{t("toLoans")}</MeLink>
        </Note>
      ) : null}
      {first ? (
        <>
          {assets.length === 0 && !answer.hasNextPage ? (
            <p className="section-text">{t(address.kind ? "noneOfKind" : "noneOffered")}</p>
          ) : null}
          <ul className="entries">
            {assets.map((asset) => (
              <AssetLine key={asset.id} asset={asset}>
                {asset.requested ? (
                  <MeLink page="dashboard/tickets">{t("requested")}</MeLink>
                ) : (
                  <button type="button" className="button" onClick={() => setChosen(asset)}>
                    {t("ask")}
                  </button>
                )}
              </AssetLine>
            ))}
          </ul>
          <MoreButton answer={answer} />
        </>
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-80 w-full" />
      )}
      {chosen && first ? (
        <AskDialog
          asset={chosen}
          longest={first.longest_days}
          onAsked={() => setAsked(chosen.name)}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </Panel>
  );
}
