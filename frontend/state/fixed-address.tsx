"use client";
import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { pathTo } from "@/lib/access";
import { addressOf, searchOf } from "./saved-address";
import { AddressContext, type AddressState } from "./use-address";

interface Props {
  question: string;
  children: ReactNode;
}

/** Asks a saved question for what is inside. What would change the page's address opens the explorer with it. */
export function FixedAddress({ question, children }: Props) {
  const router = useRouter();
  const locale = useLocale();
  const state = useMemo((): AddressState => {
    const address = addressOf(question);
    return {
      address,
      setAddress: async (given) => {
        const changes = typeof given === "function" ? given(address) : given;
        const search = changes === null ? "" : searchOf(question, changes);
        router.push(pathTo("reports", locale) + search);
        return new URLSearchParams(search);
      },
    };
  }, [question, router, locale]);
  return <AddressContext value={state}>{children}</AddressContext>;
}
