import { plusDays } from "#domain/calendar/school-days.ts";
import type { MailOwed, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { SignOff } from "./sign-off.ts";
import type { SignOffEvent, TellingEvent, Told } from "./sign-off-events.ts";

type Telling = Omit<TellingEvent, "type">;

/** What the alert is about: new staff who are not checked, and what the provider says is about safety, cannot wait. */
const alertOf = ({ what, checked, safety }: Telling): string => {
  if (what === "fault") return "told-fault";
  if (safety) return "told-safety";
  return what === "staff" && checked === "no" ? "told-unchecked" : `told-${what}`;
};

const alert = (s: SignOff, told: Telling): MailOwed => ({
  key: `told-${s.id}-v${s.version + 1}`,
  notice: "staff-notice",
  to: "role:dsl+ap-lead",
  facts: { what: alertOf(told), told: String(s.version + 1) },
});

/** Records what is told and, where the provider itself tells it, alerts safeguarding lead and AP lead by one mail, without a child's name. */
export const tell = (s: SignOff, told: Telling): Decision<SignOffEvent> =>
  decided(
    [{ type: "provider-told", ...told }],
    told.how === "link" || told.what === "address" || told.what === "fault" ? [alert(s, told)] : [],
  );

/** Whether somebody has to see to it still: what a provider told by its own page, or another school of the trust found. */
export const waitsToBeSeen = (t: Told): boolean => !t.seen && (t.how === "link" || t.what === "fault");

/** What nobody has seen to yet, the earliest first. */
export const unseenNews = ({ told }: Pick<SignOff, "told">): readonly Told[] => told.filter(waitsToBeSeen);

/** Somebody has seen to it; `told` is the version in which it was told. */
export const seeToNews = (s: SignOff, told: number, words: Words): Decision<SignOffEvent> =>
  unseenNews(s).some((t) => t.version === told)
    ? decided([{ type: "told-seen-to", told, words }])
    : refuse("Somebody has seen to it already.");

/** Days in which the risk assessment is made anew: after a move at once, after a change of staff within two weeks. The product's own. */
const grace = { site: 0, staff: 14 } as const;

/**
 * ISO date: the last day on which a risk assessment recorded at an ISO instant holds, since something material has changed (O50,
 * `checks.renewal`); undefined where nothing has.
 */
export const holdsSinceChange = (s: Pick<SignOff, "told">, recordedAt: string): string | undefined =>
  s.told
    .flatMap(({ what, on, toldAt }) =>
      what !== "incident" && what !== "address" && what !== "fault" && toldAt > recordedAt
        ? [plusDays(on, grace[what])]
        : [],
    )
    .toSorted()[0];
