"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOffer } from "@/api/lending";
import { RefusedError } from "@/api/refusal";
import type { AssetKind } from "@/api/types";
import { TextField } from "@/components/ui/text-field";
import { rialsOf } from "@/lib/format/typed-money";
import { moneyName } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { useKey } from "../forms/use-key";
import { ScheduleSelect } from "../schedules/schedule-select";

interface Props {
  kinds: readonly AssetKind[];
  feePercent: number;
  onClose: () => void;
}

const CURRENCY = "IRR";

/** Something that others may ask for: what it is, and its price for a day. */
export function OfferDialog({ kinds, feePercent, onClose }: Props) {
  const t = useTranslations("lendingOwn");
  const view = useView();
  const offer = useOffer();
  const keyOf = useKey();
  const [kind, setKind] = useState(kinds[0]?.slug ?? "");
  return (
    <ConfirmDialog
      title={t("offerTitle")}
      text={t("offerText", { percent: feePercent })}
      submitLabel={t("offer")}
      onConfirm={async ({ name = "", daily_price: typed = "" }) => {
        const daily = rialsOf(typed, view.money);
        if (daily === null) throw new RefusedError([{ code: "bad_amount", field: "daily_price" }]);
        const body = { name, asset_type: kind, daily_price: daily, currency: CURRENCY };
        await offer.mutateAsync({ ...body, key: keyOf(JSON.stringify(body)) });
      }}
      onClose={onClose}
    >
      <TextField name="name" label={t("name")} maxLength={120} autoComplete="off" isRequired />
      <ScheduleSelect
        label={t("kind")}
        choices={kinds.map(({ slug, name }) => ({ id: slug, name: name[view.locale] }))}
        value={kind}
        onChange={setKind}
      />
      <TextField
        name="daily_price"
        label={t("dailyPrice", { unit: moneyName(CURRENCY, view) })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        ltr
        isRequired
      />
    </ConfirmDialog>
  );
}
