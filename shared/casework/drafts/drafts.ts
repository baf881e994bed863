import type { Effect } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";
import { sha256 } from "../commit/hash-chain.ts";

/**
 * A form that waits for its person: left half-filled, or sent after the session had ended (`late`). What was typed is
 * sealed in the vault, and nobody here can read it.
 */
export type Draft = {
  /** Address of the form. */
  readonly path: string;
  readonly title: string;
  readonly placement?: string;
  /** Vault id of what was typed. */
  readonly vault: string;
  /** ISO instant at which it was left. */
  readonly at: string;
  /** Seconds since 1970 at which it is erased. */
  readonly until: number;
  readonly late?: true;
};

/** Whose it is, of which school. */
export type Owner = { readonly scope: string; readonly staff: string };

const kind = "draft";

const now = (deps: Pick<Deps, "clock">): number => Math.floor(deps.clock.now().epochMilliseconds / 1000);

const keyOf = (staff: string, path: string): string => `${staff}.${sha256(path).slice(0, 32)}`;

const draftIn = (row: Effect | undefined): Draft | undefined => row?.body as Draft | undefined;

const erase = async (deps: Deps, scope: string, key: string, draft: Draft): Promise<void> => {
  await deps.vault.erase(scope, draft.vault);
  await deps.effects.remove(kind, scope, key);
};

const rowsOf = async (deps: Deps, { scope, staff }: Owner) => {
  const rows = await deps.effects.list(kind, scope, `${staff}.`);
  return rows.map((row) => ({ key: row.key, draft: row.body as Draft }));
};

/** Erases what a person had left at this address. */
export const dropDraft = async (deps: Deps, { scope, staff }: Owner, path: string): Promise<void> => {
  const key = keyOf(staff, path);
  const draft = draftIn(await deps.effects.get(kind, scope, key));
  if (draft) await erase(deps, scope, key, draft);
};

/** Keeps what a person left at this address in the place of what they left there before; of late ones the latest alone. */
export const keepDraft = async (
  deps: Deps,
  owner: Owner,
  left: Omit<Draft, "vault" | "at" | "until"> & { readonly seconds: number; readonly sealed: string },
): Promise<void> => {
  const { scope, staff } = owner;
  const { seconds, sealed, ...draft } = left;
  for (const { key, draft: earlier } of await rowsOf(deps, owner))
    if (earlier.path === left.path || (left.late && earlier.late)) await erase(deps, scope, key, earlier);
  const vault = deps.ids.id();
  await deps.vault.put({ scope, id: vault, kind: "words", body: { sealed }, index: [] });
  const body: Draft = { ...draft, vault, at: deps.clock.now().toString(), until: now(deps) + seconds };
  await deps.effects.putIfAbsent({ kind, scope, key: keyOf(staff, left.path), body });
};

/** What waits for a person at this address, still sealed. */
export const draftAt = async (
  deps: Deps,
  { scope, staff }: Owner,
  path: string,
): Promise<(Draft & { readonly sealed: string }) | undefined> => {
  const draft = draftIn(await deps.effects.get(kind, scope, keyOf(staff, path)));
  if (!draft || draft.until <= now(deps)) return undefined;
  const [record] = await deps.vault.get(scope, [draft.vault]);
  return record ? { ...draft, sealed: String(record.body.sealed) } : undefined;
};

/** Forms that a person left half-filled, the latest first. */
export const draftsOf = async (deps: Deps, owner: Owner): Promise<readonly Draft[]> =>
  (await rowsOf(deps, owner))
    .map(({ draft }) => draft)
    .filter((draft) => !draft.late && draft.until > now(deps))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));

/** Whether the placement that it is about is closed or gone. */
const isMoot = async (deps: Deps, scope: string, { placement }: Draft): Promise<boolean> => {
  if (!placement) return false;
  const row = await deps.views.get("placements", scope, placement);
  return row === undefined || row.body?.phase === "closed";
};

/** Erases what has waited long enough, or is about a placement that is closed, whether somebody came back or not. */
export const dropOverdueDrafts = async (deps: Deps, scope: string): Promise<void> => {
  for (const row of await deps.effects.list(kind, scope)) {
    const draft = row.body as Draft;
    if (draft.until <= now(deps) || (await isMoot(deps, scope, draft)))
      await erase(deps, scope, row.key, draft);
  }
  // Earlier versions kept late forms apart, for an hour.
  for (const { key, body } of await deps.effects.list("late-form", scope))
    if (Number(body.until) <= now(deps)) await deps.effects.remove("late-form", scope, key);
};
