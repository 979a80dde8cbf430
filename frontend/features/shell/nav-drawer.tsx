"use client";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { directionOf } from "@/i18n/routing";
import { usePage } from "@/state/use-page";
import { NavList } from "./nav-list";

const Drawer = dynamic(() => import("@/components/ui/drawer").then((m) => m.Drawer), {
  ssr: false,
});

/** The ways through the house, over the page where there is no room beside it. */
export function NavDrawer() {
  const t = useTranslations("menu");
  const [open, setOpen] = useState(false);
  const side = directionOf(useLocale()) === "rtl" ? "right" : "left";
  const page = usePage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: having come to another page closes it
  useEffect(() => setOpen(false), [page]);
  return (
    <>
      <button
        type="button"
        className="icon-button nav-open"
        aria-label={t("pages")}
        onClick={() => setOpen(true)}
      >
        <Icon name="menu" className="size-5" />
      </button>
      {open ? (
        <Drawer
          label={t("pages")}
          closeLabel={t("close")}
          side={side}
          slim
          onClose={() => setOpen(false)}
        >
          <NavList />
        </Drawer>
      ) : null}
    </>
  );
}
