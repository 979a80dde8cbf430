"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { CALENDARS, MONEY_UNITS, THEMES } from "@/api/enums";
import { useMe } from "@/api/me";
import { useCatalog } from "@/api/reports";
import type { CommandGroup } from "@/components/ui/command-list";
import { mayOpen, pathTo } from "@/lib/access";
import { PRESETS } from "@/lib/calendar/presets";
import { usePage } from "@/state/shell/page";
import { useTheme } from "@/state/shell/theme";
import { useDisplay } from "@/state/shell/view";
import { useNav } from "../shell/use-nav";
import { useOtherLanguage } from "../shell/use-other-language";

/** The page on which any metric is asked about over any range. */
const REPORTS = "reports";

/** All that can be done from anywhere: go, ask for a metric or a range, and change how the pages are written. */
export function useCommands(): CommandGroup[] {
  return [...usePageCommands(), ...useMetricCommands(), ...useDisplayCommands()];
}

function usePageCommands(): CommandGroup[] {
  const t = useTranslations("palette");
  const menu = useTranslations("menu");
  const locale = useLocale();
  const router = useRouter();
  const commands = useNav().flatMap(({ pages }) =>
    pages.map(({ page, name, icon, ...rest }) => ({
      id: `go ${page}`,
      label: menu(name),
      words: page,
      icon,
      keys: "key" in rest ? `G ${rest.key.toUpperCase()}` : undefined,
      onAction: () => router.push(pathTo(page, locale)),
    })),
  );
  return [{ id: "go", title: t("go"), commands }];
}

function useMetricCommands(): CommandGroup[] {
  const t = useTranslations("palette");
  const presets = useTranslations("presets");
  const locale = useLocale();
  const router = useRouter();
  const page = usePage();
  const permissions = useMe().data?.permissions ?? [];
  const mayAsk = mayOpen(REPORTS, permissions);
  const { data } = useCatalog({ enabled: mayAsk });
  if (!mayAsk) return [];
  const open = (change: Record<string, string>, without: string[] = []) => {
    const stays = page === REPORTS || page === "admin";
    const query = new URLSearchParams(stays ? location.search : "");
    for (const name of without) query.delete(name);
    for (const [name, value] of Object.entries(change)) query.set(name, value);
    const at = stays && !("metric" in change) ? page : REPORTS;
    router.push(`${pathTo(at, locale)}?${query}`);
  };
  return [
    {
      id: "metric",
      title: t("metric"),
      commands: (data?.metrics ?? []).map(({ slug, name }) => ({
        id: `metric ${slug}`,
        label: name[locale],
        words: `${slug} ${name.fa} ${name.en}`,
        icon: "line" as const,
        onAction: () => open({ metric: slug }, ["rows"]),
      })),
    },
    {
      id: "range",
      title: t("range"),
      commands: PRESETS.map((preset) => ({
        id: `range ${preset}`,
        label: presets(preset),
        words: preset,
        icon: "calendar" as const,
        onAction: () => open({ range: preset }, ["from", "to", "levels", "rows"]),
      })),
    },
  ];
}

function useDisplayCommands(): CommandGroup[] {
  const t = useTranslations("palette");
  const shell = useTranslations("shell");
  const choose = useDisplay();
  const [, setTheme] = useTheme();
  const language = useOtherLanguage();
  const labelled = (kind: string, value: string) => `${kind}: ${value}`;
  return [
    {
      id: "writing",
      title: t("writing"),
      commands: [
        {
          id: "language",
          label: labelled(shell("language"), shell("otherLanguage")),
          words: `${language.other} language زبان`,
          icon: "language",
          keys: "L",
          onAction: language.go,
        },
        ...THEMES.map((theme) => ({
          id: `theme ${theme}`,
          label: labelled(shell("theme"), shell(theme)),
          words: `theme ${theme}`,
          icon: theme === "light" ? ("sun" as const) : theme === "dark" ? ("moon" as const) : theme,
          onAction: () => setTheme(theme),
        })),
        ...CALENDARS.map((calendar) => ({
          id: `calendar ${calendar}`,
          label: labelled(shell("calendar"), shell(calendar)),
          words: `calendar ${calendar}`,
          icon: "calendar" as const,
          onAction: () => choose({ calendar }),
        })),
        ...MONEY_UNITS.map((money) => ({
          id: `money ${money}`,
          label: labelled(shell("money"), shell(money)),
          words: `money ${money}`,
          icon: "wallet" as const,
          onAction: () => choose({ money }),
        })),
      ],
    },
  ];
}
