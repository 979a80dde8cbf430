"use client";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { directionOf } from "@/i18n/routing";
import { usePage } from "@/state/shell/page";
import { NavList } from "./nav-list";

const Drawer = dynamic(() => import("@/components/ui/drawer").then((m) => m.Drawer), {
  ssr: false,
});

interface Props {
  className: string;
  /** What stands on the button, which is named by the pages that it opens. */
  children: ReactNode;
}

/** All pages, over this one where there is no room beside it, until one comes to another page. */
export function NavDrawer({ className, children }: Props) {
  const t = useTranslations("menu");
  const side = directionOf(useLocale()) === "rtl" ? "right" : "left";
  const page = usePage();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === page;
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={t("pages")}
        onClick={() => setOpenAt(page)}
      >
        {children}
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
