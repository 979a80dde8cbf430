"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { useAddress } from "@/state/explorer/address";

/** Says that nothing was found and what to do about it. */
export function Empty() {
  const t = useTranslations("states");
  const { setAddress } = useAddress();
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
