"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { LanguageLink } from "./language-link";
import { CalendarSwitch, MoneySwitch, ThemeSwitch } from "./switches";

/** How the pages are written for this reader. A press outside or Escape closes it. */
export function DisplayMenu() {
  const t = useTranslations("shell");
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const outside = !menu.current?.contains(event.target as Node);
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      if (menu.current && (outside || escaped)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={menu} className="relative">
      <summary className="icon-button" aria-label={t("display")}>
        <Icon name="sliders" />
      </summary>
      <div className="menu-panel">
        <CalendarSwitch />
        <MoneySwitch />
        <ThemeSwitch />
        <LanguageLink />
      </div>
    </details>
  );
}
