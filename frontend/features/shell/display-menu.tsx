"use client";
import { useTranslations } from "next-intl";
import { Flyout } from "@/components/ui/flyout";
import { Icon } from "@/components/ui/icon";
import { LanguageLink } from "./language-link";
import { CalendarSwitch, MoneySwitch, ThemeSwitch, TimeAxisSwitch } from "./switches";

/** How the pages are written for this reader. */
export function DisplayMenu() {
  const t = useTranslations("shell");
  return (
    <Flyout label={t("display")} face={<Icon name="sliders" />} faceClass="icon-button">
      <CalendarSwitch />
      <MoneySwitch />
      <ThemeSwitch />
      <TimeAxisSwitch />
      <LanguageLink />
    </Flyout>
  );
}
