"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useSearch } from "@/api/search";
import type { Command, CommandGroup } from "@/components/ui/command-list";
import { pathTo } from "@/lib/access";
import { type Found, ICON_OF, useFound } from "../search/use-found";
import { useRecentFound } from "../search/use-recent-found";
import { useRememberFound } from "../search/use-remember-found";
import { useSearchFailure } from "../search/use-search-failure";
import { useTyped } from "../search/use-typed";

const FEW = 5;

/** What the server finds by a typed text, with the way to all of it; what was opened last while nothing is typed. */
export function useSearchCommands(typed: string): { groups: CommandGroup[]; note: string | null } {
  const t = useTranslations("search");
  const locale = useLocale();
  const router = useRouter();
  const remember = useRememberFound();
  const text = useTyped(typed);
  const { data, error, isFetching, isPlaceholderData } = useSearch(text, FEW);
  // Of another text nothing is shown: the enter key would open what was not searched for.
  const isCurrent = text !== "" && text === typed.trim() && !isPlaceholderData;
  const found = useFound(isCurrent ? data : undefined);
  const recent = useRecentFound();
  const failure = useSearchFailure(isCurrent ? error : null);
  const commandOf = (one: Found): Command => ({
    id: `found ${one.kind} ${one.id}`,
    label: one.label,
    detail: one.detail,
    icon: ICON_OF[one.kind],
    onAction: () => {
      remember(one);
      router.push(`/${locale}${one.path}`);
    },
  });
  if (typed.trim() === "") {
    const commands = recent.map(commandOf);
    return { groups: [{ id: "recent", title: t("recent"), commands }], note: null };
  }
  if (isCurrent && data && found.length === 0) return { groups: [], note: null };
  // Another one once something is found: what had the focus is gone, and the first of what was found has it.
  const all: Command = {
    id: found.length > 0 ? "more of it" : "search it",
    label: t("all", { text: typed.trim() }),
    icon: "search",
    onAction: () =>
      router.push(`${pathTo("search", locale)}?${new URLSearchParams({ q: typed.trim() })}`),
  };
  return {
    groups: [
      ...found.map(({ kind, found: ones }) => ({
        id: `found ${kind}`,
        title: t(kind),
        commands: ones.map(commandOf),
      })),
      { id: "all of it", title: t("title"), commands: [all] },
    ],
    note: failure ?? (isFetching && text !== "" ? t("searching") : null),
  };
}
