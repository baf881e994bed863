import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { daysToTell } from "#streams/placement/notice/days-moved.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import type { Loaded } from "../placement/load.ts";

const lines = (dates: readonly string[]) => <span class="app-lines">{dates.map(longDate).join("\n")}</span>;

/** Which days the calendar has moved since the letter told them. */
export const daysMovedAbove = async (c: StaffContext, { placement }: Loaded) => {
  const moved = daysToTell(placement, londonDate(c.deps.clock.now()));
  const { lost = [], gained = [] } = moved ?? {};
  return {
    model: { lost, gained },
    content: (
      <SummaryList
        rows={[
          ...(lost.length > 0 ? [{ key: "No longer at the provider", value: lines(lost) }] : []),
          ...(gained.length > 0 ? [{ key: "At the provider as well", value: lines(gained) }] : []),
        ]}
      />
    ),
  };
};
