import type { StaffContext } from "#door/context.ts";
import { mayPost, postPath } from "../post/load.ts";
import { addressOf, type Wanted } from "./wanted.ts";

/** The other ways in which the same placements are looked at. */
export const waysOf = (c: StaffContext, w: Wanted) => ({
  calendar: "/placements/calendar",
  ...(mayPost(c) ? { post: postPath } : {}),
  ...(c.may("attendance.export")
    ? {
        inspection: "/placements/inspection",
        csv: addressOf({ ...w, page: 1 }, "/placements/board/placements.csv"),
        xlsx: addressOf({ ...w, page: 1 }, "/placements/board/placements.xlsx"),
      }
    : {}),
});

const titles: Readonly<Record<string, string>> = {
  calendar: "Calendar of what falls due",
  post: "Letters to print and post",
  inspection: "List for an inspection",
  csv: "This list as CSV",
  xlsx: "This list as an Excel workbook",
};

/** Links to them. */
export const Ways = ({
  c,
  w,
  takeOver,
}: {
  readonly c: StaffContext;
  readonly w: Wanted;
  readonly takeOver: string | undefined;
}) => (
  <ul class="govuk-list app-inline-list app-no-print">
    {Object.entries(waysOf(c, w)).map(([name, href]) => (
      <li>
        <a class="govuk-link" href={href}>
          {titles[name]}
        </a>
      </li>
    ))}
    {takeOver ? (
      <li>
        <a class="govuk-link" href={takeOver}>
          Take over placements from a sheet
        </a>
      </li>
    ) : null}
  </ul>
);
