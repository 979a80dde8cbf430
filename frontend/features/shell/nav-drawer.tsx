"use client";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { directionOf } from "@/i18n/routing";
import { usePage } from "@/state/shell/page";
import { NavList } from "./nav-list";

const Drawer = dynamic(() => import("@/components/ui/drawer").then((m) => m.Drawer), {
  ssr: false,
});

/** The ways through the house, over the page where there is no room beside it, until one comes to another page. */
export function NavDrawer() {
  const t = useTranslations("menu");
  const side = directionOf(useLocale()) === "rtl" ? "right" : "left";
  const page = usePage();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === page;
  return (
    <>
      <button
        type="button"
        className="icon-button nav-open"
        aria-label={t("pages")}
        onClick={() => setOpenAt(page)}
      >
        <Icon name="menu" className="size-5" />
      </button>
      {open ? (
        <Drawer
          label={t("pages")}
          closeLabel={t("close")}
          side={side}
          slim
          onClose={() => setOpenAt(null)}
        >
          <NavList />
        </Drawer>
      ) : null}
    </>
  );
}
