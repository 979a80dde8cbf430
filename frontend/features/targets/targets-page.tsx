"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TARGETS_SHOWN } from "@/api/enums";
import { useTargets } from "@/api/targets";
import { Icon } from "@/components/ui/icon";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { useTargetsAddress } from "@/state/lists/targets";
import { DataList } from "../lists/data-list";
import { ListFrame } from "../lists/list-frame";
import { Failed } from "../states/failed";
import { SetTargetDialog } from "./set-target-dialog";
import { TargetDrawer } from "./target-drawer";
import { useTargetColumns } from "./use-target-columns";

/** What is aimed at: how far each target is, and how likely it is reached. */
export function TargetsPage() {
  const t = useTranslations("targets");
  const { address } = useTargetsAddress();
  const [setting, setSetting] = useState(false);
  const mayWrite = useTargets(address.which).data?.pages[0]?.may_write;
  return (
    <ListFrame
      title={t("title")}
      actions={
        mayWrite ? (
          <button type="button" className="button primary-button" onClick={() => setSetting(true)}>
            <Icon name="plus" />
            {t("new")}
          </button>
        ) : null
      }
    >
      <p className="max-w-prose text-sm leading-6 text-muted">{t("hint")}</p>
      <TargetList />
      {setting ? <SetTargetDialog onClose={() => setSetting(false)} /> : null}
    </ListFrame>
  );
}

function TargetList() {
  const t = useTranslations("targets");
  const { address, setAddress } = useTargetsAddress();
  const answer = useTargets(address.which);
  const columns = useTargetColumns();
  const targets = answer.data?.pages.flatMap((page) => page.targets) ?? [];
  const open = targets.find(({ id }) => id === address.target);
  return (
    <>
      <Segmented
        label={t("which")}
        options={TARGETS_SHOWN.map((value) => ({ value, label: t(`which_${value}`) }))}
        value={address.which}
        onChange={(which) => setAddress({ which, target: null })}
      />
      {answer.data ? (
        <DataList
          id="targets"
          caption={t("title")}
          columns={columns}
          rows={targets}
          keyOf={({ id }) => id}
          marks={({ id, state }) => ({ "data-row": id, "data-state": state })}
          empty={t(`none_${address.which}`)}
          answer={answer}
        />
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      {open ? (
        <TargetDrawer
          key={open.id}
          target={open}
          mayWrite={answer.data?.pages[0]?.may_write ?? false}
        />
      ) : null}
    </>
  );
}
