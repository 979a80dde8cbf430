"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChangeView, useSavedViews } from "@/api/boards";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { useAddress } from "@/state/explorer/address";
import { questionOf } from "@/state/explorer/saved-address";
import { useView } from "@/state/shell/view";

const SaveDialog = dynamic(() => import("../board/save-dialog").then((m) => m.SaveDialog), {
  ssr: false,
});

/** What was saved, and the board that it is on, if it is on one. */
interface Saved {
  name: string;
  board: number | null;
}

/** The page's name, and what can be done with the question that it shows: to save it, or to update the view it came from. */
export function ReportsHead() {
  const t = useTranslations("board");
  const titles = useTranslations("titles");
  const { locale } = useView();
  const { setAddress } = useAddress();
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const update = useUpdate();
  const board = pathTo("reports/board", locale);
  return (
    <div className="section-head items-center">
      <h1 className="page-title">{titles("reports")}</h1>
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="text-sm text-muted">
          {saved ? (
            <>
              {t("saved", { name: saved.name })}{" "}
              <Link
                className="link"
                href={saved.board === null ? board : `${board}?board=${saved.board}`}
              >
                {t("toBoard")}
              </Link>
            </>
          ) : null}
        </p>
        <Link className="button" href={board}>
          <Icon name="pin" />
          {t("title")}
        </Link>
        {update ? (
          <button
            type="button"
            className="button"
            onClick={() => update.save().then(() => setSaved({ name: update.name, board: null }))}
          >
            <Icon name="check" />
            {t("update", { name: update.name })}
          </button>
        ) : null}
        <button type="button" className="button" onClick={() => setSaving(true)}>
          <Icon name="bookmark" />
          {t(update ? "saveAs" : "saveTitle")}
        </button>
      </div>
      {saving ? (
        <SaveDialog
          onSaved={(view, on) => {
            setSaved({ name: view.name, board: on });
            void setAddress({ view: view.id }, { history: "replace" });
          }}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </div>
  );
}

/** Writes the page's question into the view that it was opened from; null where there is none of one's own, or no change. */
function useUpdate() {
  const { address } = useAddress();
  const { calendar } = useView();
  const { data } = useSavedViews({ enabled: address.view !== null });
  const view = data?.views.find(({ id, mine }) => mine && id === address.view);
  const change = useChangeView(view?.id ?? 0);
  const question = questionOf(address, calendar);
  if (!view || view.address === question) return null;
  return { name: view.name, save: () => change.mutateAsync({ address: question }) };
}
