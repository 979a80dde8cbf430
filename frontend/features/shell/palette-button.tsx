"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { pathTo } from "@/lib/access";
import { useTheme } from "@/state/shell/theme";
import { useShortcuts } from "../palette/use-shortcuts";
import { useNav } from "./use-nav";
import { useOtherLanguage } from "./use-other-language";

const Palette = dynamic(() => import("../palette/palette").then((m) => m.Palette), { ssr: false });
const ShortcutsSheet = dynamic(
  () => import("../palette/shortcuts-sheet").then((m) => m.ShortcutsSheet),
  { ssr: false },
);

/** Opens the list of all that can be done, and listens to the keys that do it at once. */
export function PaletteButton() {
  const t = useTranslations("palette");
  const [open, setOpen] = useState<"palette" | "sheet" | null>(null);
  useShortcuts(useActions(setOpen), open !== null);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        className="palette-button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen("palette")}
      >
        <Icon name="search" />
        <span className="palette-button-text">{t("open")}</span>
        <kbd className="keys" dir="ltr">
          {t("openKeys")}
        </kbd>
      </button>
      {open === "palette" ? <Palette onClose={close} /> : null}
      {open === "sheet" ? <ShortcutsSheet onClose={close} /> : null}
    </>
  );
}

function useActions(setOpen: (open: "palette" | "sheet") => void) {
  const router = useRouter();
  const locale = useLocale();
  const nav = useNav();
  const [theme, setTheme] = useTheme();
  const { go } = useOtherLanguage();
  const actions: Record<string, () => void> = {
    "mod+k": () => setOpen("palette"),
    "?": () => setOpen("sheet"),
    t: () => setTheme(theme === "dark" ? "light" : "dark"),
    l: go,
  };
  for (const page of nav.flatMap(({ pages }) => pages)) {
    if ("key" in page) actions[`g ${page.key}`] = () => router.push(pathTo(page.page, locale));
  }
  return actions;
}
