"use client";
import Base from "next/link";
import { type ComponentProps, useState } from "react";

/** The way to another page of the site, which is brought when somebody turns to it: not every page that one leads to. */
export function Link(props: ComponentProps<typeof Base>) {
  const [wanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return <Base {...props} prefetch={wanted ? null : false} onPointerEnter={want} onFocus={want} />;
}
