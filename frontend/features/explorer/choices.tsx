"use client";
import { useTranslations } from "next-intl";
import { GRAINS } from "@/api/enums";
import { useCatalog } from "@/api/reports";
import { Icon } from "@/components/ui/icon";
import { Segmented } from "@/components/ui/segmented";
import { useAddress } from "@/state/explorer/address";
import { type EXPLORER_PANES, PANES, SHAPES } from "@/state/explorer/parsers";
import { useSpan } from "@/state/explorer/question";
import { grainAllowed, useSeriesQuery } from "@/state/explorer/series-query";

export function GrainChoice() {
  const t = useTranslations("explorer");
  const { setAddress } = useAddress();
  const { grain } = useSeriesQuery();
  const span = useSpan();
  const limits = useCatalog().data?.limits.span_days ?? {};
  return (
    <Segmented
      label={t("grain")}
      value={grain}
      options={GRAINS.map((value) => ({
        value,
        label: t(value),
        disabled: !grainAllowed(value, span, limits),
      }))}
      onChange={(value) => setAddress({ grain: value })}
    />
  );
}

export function ShapeChoice() {
  const t = useTranslations("explorer");
  const { address, setAddress } = useAddress();
  return (
    <Segmented
      label={t("shape")}
      value={address.shape}
      options={SHAPES.map((value) => ({ value, label: t(value), icon: <Icon name={value} /> }))}
      onChange={(shape) => setAddress({ shape })}
    />
  );
}

/** How the figures are shown, of the ways that a page has. */
export function PaneChoice({
  panes = PANES,
}: {
  panes?: readonly (typeof EXPLORER_PANES)[number][];
}) {
  const t = useTranslations("explorer");
  const { address, setAddress } = useAddress();
  return (
    <Segmented
      label={t("pane")}
      value={panes.includes(address.pane) ? address.pane : "chart"}
      options={panes.map((value) => ({ value, label: t(value) }))}
      onChange={(pane) => setAddress({ pane })}
    />
  );
}
