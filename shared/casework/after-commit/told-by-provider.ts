import type { Commit } from "#domain/commit.ts";
import { londonDate } from "#domain/london.ts";
import { submitForm } from "#domain/placement/decide/submitting.ts";
import { type PlacementEvent, toProvider } from "#domain/placement/events.ts";
import { latestOf } from "#domain/placement/life.ts";
import type { ProviderEvent } from "#domain/provider/provider.ts";
import type { SignOffEvent } from "#domain/provider/sign-off.ts";
import { type TellingEvent, tell } from "#domain/provider/telling.ts";
import { parseStream, placementStream, type SchoolRef, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { placements, read, signOffs } from "../commit/streams.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { placementRows } from "../views/placement-rows.ts";

const named = (commit: Commit): string => `told-${commit.hash.slice(0, 32)}`;

/** What of the news becomes a record of a placement: a change of staff to confirm, an incident to decide upon (O103, O95). */
const recordOf = (told: TellingEvent, pupil: string) => {
  if (told.what === "staff")
    return { form: "staff-change", answers: { "told-on": told.on, confirmed: "no" } };
  return told.what === "incident" && told.pupils?.includes(pupil)
    ? { form: "incident", answers: { on: told.on, at: told.at ?? "", decision: "not-yet" } }
    : undefined;
};

/** After a provider told something by its own page: each placement with it that is concerned learns of it. */
export const heedTold = async (deps: Deps, commit: Commit): Promise<void> => {
  const { tenant, school, id: provider } = parseStream(commit.stream);
  const at: SchoolRef = { tenant, school };
  const told = (commit.events as readonly SignOffEvent[]).find((e) => e.type === "provider-told");
  if (told?.type !== "provider-told" || told.how !== "link") return;
  for (const row of await placementRows(deps, scopeOf(at))) {
    const record = row.provider === provider ? recordOf(told, row.pupil) : undefined;
    if (!record || row.phase === "closed") continue;
    const { form, answers } = record;
    const command = { stream: placementStream(at, row.id), id: named(commit), by: toProvider };
    // A placement that is not under way refuses it: nothing of it is at stake there.
    await execute(deps, placements, command, (p) =>
      submitForm(
        factsNow(deps, p),
        { form, answers, said: told.words?.fields ?? [], by: toProvider },
        told.words ? { [form]: told.words } : {},
      ),
    );
  }
};

const note = (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  commit: Commit,
  told: Omit<TellingEvent, "type" | "how">,
) =>
  execute(deps, signOffs, { stream: signOffStream(at, provider), id: named(commit), by: commit.by }, (s) =>
    tell(s, { ...told, how: "staff" }),
  );

/** After staff recorded a change of staff on a placement: the school's own record of the provider learns of it (O50). */
export const noteStaffChange = async (deps: Deps, at: SchoolRef, commit: Commit): Promise<void> => {
  const changed = (commit.events as readonly PlacementEvent[]).some(
    (e) => e.type === "form-submitted" && e.form === "staff-change",
  );
  if (!changed || commit.by === toProvider) return;
  const { state } = await read(deps, placements, commit.stream);
  const record = latestOf(state, "staff-change");
  // The confirmation of an earlier change is no change.
  if (!state.provider || record?.answers.confirmed === "yes") return;
  await note(deps, at, state.provider.id, commit, { what: "staff", on: String(record?.answers["told-on"]) });
};

/** After the address of a provider, or its other sites, were changed: every school that uses it looks at the risks anew (O50). */
export const noteMove = async (deps: Deps, commit: Commit): Promise<void> => {
  const { tenant, id: provider } = parseStream(commit.stream);
  const changed = (commit.events as readonly ProviderEvent[]).find((e) => e.type === "provider-changed");
  if (changed?.type !== "provider-changed") return;
  if (!changed.changed.some((name) => name === "address" || name === "sites")) return;
  const on = londonDate(commit.at);
  for (const row of await deps.views.list("schools", tenant)) {
    const at = { tenant, school: row.key };
    if ((await deps.ledger.head(signOffStream(at, provider))) > 0)
      await note(deps, at, provider, commit, { what: "site", on });
  }
};
