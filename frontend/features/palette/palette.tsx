"use client";
import { useTranslations } from "next-intl";
import { CommandList } from "@/components/ui/command-list";
import { closeness } from "@/lib/words/fold";
import { useCommands } from "./use-commands";

/** Everything that can be done from anywhere, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslations("palette");
  return (
    <CommandList
      label={t("title")}
      placeholder={t("placeholder")}
      nothing={t("nothing")}
      groups={useCommands()}
      closeness={closeness}
      onClose={onClose}
    />
  );
}
