import type { Deps } from "#ports/host.ts";
import type { EffectPlace, Places } from "./found.ts";
import { names } from "./found.ts";

/** Rows that hold something that is parked, sent or begun, and go with whom they are about; `sent` says only that it was. */
const parked = ["parked", "code", "unsent", "resend"] as const;

/** What is owed to the outside or parked there about these ids. */
export const effectsOf = async (
  deps: Deps,
  scope: string,
  ids: readonly string[],
): Promise<Pick<Places, "links" | "drafts" | "rows">> => {
  const listed = async (kind: EffectPlace["kind"], where: string) =>
    (await deps.effects.list(kind, where)).filter((row) => names(row.key, ids) || names(row.body, ids));
  const [links, drafts, late, views, ...rest] = await Promise.all([
    listed("link", "links"),
    listed("draft", scope),
    listed("late-form", scope),
    listed("saved-view", scope),
    ...parked.map((kind) => listed(kind, scope)),
  ]);
  const place = ({ kind, scope: where, key }: EffectPlace): EffectPlace => ({ kind, scope: where, key });
  return {
    links: links.map(place),
    drafts: [...drafts, ...late, ...views].map((row) => ({
      ...place(row),
      vault: String(row.body.vault ?? ""),
    })),
    rows: rest.flat().map(place),
  };
};
