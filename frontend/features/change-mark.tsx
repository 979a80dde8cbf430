"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type Change, directionOfChange, formatChange } from "@/lib/format/change";
import { useView } from "@/state/use-view";

/** A change with an arrow and a word for its direction, so that colour is never its only sign. */
export function ChangeMark({ change }: { change: Change }) {
  const t = useTranslations("change");
  const overview = useTranslations("overview");
  const { locale } = useView();
  if (change.kind === "none") return null;
  const direction = change.kind === "new" ? "up" : directionOfChange(change);
  const value = formatChange(change, locale);
  return (
    <span className="change" data-direction={direction}>
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
