"use client";
import { useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import { useHealth } from "@/api/system";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { mayOpen, pathTo } from "@/lib/access";
import { useView } from "@/state/shell/view";
import { HealthVerdict } from "./health-verdict";
import { LevelMark } from "./level-mark";

/** Whether all of it works, in one line that leads to the whole; for those who may know. */
export function HealthStrip() {
  const t = useTranslations("system");
  const { locale } = useView();
  const permissions = useMe().data?.permissions ?? [];
  const open = mayOpen("admin/system", permissions);
  const { data } = useHealth(open);
  if (!open) return null;
  return (
    <section className="health-strip" aria-label={t("health")} data-level={data?.level}>
      <Icon name="shield" className="size-4 text-muted" />
      <span className="font-medium">{t("health")}</span>
      {data ? <LevelMark level={data.level} /> : null}
      {data ? <HealthVerdict health={data} /> : <span className="text-muted">{t("asking")}</span>}
      <Link className="link ms-auto" href={pathTo("admin/system", locale)}>
        {t("open")}
      </Link>
    </section>
  );
}
