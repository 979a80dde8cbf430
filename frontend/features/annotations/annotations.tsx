"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnotations } from "@/api/annotations";
import { useMe } from "@/api/me";
import { Icon } from "@/components/ui/icon";
import { useDays } from "@/state/explorer/question";
import { AnnotationEntry } from "./annotation-entry";

const AnnotateDialog = dynamic(() => import("./annotate-dialog").then((m) => m.AnnotateDialog), {
  ssr: false,
});

/** What people want known of the days that the chart shows, and the way to write more. */
export function Annotations() {
  const t = useTranslations("annotations");
  const days = useDays();
  const { data } = useAnnotations(days);
  const writes = useMe().data?.permissions.includes("annotate") ?? false;
  const [writing, setWriting] = useState(false);
  const found = data?.annotations ?? [];
  const count = data?.count ?? 0;
  if (found.length === 0 && !writes) return null;
  return (
    <section className="annotations" aria-label={t("label")}>
      {found.length > 0 ? (
        <ul>
          {found.map((one) => (
            <AnnotationEntry key={one.id} annotation={one} />
          ))}
        </ul>
      ) : null}
      {count > found.length ? (
        <p className="text-xs text-muted">{t("shown", { shown: found.length, count })}</p>
      ) : null}
      {writes && days ? (
        <button type="button" className="text-button" onClick={() => setWriting(true)}>
          <Icon name="plus" className="me-1.5 size-4" />
          {t("write")}
        </button>
      ) : null}
      {writing && days ? <AnnotateDialog days={days} onClose={() => setWriting(false)} /> : null}
    </section>
  );
}
