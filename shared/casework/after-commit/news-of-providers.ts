import { londonDate } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import { placementStream, type SchoolRef, scopeOf, signOffStream } from "#domain/streams.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { latestOf } from "#streams/placement/records.ts";
import type { ProviderEvent } from "#streams/provider/events.ts";
import { foundIn } from "#streams/provider/found.ts";
import type { SignOffEvent, TellingEvent } from "#streams/provider/sign-off-events.ts";
import { tell } from "#streams/provider/telling.ts";
import { placements, read } from "../commit/streams.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { placementRows } from "../views/placement-rows.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

/** What of the news becomes a record of a placement: a change of staff to confirm, an incident to decide upon (O103, O95). */
const recordOf = (told: TellingEvent, pupil: string) => {
  if (told.what === "staff")
    return { form: "staff-change" as const, answers: { "told-on": told.on, confirmed: "no" } };
  return told.what === "incident" && told.pupils?.includes(pupil)
    ? { form: "incident" as const, answers: { on: told.on, at: told.at ?? "", decision: "not-yet" } }
    : undefined;
};

/** After a provider told something by its own page: each placement with it that is concerned learns of it. */
export const newsToPlacements: Compose = async (deps, commit, at) => {
  const told = (commit.events as readonly SignOffEvent[]).find((e) => e.type === "provider-told");
  if (told?.type !== "provider-told" || told.how !== "link") return [];
  const rows = await placementRows(deps, scopeOf(at));
  return rows.flatMap((row): readonly Copy[] => {
    const record = row.provider === at.id ? recordOf(told, row.pupil) : undefined;
    if (!record || row.phase === "closed") return [];
    const { form, answers } = record;
    const said = told.words?.fields ?? [];
    // A placement that is not under way refuses it: nothing of it is at stake there.
    const decide: Copy<"placement">["decide"] = (p) =>
      submitForm(
        factsNow(deps, p),
        { form, answers, said, by: toProvider },
        told.words ? { [form]: told.words } : {},
      );
    return [copyTo("placement", placementStream(at, row.id), named("told", commit), decide, toProvider)];
  });
};

const noted = (
  at: SchoolRef,
  provider: string,
  commit: Commit,
  told: Omit<TellingEvent, "type" | "how">,
): Copy =>
  copyTo(
    "sign-off",
    signOffStream(at, provider),
    named("told", commit),
    (s) => tell(s, { ...told, how: "staff" }),
    commit.by,
  );

/** After staff recorded a change of staff on a placement: the school's own record of the provider learns of it (O50). */
export const staffChangeToSignOff: Compose = async (deps, commit, at) => {
  if (commit.by === toProvider) return [];
  const { state } = await read(deps, placements, commit.stream);
  const record = latestOf(state, "staff-change");
  // The confirmation of an earlier change is no change.
  if (!state.provider || record?.answers.confirmed === "yes") return [];
  const on = String(record?.answers["told-on"]);
  return [noted(at, state.provider.id, commit, { what: "staff", on })];
};

/** After a school proposed another address for links: every other school that has pupils there is asked by its AP lead. */
export const addressToSignOffs: Compose = async (_deps, commit, { tenant, id: provider }) => {
  const proposed = (commit.events as readonly ProviderEvent[]).find((e) => e.type === "address-proposed");
  if (proposed?.type !== "address-proposed") return [];
  const on = londonDate(commit.at);
  return proposed.schools.map((school) =>
    copyTo(
      "sign-off",
      signOffStream({ tenant, school }, provider),
      named("address", commit),
      (s) => tell(s, { what: "address", on, how: "staff" }),
      commit.by,
    ),
  );
};

/** Where pupils learn has changed: the main address, or a site. */
const movesPupils = (e: ProviderEvent): boolean => {
  if (e.type === "provider-changed") return e.changed.some((name) => name === "address" || name === "sites");
  return (e.type === "register-entered" || e.type === "register-removed") && e.part === "sites";
};

/** After the address of a provider, or its other sites, were changed: every school that uses it looks at the risks anew (O50). */
export const moveToSignOffs: Compose = async (deps, commit, { tenant, id: provider }) => {
  if (!(commit.events as readonly ProviderEvent[]).some(movesPupils)) return [];
  const on = londonDate(commit.at);
  const found: Copy[] = [];
  for (const row of await deps.views.list("schools", tenant)) {
    const at = { tenant, school: row.key };
    if ((await deps.ledger.head(signOffStream(at, provider))) > 0)
      found.push(noted(at, provider, commit, { what: "site", on }));
  }
  return found;
};

/** After a school found a fault with a provider: every school of the trust that knows it is told at once (findings K3.7). */
export const faultToTrust: Compose = async (deps, commit, { tenant, school, id: provider }) => {
  const found = foundIn(commit.events as readonly SignOffEvent[]);
  if (!found) return [];
  const on = londonDate(commit.at);
  const copies: Copy[] = [];
  for (const row of await deps.views.list("schools", tenant)) {
    const at = { tenant, school: row.key };
    if (row.key === school) continue;
    const used = (await placementRows(deps, scopeOf(at))).some((p) => p.provider === provider);
    if (used || (await deps.ledger.head(signOffStream(at, provider))) > 0)
      copies.push(noted(at, provider, commit, { what: "fault", on, found: { school, ...found } }));
  }
  return copies;
};
