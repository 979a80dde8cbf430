"use client";
import { useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import { useHealth } from "@/api/system";
import type { Level } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { mayOpen, pathTo } from "@/lib/access";
import { useView } from "@/state/shell/view";
import { LevelMark } from "./level-mark";
import { PARTS } from "./parts";

/** Whether all of it works, in one line that leads to the whole; for those who may know. */
export function HealthStrip() {
  const t = useTranslations("system");
  const briefing = useTranslations("briefing");
  const { locale } = useView();
  const permissions = useMe().data?.permissions ?? [];
  const open = mayOpen("admin/system", permissions);
  const { data } = useHealth(open);
  if (!open) return null;
  const named = (level: Level) =>
    (data ? PARTS.filter((part) => data[part].level === level) : [])
      .map((part) => t(`part_${part}`))
      .join(t("and"));
  const [failing, warned] = [named("failing"), named("warning")];
  return (
    <section className="health-strip" aria-label={t("health")} data-level={data?.level}>
      <Icon name="shield" className="size-4 text-muted" />
      <span className="font-medium">{t("health")}</span>
      {data ? <LevelMark level={data.level} /> : null}
      <span className="text-muted">
        {failing ? `${briefing("failing", { parts: failing })} ` : null}
        {warned ? briefing("warned", { parts: warned }) : null}
        {failing || warned ? null : data ? t("allWell") : t("asking")}
      </span>
      <Link className="link ms-auto" href={pathTo("admin/system", locale)}>
        {t("open")}
      </Link>
    </section>
  );
}
