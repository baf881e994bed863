import { Temporal } from "temporal-polyfill";
import { placements, read } from "#casework/commit/streams.ts";
import { rulesOf } from "#casework/rules/rules-in-force.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { placementStream } from "#domain/streams.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { dutiesForm } from "#promises/obligations/school.ts";
import { factsOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Caller } from "#test/gate/caller.ts";
import type { House } from "#test/gate/house.ts";

/** What was seen of one row of the catalogue over whole placements. */
export type Witness = {
  readonly clauses: Set<string>;
  readonly forms: Set<string>;
  readonly states: Set<Obligation["state"]>;
  /** Keys that were owed or asked at one commit and met at a later one. */
  readonly turned: Set<string>;
  /** Forms whose page was opened by somebody of the school. */
  readonly opened: Set<string>;
};

export type Witnesses = Map<ObligationId, Witness>;

const blank = (): Witness => ({
  clauses: new Set(),
  forms: new Set(),
  states: new Set(),
  turned: new Set(),
  opened: new Set(),
});

const note = (witnesses: Witnesses, open: Set<string>, o: Obligation): void => {
  const seen = witnesses.get(o.id) ?? blank();
  witnesses.set(o.id, seen);
  for (const cite of o.cites) seen.clauses.add(cite.clause);
  seen.states.add(o.state);
  if (o.state === "owed" || o.state === "asked") {
    open.add(o.key);
    seen.forms.add(o.form);
  }
  if (o.state === "met" && open.has(o.key)) seen.turned.add(o.key);
};

/** Where a form of a placement is filled in. */
const pageOf = (p: Pick<Placement, "id" | "pupil">, form: string): string => {
  if (form === "contacts") return `/pupils/${p.pupil}/contacts/new`;
  if (form === "statuses") return `/pupils/${p.pupil}/statuses`;
  if (form === dutiesForm) return "/school/duties";
  if (form === "attendance") return "/attendance";
  if (form === "letter") return `/placements/${p.id}/letter`;
  if (form === "referral") return `/placements/${p.id}`;
  return `/placements/${p.id}/forms/${form}`;
};

/** Opens the page of each form that was seen, as the first of the school's people who may. */
export const openPages = async (
  witnesses: Witnesses,
  p: Pick<Placement, "id" | "pupil">,
  people: readonly Caller[],
): Promise<void> => {
  for (const seen of witnesses.values())
    for (const form of seen.forms)
      for (const person of people) {
        if (seen.opened.has(form)) break;
        if ((await person.get(pageOf(p, form))).status === 200) seen.opened.add(form);
      }
};

/** Goes through a placement commit by commit, as its list of obligations stood after each. */
export const witness = async (house: House, placement: string, witnesses: Witnesses): Promise<void> => {
  const { commits } = await read(house.deps, placements, placementStream(house.at, placement));
  const open = new Set<string>();
  commits.forEach((commit, i) => {
    const state = placements(placement, commits.slice(0, i + 1));
    const now = Temporal.Instant.from(commit.at);
    const rules = rulesOf(state, londonDate(now));
    for (const o of obligationsOf(factsOf(state, rules, now))) note(witnesses, open, o);
  });
};
