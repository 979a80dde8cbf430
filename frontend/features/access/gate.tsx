"use client";
import { type ReactNode, useEffect } from "react";
import { useMe } from "@/api/me";
import { useCatalog } from "@/api/reports";
import { mayOpen, PAGES, type PageName } from "@/lib/access";
import { LiveState } from "@/state/shell/live";
import { useReloadOnSessionChange, useUnhurried } from "@/state/shell/page";
import { NotAllowed } from "./not-allowed";
import { SecondFactorFirst } from "./second-factor-first";
import { Unreachable } from "./unreachable";
import { useToSignIn } from "./use-to-sign-in";

interface Props {
  page: PageName;
  waiting: ReactNode;
  children: ReactNode;
}

/** Shows the page to those who may see it, sends nobody to the sign-in, and says plainly to the others that they may not. */
export function Gate({ page, waiting, children }: Props) {
  const { data: me, error, refetch } = useMe();
  const toSignIn = useToSignIn();
  useReloadOnSessionChange();
  const nobody = me === null;
  useEffect(() => {
    if (nobody) toSignIn();
  }, [nobody, toSignIn]);
  const open = me ? mayOpen(page, me.permissions) : false;
  const drawn = useUnhurried(open);
  // All that shows figures needs it: it is requested while the page is drawn.
  useCatalog({ enabled: open && PAGES[page] === "figures" });
  if (open) return drawn ? <LiveState>{children}</LiveState> : waiting;
  if (me?.second_factor_required && !me.second_factor) return <SecondFactorFirst />;
  if (me) return <NotAllowed role={me.role} />;
  if (error) return <Unreachable error={error} onRetry={refetch} />;
  return waiting;
}
