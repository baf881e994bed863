import type { MailOwed } from "#domain/commit.ts";
import type { Found, SignOffEvent } from "./sign-off-events.ts";

/** What a school found against a provider in one commit; undefined where it found nothing (findings K3.7). */
export const foundIn = (events: readonly SignOffEvent[]): Omit<Found, "school"> | undefined => {
  for (const e of events) {
    if (e.type === "item-seen" && e.outcome === "not-satisfactory") return { what: "evidence", item: e.item };
    if (e.type !== "provider-recorded") continue;
    if (e.record === "audit" && e.answers.outcome === "not-satisfactory") return { what: "audit-failed" };
    if (e.record === "risk-assessment" && e.answers.outcome === "no") return { what: "not-to-be-used" };
    if (e.record === "rating" && e.answers.rating === "weak") return { what: "rating" };
  }
  return undefined;
};

/** The safeguarding lead hears of a fault as it is recorded, whoever records it. `version`: of the stream before. */
export const toldOfFault = (
  provider: string,
  version: number,
  events: readonly SignOffEvent[],
): readonly MailOwed[] =>
  foundIn(events)
    ? [
        {
          key: `fault-${provider}-v${version + 1}`,
          notice: "staff-notice",
          to: "role:dsl",
          facts: { what: "fault-here" },
        },
      ]
    : [];
