"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChangeBoard, useMakeBoard } from "@/api/boards";
import type { Board, Boards } from "@/api/types";
import { TextField } from "@/components/ui/text-field";
import { useChooseBoard } from "@/state/explorer/chosen-board";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { ViewFields } from "./view-fields";

interface Props {
  /** Null: a new one. */
  board: Board | null;
  readers: Boards["readers"];
  onClose: () => void;
}

/** The name of a board, and the roles and people that see it under their own permissions. */
export function BoardDialog({ board, readers, onClose }: Props) {
  const t = useTranslations("board");
  const change = useChangeBoard(board?.id ?? 0);
  const make = useMakeBoard();
  const choose = useChooseBoard();
  const [shared, setShared] = useState<Boards["readers"]>(board?.shared_with ?? []);
  return (
    <ConfirmDialog
      title={t(board ? "changeTitle" : "newBoard")}
      submitLabel={t("save")}
      onConfirm={async ({ name = "", people = "" }) => {
        const given = { name, shared_with: shared, people: addressesIn(people) };
        if (board) {
          await change.mutateAsync(given);
        } else {
          const made = await make.mutateAsync({ ...given, filters: "", tiles: [] });
          await choose(made.id);
        }
      }}
      onClose={onClose}
    >
      <ViewFields name={board?.name ?? ""} readers={readers} shared={shared} onShared={setShared} />
      <TextField
        name="people"
        label={t("people")}
        hint={t("peopleHint")}
        defaultValue={board?.people.join(", ") ?? ""}
      />
    </ConfirmDialog>
  );
}

/** E-mail addresses apart, however they are separated. */
function addressesIn(text: string): string[] {
  return text.split(/[\s,،;]+/).filter(Boolean);
}
