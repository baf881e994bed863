import { failureTitle } from "#casework/failures/failure-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { myFailures, whoseFailure } from "../../failures/load.ts";

/** The form under which what is urgent is listed first. */
export const urgentFailure = "failure-urgent";

/** What failed for good and is mine to see to. */
export const failureItems = async (c: StaffContext) => {
  const mine = await myFailures(c);
  return Promise.all(
    mine.map(async (f) => ({
      key: f.key,
      id: f.kind,
      title: failureTitle(f),
      owner: f.roles[0] ?? ("admin" as const),
      roles: f.roles,
      form: f.urgent ? urgentFailure : "failure",
      state: "owed",
      due: londonDate(f.since),
      opens: "",
      about: "",
      placement: f.placement,
      who: (await whoseFailure(c, f)) || "This school",
      late: londonDate(f.since) < londonDate(c.deps.clock.now()),
      later: false,
      href: `/failures/${f.key}`,
    })),
  );
};
