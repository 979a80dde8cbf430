"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommandList } from "@/components/ui/command-list";
import { closeness } from "@/lib/words/fold";
import { useCommands } from "./use-commands";
import { useSearchCommands } from "./use-search-commands";

/** Everything that can be found and done from anywhere, by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslations("palette");
  const [typed, setTyped] = useState("");
  const { groups, note } = useSearchCommands(typed);
  return (
    <CommandList
      label={t("title")}
      placeholder={t("placeholder")}
      nothing={t("nothing")}
      typed={typed}
      onType={setTyped}
      groups={useCommands()}
      found={groups}
      note={note}
      closeness={closeness}
      onClose={onClose}
    />
  );
}
