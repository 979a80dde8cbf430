"use client";
import { useTranslations } from "next-intl";
import { REPORT_GRAINS, REPORT_STATUSES } from "@/api/enums";
import { Segmented } from "@/components/ui/segmented";
import { usePublishedAddress } from "@/state/lists/published";
import { ChoiceFilter } from "../lists/choice-filter";
import { ListBar } from "../lists/list-bar";

/** Days or months of either calendar, and in which state. */
export function PublishedFilterBar() {
  const t = useTranslations("published");
  const { address, setAddress } = usePublishedAddress();
  return (
    <ListBar
      label={t("list")}
      narrowed={address.status !== null}
      onReset={() => setAddress({ status: null })}
    >
      <Segmented
        label={t("grain")}
        options={REPORT_GRAINS.map((value) => ({ value, label: t(`grain_${value}`) }))}
        value={address.grain}
        onChange={(grain) => setAddress({ grain, report: null })}
      />
      <ChoiceFilter
        label={t("status")}
        choices={REPORT_STATUSES.map((id) => ({ id, name: t(`status_${id}`) }))}
        value={address.status}
        onChange={(status) => setAddress({ status })}
      />
    </ListBar>
  );
}
