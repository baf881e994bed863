import { longDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { anotherRecords, known } from "#promises/deciding/guards/direction.ts";
import { type Fit, type Guard, notAfterToday, text, ticked } from "#promises/deciding/guards/guard.ts";
import { proposers } from "#streams/placement/direction.ts";
import { endOf } from "#streams/placement/facts.ts";

const anotherApproves: Guard<"direction-approval"> = (f, s) =>
  ticked(s, "approvers").some((id) => proposers(f.placement).includes(id))
    ? refuse("Whoever proposed the direction cannot also approve it. Another governor decides.", "approvers")
    : undefined;

const namedOthers: Guard<"direction-approval"> = (_f, s) =>
  ticked(s, "approvers").includes("others") && !s.said.includes("others")
    ? refuse("Enter who else took part.", "others")
    : undefined;

const untilTheEnd: Guard<"direction-approval"> = (f, s) => {
  const end = endOf(f.placement);
  return text(s, "decision") === "approved" && text(s, "until") < end
    ? refuse(
        `The dates that were agreed run to ${longDate(end)}. Approve it for as long, or change the dates.`,
        "until",
      )
    : undefined;
};

export const directionApprovalFits: readonly Fit[] = [...known];

export const directionApprovalTakes: readonly Guard<"direction-approval">[] = [
  anotherRecords,
  anotherApproves,
  namedOthers,
  notAfterToday("on", "The date"),
  untilTheEnd,
];
