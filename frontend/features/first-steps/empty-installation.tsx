"use client";
import { useLocale, useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import { useCatalog } from "@/api/reports";
import type { Me } from "@/api/types";
import { Link } from "@/components/ui/link";
import { mayOpen, pathTo } from "@/lib/access";
import { CopyButton } from "../forms/copy-button";

const WAYS = [
  { way: "import", command: "./assets import PLAN --data DIR" },
  { way: "events", command: "./assets token --source shop" },
  { way: "demo", command: "./assets demo" },
] as const;

/** Where no data has come yet: how it comes, for who brings it, and for the others what they can do until then. */
export function EmptyInstallation() {
  const { data: me } = useMe();
  return me && mayOpen("reports", me.permissions) ? <FirstWays me={me} /> : null;
}

function FirstWays({ me }: { me: Me }) {
  const t = useTranslations("emptyInstallation");
  const locale = useLocale();
  const { data: catalog } = useCatalog();
  if (!catalog || catalog.lends) return null;
  const brings = mayOpen("admin/system", me.permissions) && me.role === "admin";
  return (
    <section className="first-steps panel" aria-labelledby="empty-installation">
      <h2 id="empty-installation" className="state-title">
        {t("title")}
      </h2>
      {brings ? (
        <>
          <p className="text-sm text-muted">{t("bring")}</p>
          <ol className="first-ways">
            {WAYS.map(({ way, command }) => (
              <li key={way}>
                <h3 className="font-medium">{t(`${way}Title`)}</h3>
                <p className="text-sm text-muted">{t(`${way}Text`)}</p>
                <code className="first-command" dir="ltr">
                  {command}
                </code>
                <CopyButton text={command} />
              </li>
            ))}
          </ol>
          <p className="flex flex-wrap gap-4 text-sm">
            <Link className="link" href={pathTo("account/tokens", locale)}>
              {t("toSources")}
            </Link>
            <Link className="link" href={pathTo("admin/users", locale)}>
              {t("toUsers")}
            </Link>
            <Link className="link" href={pathTo("admin/system", locale)}>
              {t("toSystem")}
            </Link>
          </p>
        </>
      ) : (
        <p className="text-sm text-muted">{t(`wait_${me.role}`)}</p>
      )}
    </section>
  );
}
