"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { useView } from "@/state/shell/view";

const SaveDialog = dynamic(() => import("../board/save-dialog").then((m) => m.SaveDialog), {
  ssr: false,
});

/** The page's name, and what can be done with the question that it shows. */
export function ReportsHead() {
  const t = useTranslations("board");
  const titles = useTranslations("titles");
  const { locale } = useView();
  const [saving, setSaving] = useState(false);
  return (
    <div className="section-head items-center">
      <h1 className="page-title">{titles("reports")}</h1>
      <div className="flex flex-wrap gap-2">
        <Link className="button" href={pathTo("reports/board", locale)}>
          <Icon name="pin" />
          {t("title")}
        </Link>
        <button type="button" className="button" onClick={() => setSaving(true)}>
          <Icon name="bookmark" />
          {t("saveTitle")}
        </button>
      </div>
      {saving ? <SaveDialog onClose={() => setSaving(false)} /> : null}
    </div>
  );
}
