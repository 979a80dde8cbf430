"use client";
import { useTranslations } from "next-intl";
import { CALENDARS, MONEY_UNITS, THEMES, TIME_AXES } from "@/api/enums";
import { Icon, type IconName } from "@/components/ui/icon";
import { Segmented } from "@/components/ui/segmented";
import { usePreferences } from "@/state/shell/preferences";
import { useTheme } from "@/state/shell/theme";
import { useDisplay, useTimeFromRight, useView } from "@/state/shell/view";

export function CalendarSwitch() {
  const t = useTranslations("shell");
  const choose = useDisplay();
  const { calendar } = useView();
  return (
    <Segmented
      label={t("calendar")}
      value={calendar}
      options={CALENDARS.map((value) => ({ value, label: t(value) }))}
      onChange={(value) => choose({ calendar: value })}
    />
  );
}

export function MoneySwitch() {
  const t = useTranslations("shell");
  const choose = useDisplay();
  const { money } = useView();
  return (
    <Segmented
      label={t("money")}
      value={money}
      options={MONEY_UNITS.map((value) => ({ value, label: t(value) }))}
      onChange={(value) => choose({ money: value })}
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

/** On which side time begins in charts. It is stored with the account, so only who is signed in chooses. */
export function TimeAxisSwitch() {
  const t = useTranslations("shell");
  const { known, prefer } = usePreferences();
  const value = useTimeFromRight() ? "from_right" : "from_left";
  if (!known) return null;
  return (
    <div className="labelled-choice">
      <span aria-hidden="true">{t("timeAxis")}</span>
      <Segmented
        label={t("timeAxis")}
        value={value}
        options={TIME_AXES.map((side) => ({ value: side, label: t(side) }))}
        onChange={(time_axis) => prefer({ time_axis })}
      />
    </div>
  );
}
