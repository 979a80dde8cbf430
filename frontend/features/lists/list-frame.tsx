"use client";
import type { ComponentProps } from "react";
import { NamesState } from "@/state/shell/names";
import { PlainListFrame } from "./plain-list-frame";

/** A page of one long list that names metrics and their members. */
export function ListFrame(props: ComponentProps<typeof PlainListFrame>) {
  return (
    <NamesState>
      <PlainListFrame {...props} />
    </NamesState>
  );
}
