"use client";
import { useTranslations } from "next-intl";
import { useRemoveAnnotation } from "@/api/annotations";
import type { Annotation } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { formatDay } from "@/lib/format/day";
import { useView } from "@/state/shell/view";

/** Words on a day, and whose; who may take them off finds the way to. */
export function AnnotationEntry({ annotation }: { annotation: Annotation }) {
  const t = useTranslations("annotations");
  const view = useView();
  const { mutate: remove, isPending } = useRemoveAnnotation();
  const { id, day, text, author, mine } = annotation;
  return (
    <li className="annotation" data-day={day}>
      <span className="annotation-mark" aria-hidden="true" />
      <p className="min-w-0 flex-1">
        <span className="font-medium">{formatDay(day, view)}</span>{" "}
        <bdi className="wrap-anywhere">{text}</bdi>{" "}
        <span className="text-muted">
          — <bdi>{author}</bdi>
        </span>
      </p>
      {mine ? (
        <button
          type="button"
          className="icon-button size-7"
          aria-label={t("remove", { text })}
          disabled={isPending}
          onClick={() => remove(id)}
        >
          <Icon name="close" className="size-3.5" />
        </button>
      ) : null}
    </li>
  );
}
