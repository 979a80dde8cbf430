"use client";
import Base from "next/link";
import { type ComponentProps, useState } from "react";

/** The way to another page of the site, which is brought when somebody turns to it: not every page that one leads to. */
export function Link(props: ComponentProps<typeof Base>) {
  const [isNear, setNear] = useState(false);
  const approach = () => setNear(true);
  return (
    <Base
      {...props}
      prefetch={isNear ? null : false}
      onPointerEnter={approach}
      onFocus={approach}
    />
  );
}
