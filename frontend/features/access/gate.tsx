"use client";
import { type ReactNode, useEffect } from "react";
import { useMe } from "@/api/me";
import { mayOpen, type PageName } from "@/lib/access";
import { LiveState } from "@/state/live-state";
import { useFreshPage } from "@/state/use-fresh-page";
import { NotAllowed } from "./not-allowed";
import { SecondFactorFirst } from "./second-factor-first";
import { Unreachable } from "./unreachable";
import { useToSignIn } from "./use-to-sign-in";

interface Props {
  page: PageName;
  waiting: ReactNode;
  children: ReactNode;
}

/** Shows the page to those who may see it, signs nobody in first, and tells the others plainly. */
export function Gate({ page, waiting, children }: Props) {
  const { data: me, error, refetch } = useMe();
  const toSignIn = useToSignIn();
  useFreshPage();
  const nobody = me === null;
  useEffect(() => {
    if (nobody) toSignIn();
  }, [nobody, toSignIn]);
  if (me && mayOpen(page, me.permissions)) return <LiveState>{children}</LiveState>;
  if (me?.second_factor_required && !me.second_factor) return <SecondFactorFirst />;
  if (me) return <NotAllowed role={me.role} />;
  if (error) return <Unreachable error={error} onRetry={refetch} />;
  return waiting;
}
