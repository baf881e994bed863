import { plusDays } from "#domain/calendar/school-days.ts";
import { type Decision, decided } from "#domain/decision.ts";
import type { SignOff } from "./sign-off.ts";
import type { SignOffEvent, TellingEvent } from "./sign-off-events.ts";

/** Records what is told and, where the provider itself tells it, alerts safeguarding lead and AP lead by one mail, without a child's name. */
export const tell = (s: SignOff, told: Omit<TellingEvent, "type">): Decision<SignOffEvent> =>
  decided(
    [{ type: "provider-told", ...told }],
    told.how === "link"
      ? [
          {
            key: `told-${s.id}-v${s.version + 1}`,
            notice: "staff-notice",
            to: "role:dsl+ap-lead",
            facts: { what: `told-${told.what}` },
          },
        ]
      : [],
  );

/** Days in which the risk assessment is made anew: after a move at once, after a change of staff within two weeks. The product's own. */
const grace = { site: 0, staff: 14 } as const;

/**
 * ISO date: the last day on which a risk assessment recorded at an ISO instant holds, since something material has changed (O50,
 * `checks.renewal`); undefined where nothing has.
 */
export const holdsSinceChange = (s: Pick<SignOff, "told">, recordedAt: string): string | undefined =>
  s.told
    .flatMap(({ what, on, toldAt }) =>
      what !== "incident" && toldAt > recordedAt ? [plusDays(on, grace[what])] : [],
    )
    .toSorted()[0];
