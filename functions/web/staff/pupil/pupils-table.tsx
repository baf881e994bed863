import { Table } from "#ui/components/table.tsx";
import { longDate } from "#ui/dates.ts";
import type { PupilItem } from "./list.ts";

const Placement = ({ item }: { readonly item: PupilItem }) => {
  if (!item.placement) return <>None</>;
  const { href, phase } = item.placement;
  if (!href) return <>{phase}</>;
  return (
    <a class="govuk-link" href={href}>
      {phase}
      <span class="govuk-visually-hidden"> of {item.name}</span>
    </a>
  );
};

/** Pupils with their files and where their open placements stand. */
export const PupilsTable = ({
  items,
  caption,
}: {
  readonly items: readonly PupilItem[];
  readonly caption: string;
}) => (
  <Table
    caption={caption}
    firstCellIsHeader
    head={[{ content: "Pupil" }, { content: "Open referral or placement" }]}
    rows={items.map((item) => [
      {
        content: (
          <>
            <a class="govuk-link" href={item.href}>
              {item.name}
            </a>
            <div class="govuk-hint govuk-!-font-weight-regular govuk-!-margin-bottom-0">
              {item.yearGroup}
              {item.leftOn ? `, left on ${longDate(item.leftOn)}` : ""}
            </div>
          </>
        ),
      },
      { content: <Placement item={item} /> },
    ])}
  />
);
