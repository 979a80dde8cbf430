"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { useAddress } from "@/state/explorer/address";

/** Whether nothing gives these figures: another range or filter would find none either. */
export const areUnknown = (figures: readonly { known: boolean }[]) =>
  figures.length > 0 && figures.every(({ known }) => !known);

/** Says that nothing was found and what to do about it; of figures that are not known, that there are none. */
export function Empty({ of }: { of: readonly { known: boolean }[] }) {
  const t = useTranslations("states");
  const { setAddress } = useAddress();
  if (areUnknown(of)) {
    return (
      <div className="state">
        <Icon name="empty" className="size-7 text-muted" />
        <h3 className="state-title">{t("notKnownTitle")}</h3>
        <p className="state-text">{t("notKnown")}</p>
      </div>
    );
  }
  const clear = { asset_type: null, segment: null, region: null, reason: null, currency: null };
  return (
    <div className="state">
      <Icon name="empty" className="size-7 text-muted" />
      <h3 className="state-title">{t("emptyTitle")}</h3>
      <p className="state-text">{t("empty")}</p>
      <div className="flex gap-2">
        <button
          type="button"
          className="button"
          onClick={() => setAddress({ range: "all", from: null, to: null, levels: null })}
        >
          {t("widen")}
        </button>
        <button type="button" className="text-button" onClick={() => setAddress(clear)}>
          {t("clear")}
        </button>
      </div>
    </div>
  );
}
