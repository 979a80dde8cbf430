import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

interface Props {
  tone: "good" | "notice" | "plain";
  children: ReactNode;
}

/** Something worth knowing that is not an error; it is read out when it appears. */
export function Note({ tone, children }: Props) {
  return (
    <div className="note" data-tone={tone} role="status">
      <Icon name={tone === "good" ? "check" : "alert"} className="mt-1 size-4" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
