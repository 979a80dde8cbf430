"use client";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/use-catalog";
import { Icon } from "@/components/ui/icon";
import { Segmented } from "@/components/ui/segmented";
import { GRAINS } from "@/lib/format/period";
import { type EXPLORER_PANES, PANES, SHAPES } from "@/state/address";
import { grainAllowed } from "@/state/grain";
import { useSpan } from "@/state/question";
import { useAddress } from "@/state/use-address";
import { useCut } from "@/state/use-cut";

export function GrainChoice() {
  const t = useTranslations("explorer");
  const { setAddress } = useAddress();
  const { grain } = useCut();
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
