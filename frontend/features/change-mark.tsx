"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import {
  type Better,
  type Change,
  directionOfChange,
  formatChange,
  newsOf,
} from "@/lib/format/change";
import { useView } from "@/state/shell/view";

interface Props {
  change: Change;
  better: Better;
}

/** A change with an arrow and a word for its direction; the colour tells whether it is good news, and nothing else. */
export function ChangeMark({ change, better }: Props) {
  const t = useTranslations("change");
  const overview = useTranslations("overview");
  const { locale } = useView();
  if (change.kind === "none") return null;
  const direction = change.kind === "new" ? "up" : directionOfChange(change);
  const value = formatChange(change, locale);
  return (
    <span className="change" data-news={newsOf(direction, better)}>
      <Icon name={direction} className="size-3.5" />
      <span className="sr-only">{t(direction)}</span>
      <span>
        {change.kind === "new" || value === null
          ? overview("new")
          : t(change.kind === "points" ? "points" : "percent", { value })}
      </span>
    </span>
  );
}
