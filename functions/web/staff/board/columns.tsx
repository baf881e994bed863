import type { Child } from "hono/jsx";
import { counted } from "#domain/calendar/date-words.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { shortDate } from "#ui/dates.ts";
import type { BoardItem } from "./rows.ts";
import type { ColumnId, Sort, State } from "./wanted.ts";

export const stateWords: Readonly<Record<State, string>> = {
  suspended: "Suspended",
  overdue: "Overdue",
  soon: "Due this week",
  waiting: "Waiting",
  going: "On its way",
  closed: "Closed",
};

const stateColours: Readonly<Record<State, TagColour>> = {
  suspended: "purple",
  overdue: "red",
  soon: "yellow",
  waiting: "grey",
  going: "green",
  closed: "grey",
};

const attendanceWords = ({ attendance }: BoardItem): string => {
  if (!attendance) return "";
  const { there, of, unconfirmed } = attendance;
  const known = of > 0 ? `${there} of ${of}` : "";
  const open = unconfirmed > 0 ? `${unconfirmed} not confirmed` : "";
  return [known, open].filter(Boolean).join(", ");
};

const daysWords = ({ days }: BoardItem): string => {
  if (days === undefined) return "";
  if (days < 0) return `${counted(-days, "day")} over`;
  return days === 0 ? "Today" : counted(days, "day");
};

const stateText = (i: BoardItem): string =>
  i.overdue > 0 && i.state !== "closed" ? `${i.overdue} overdue` : stateWords[i.state];

type Column = {
  readonly title: string;
  readonly numeric?: true;
  /** By what it sorts; without it, it does not. */
  readonly sort?: Sort;
  /** As words, for a sheet too. */
  readonly text: (i: BoardItem) => string | number;
  readonly shown?: (i: BoardItem) => Child;
};

const day = (date: string): string => (date ? shortDate(date) : "");

/** What stands in each column of the board. */
export const columns: Readonly<Record<ColumnId, Column>> = {
  year: { title: "Year", sort: "year", text: (i) => i.year },
  provider: { title: "Provider", sort: "provider", text: (i) => i.provider },
  phase: { title: "Phase", sort: "phase", text: (i) => phaseNames[i.phase] },
  next: { title: "Next step", text: (i) => i.next },
  owner: { title: "Owner", text: (i) => i.owner },
  days: { title: "Days left", sort: "days", text: daysWords },
  state: {
    title: "State",
    sort: "urgent",
    text: (i) =>
      i.state === "suspended" && i.overdue > 0 ? `Suspended, ${i.overdue} overdue` : stateText(i),
    shown: (i) => (
      <>
        {i.state === "suspended" ? <Tag colour="purple">Suspended</Tag> : null}
        {i.state === "suspended" && i.overdue === 0 ? null : (
          <Tag colour={i.overdue > 0 && i.state !== "closed" ? "red" : stateColours[i.state]}>
            {stateText(i)}
          </Tag>
        )}
      </>
    ),
  },
  attendance: { title: "There this week", text: attendanceWords },
  hours: {
    title: "Hours a week",
    numeric: true,
    sort: "hours",
    text: (i) => (i.hours > 0 ? Math.round(i.hours * 10) / 10 : ""),
  },
  cost: {
    title: "Pounds a week",
    numeric: true,
    sort: "cost",
    text: (i) => i.cost ?? "",
  },
  review: { title: "Review by", sort: "review", text: (i) => day(i.review) },
  start: { title: "First day", text: (i) => day(i.start) },
  end: { title: "Last day", text: (i) => day(i.end) },
};
