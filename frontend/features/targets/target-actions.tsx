"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChangeTarget, useWithdrawTarget } from "@/api/targets";
import type { Target } from "@/api/types";
import { plainCode } from "@/lib/auth/digits";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { TargetFields, WhyField } from "./target-fields";

/** Changing a target, and withdrawing it, while its period is not over. */
export function TargetActions({ target }: { target: Target }) {
  const t = useTranslations("targets");
  const change = useChangeTarget(target.id);
  const withdraw = useWithdrawTarget(target.id);
  const [doing, setDoing] = useState<"change" | "withdraw" | null>(null);
  const [value, setValue] = useState(target.value);
  const close = () => setDoing(null);
  return (
    <div className="flex flex-wrap gap-2 border-t pt-4">
      <button type="button" className="button" onClick={() => setDoing("change")}>
        {t("change")}
      </button>
      <button type="button" className="button" onClick={() => setDoing("withdraw")}>
        {t("withdraw")}
      </button>
      {doing === "change" ? (
        <ConfirmDialog
          title={t("changeTitle")}
          text={t("changeText")}
          submitLabel={t("save")}
          onConfirm={async ({ why = "" }) => {
            await change.mutateAsync({ value: plainCode(value), why });
          }}
          onClose={close}
        >
          <TargetFields
            metric={target.metric}
            query={target.query}
            value={value}
            onChange={setValue}
          />
        </ConfirmDialog>
      ) : null}
      {doing === "withdraw" ? (
        <ConfirmDialog
          title={t("withdrawTitle")}
          text={t("withdrawText")}
          submitLabel={t("withdraw")}
          danger
          onConfirm={async ({ why = "" }) => {
            await withdraw.mutateAsync(why);
          }}
          onClose={close}
        >
          <WhyField />
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
