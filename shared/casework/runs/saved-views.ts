import { type Refusal, refuse } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import { sha256 } from "../commit/hash-chain.ts";

/** The filters of a list (of runs, of placements) that somebody keeps under a name of their own; nobody else sees it. */
export type SavedView = {
  readonly key: string;
  /** As it was typed; the vault keeps it. */
  readonly name: string;
  /** The query of the list's address. */
  readonly filters: string;
};

type Kept = { readonly filters: string; readonly vault: string; readonly at: string };

/** Whose views, of which school; `list`: of which list, that of workflow runs without it. */
export type Owner = { readonly scope: string; readonly staff: string; readonly list?: "board" };

const kind = "saved-view";
const mostViews = 20;

const prefixOf = ({ staff, list }: Owner): string => (list ? `${list}-${staff}.` : `${staff}.`);

const keyOf = (owner: Owner, name: string): string => `${prefixOf(owner)}${sha256(name).slice(0, 32)}`;

const rowsOf = async (deps: Pick<Deps, "effects">, owner: Owner) =>
  (await deps.effects.list(kind, owner.scope, prefixOf(owner))).map(({ key, body }) => ({
    key,
    ...(body as Kept),
  }));

/** A person's views, the oldest first. */
export const viewsOf = async (
  deps: Pick<Deps, "effects" | "vault">,
  owner: Owner,
): Promise<readonly SavedView[]> => {
  const rows = (await rowsOf(deps, owner)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (rows.length === 0) return [];
  const names = await deps.vault.get(
    owner.scope,
    rows.map(({ vault }) => vault),
  );
  const nameOf = new Map(names.map(({ id, body }) => [id, String(body.name)]));
  return rows.flatMap(({ key, filters, vault }) => {
    const name = nameOf.get(vault);
    return name === undefined ? [] : [{ key, name, filters }];
  });
};

/** Lets go of one view of this person; what is not theirs is not there. */
export const dropView = async (
  deps: Pick<Deps, "effects" | "vault">,
  owner: Owner,
  key: string,
): Promise<void> => {
  const row = (await rowsOf(deps, owner)).find((each) => each.key === key);
  if (!row) return;
  await deps.vault.erase(owner.scope, row.vault);
  await deps.effects.remove(kind, owner.scope, key);
};

/** Keeps filters under a name, in the place of what this person kept under it before. Kept twice, it is there once. */
export const keepView = async (
  deps: Deps,
  owner: Owner,
  { name, filters }: Pick<SavedView, "name" | "filters">,
): Promise<Refusal | undefined> => {
  const { scope } = owner;
  const key = keyOf(owner, name);
  const rows = await rowsOf(deps, owner);
  if (!rows.some((row) => row.key === key) && rows.length >= mostViews)
    return refuse(`You keep ${mostViews} views already. Let go of one first.`);
  await dropView(deps, owner, key);
  const vault = deps.ids.id();
  await deps.vault.put({ scope, id: vault, kind: "words", body: { name }, index: [] });
  const body: Kept = { filters, vault, at: deps.clock.now().toString() };
  if (!(await deps.effects.putIfAbsent({ kind, scope, key, body }))) await deps.vault.erase(scope, vault);
  return undefined;
};
