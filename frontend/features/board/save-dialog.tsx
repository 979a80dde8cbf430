"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBoards, usePin, useSavedViews, useSaveView } from "@/api/boards";
import type { SavedView, SavedViews } from "@/api/types";
import { Select } from "@/components/ui/select";
import { useAddress } from "@/state/explorer/address";
import { useFilterTexts } from "@/state/explorer/filter-texts";
import { questionOf } from "@/state/explorer/saved-address";
import { useMetricNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { LONGEST_NAME, ViewFields } from "./view-fields";

interface Props {
  onSaved: (view: SavedView, board: number | null) => void;
  onClose: () => void;
}

/** Saves the explorer's question under a name that says its filters, and pins it if the reader chooses. */
export function SaveDialog({ onSaved, onClose }: Props) {
  const t = useTranslations("board");
  const metricNames = useMetricNames();
  const filters = useFilterTexts();
  const { address } = useAddress();
  const { calendar } = useView();
  const { data: views } = useSavedViews();
  const { data: boards } = useBoards();
  const save = useSaveView();
  const [shared, setShared] = useState<SavedViews["readers"]>([]);
  const [pinned, setPinned] = useState(true);
  const own = boards?.boards.filter(({ mine }) => mine) ?? [];
  const [chosen, setChosen] = useState<number | null>(null);
  const board = chosen ?? own[0]?.id ?? null;
  const pin = usePin(board, t("title"));
  return (
    <ConfirmDialog
      title={t("saveTitle")}
      text={t("saveText")}
      submitLabel={t("save")}
      onConfirm={async ({ name = "" }) => {
        const question = questionOf(address, calendar);
        const view = await save.mutateAsync({ name, address: question, shared_with: shared });
        const on = pinned && boards ? await pin.mutateAsync(view) : null;
        onSaved(view, on?.id ?? null);
      }}
      onClose={onClose}
    >
      <ViewFields
        name={[metricNames(address), ...filters].join(" · ").slice(0, LONGEST_NAME)}
        readers={views?.readers ?? []}
        shared={shared}
        onShared={setShared}
      />
      <div className="flex flex-wrap items-center gap-3">
        <label className="check">
          <input
            type="checkbox"
            checked={pinned}
            onChange={(event) => setPinned(event.target.checked)}
          />
          {t("pinToo")}
        </label>
        {pinned && own.length > 1 ? (
          <Select
            label={t("boards")}
            choices={own.map(({ id, name }) => ({ id: String(id), name }))}
            value={String(board)}
            onChange={(id) => setChosen(Number(id))}
          >
            {own.find(({ id }) => id === board)?.name}
          </Select>
        ) : null}
      </div>
    </ConfirmDialog>
  );
}
