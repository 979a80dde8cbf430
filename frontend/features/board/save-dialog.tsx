"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useArrange, useBoard, useSavedViews, useSaveView } from "@/api/boards";
import type { SavedViews } from "@/api/types";
import { useAddress } from "@/state/explorer/address";
import { questionOf } from "@/state/explorer/saved-address";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { ViewFields } from "./view-fields";

/** Saves the explorer's question under a name, and pins it if the reader chooses. */
export function SaveDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("board");
  const names = useNames();
  const { address } = useAddress();
  const { calendar } = useView();
  const { data: views } = useSavedViews();
  const { data: board } = useBoard();
  const save = useSaveView();
  const arrange = useArrange();
  const [shared, setShared] = useState<SavedViews["readers"]>([]);
  const [pinned, setPinned] = useState(true);
  return (
    <ConfirmDialog
      title={t("saveTitle")}
      text={t("saveText")}
      submitLabel={t("save")}
      onConfirm={async ({ name = "" }) => {
        const question = questionOf(address, calendar);
        const view = await save.mutateAsync({ name, address: question, shared_with: shared });
        if (pinned && board) await arrange.mutateAsync([...board.pins, { view, wide: false }]);
      }}
      onClose={onClose}
    >
      <ViewFields
        name={names.metric(address.metric)}
        readers={views?.readers ?? []}
        shared={shared}
        onShared={setShared}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={pinned}
          onChange={(event) => setPinned(event.target.checked)}
        />
        {t("pinToo")}
      </label>
    </ConfirmDialog>
  );
}
