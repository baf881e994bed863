import { listed } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { stillBelieved } from "#streams/placement/taking-back.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import type { Loaded } from "../placement/load.ts";
import { formTitle } from "../record/event-titles.ts";
import { toldNames } from "../record/taken-back.tsx";

/** What was taken back, and who outside the school has to hear of it. */
export const takenBackAbove = async (c: StaffContext, { placement }: Loaded) => {
  const each = await Promise.all(
    stillBelieved(placement).map(async (t) => ({
      what: formTitle(t.form),
      at: t.at,
      to: await toldNames(c, t.told),
    })),
  );
  return {
    model: { takenBack: each },
    content: (
      <SummaryList
        rows={each.map((t) => ({
          key: t.what,
          value: `Taken back ${longTime(t.at)}. To be told: ${listed(t.to)}.`,
        }))}
      />
    ),
  };
};
