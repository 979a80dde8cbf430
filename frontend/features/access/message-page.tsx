"use client";
import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { Frame } from "../shell/frame";

interface Props {
  icon: IconName;
  title: string;
  text: string;
  children: ReactNode;
}

/** A page that says one thing and the ways on. */
export function MessagePage({ icon, title, text, children }: Props) {
  return (
    <Frame>
      <main className="page narrow-page">
        <section className="panel state py-16" role="alert">
          <Icon name={icon} className="size-8 text-muted" />
          <h1 className="state-title">{title}</h1>
          <p className="state-text">{text}</p>
          <div className="flex flex-wrap justify-center gap-2">{children}</div>
        </section>
      </main>
    </Frame>
  );
}
