"use client";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import type { Flow } from "@/api/auth/call";
import { reauthenticationFlows } from "@/api/auth/reauthentication";
import { RefusedError } from "@/api/refusal";
import { SureDialog } from "./sure-dialog";

type Sure = <Result>(act: () => Promise<Result>) => Promise<Result>;

interface Pending {
  flows: readonly Flow[];
  answered: (shown: boolean) => void;
}

const SureContext = createContext<Sure | null>(null);

/** Where the server needs a fresh authentication, the reader is asked for it, and the action is retried. */
export function SureState({ children }: { children: ReactNode }) {
  const [pending, setPending] = useState<Pending | null>(null);
  const sure = useCallback<Sure>(async (act) => {
    try {
      return await act();
    } catch (error) {
      const flows = reauthenticationFlows(error);
      if (!flows) throw error;
      const shown = await new Promise<boolean>((answered) => setPending({ flows, answered }));
      setPending(null);
      if (!shown) throw new RefusedError([{ code: "not_confirmed", field: null }]);
      return act();
    }
  }, []);
  return (
    <SureContext value={sure}>
      {children}
      {pending ? <SureDialog flows={pending.flows} onAnswer={pending.answered} /> : null}
    </SureContext>
  );
}

/** Runs an action that may need a fresh authentication. */
export function useSure(): Sure {
  const sure = use(SureContext);
  if (!sure) throw new Error("useSure is used outside SureState");
  return sure;
}
