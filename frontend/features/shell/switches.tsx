"use client";
import { useTranslations } from "next-intl";
import { Icon, type IconName } from "@/components/ui/icon";
import { Segmented } from "@/components/ui/segmented";
import { CALENDARS, calendarOf, MONEY_UNITS } from "@/lib/format/view";
import { useAddress } from "@/state/use-address";
import { THEMES, useTheme } from "@/state/use-theme";
import { useView } from "@/state/use-view";

export function CalendarSwitch() {
  const t = useTranslations("shell");
  const { setAddress } = useAddress();
  const { calendar, locale } = useView();
  return (
    <Segmented
      label={t("calendar")}
      value={calendar}
      options={CALENDARS.map((value) => ({ value, label: t(value) }))}
      onChange={(value) => setAddress({ calendar: value === calendarOf(locale) ? null : value })}
    />
  );
}

export function MoneySwitch() {
  const t = useTranslations("shell");
  const { address, setAddress } = useAddress();
  return (
    <Segmented
      label={t("money")}
      value={address.money}
      options={MONEY_UNITS.map((value) => ({ value, label: t(value) }))}
      onChange={(money) => setAddress({ money })}
    />
  );
}

const THEME_ICONS: Record<(typeof THEMES)[number], IconName> = {
  light: "sun",
  dark: "moon",
  system: "system",
};

export function ThemeSwitch() {
  const t = useTranslations("shell");
  const [theme, setTheme] = useTheme();
  return (
    <Segmented
      label={t("theme")}
      value={theme}
      options={THEMES.map((value) => ({
        value,
        label: t(value),
        icon: <Icon name={THEME_ICONS[value]} />,
      }))}
      onChange={setTheme}
    />
  );
}
