import type { Commit } from "#domain/commit.ts";
import { isSealed } from "../records/concern-of.ts";
import { names } from "../records/found.ts";
import type { Kept } from "./parts.ts";

type Event = Commit["events"][number];

/** Whose part it is, where it is not simply theirs. */
export type Judging = {
  /** Ids by which whoever the answer is about is spoken of. */
  readonly mine: readonly string[];
  /** Ids of other people: contacts, providers. */
  readonly others: readonly string[];
  /** Whom each question went to. */
  readonly asked: ReadonlyMap<string, string>;
  /** A parent asks, not the pupil. */
  readonly byParent: boolean;
};

/** Whom each question of some commits went to. */
export const askedIn = (commits: readonly Commit[]): ReadonlyMap<string, string> =>
  new Map(
    (commits.flatMap((c) => c.events) as readonly { type: string; ask?: string; to?: string }[]).flatMap(
      (e) => (e.type === "asked" && e.ask ? [[e.ask, e.to ?? ""] as const] : []),
    ),
  );

/** Fields in which staff take down what a parent or a contact said. */
const ofParents = /(^|-)(parents?|mothers?|fathers?|carers?|family|siblings?|contacts?)(-|$)/;

/** Fields that name somebody who answered or signed. */
const ofNames = /^(name|typed-name|signed-by|told-by|said-by|to-whom|confirmed-by|asked-whom)$/;

const sealedKept = ({ byParent }: Judging): Kept => ({
  why: byParent ? "child-abuse" : "serious-harm",
  sealed: true,
});

/** A restricted contact, or a place from which a safeguarding lead keeps the child: never given without one. */
const saysWhereNot = (e: Event): boolean =>
  /"restricted":"yes"|"kept":"(school|home|other)"/.test(JSON.stringify(e));

/** Safety first; then other people’s own words and answers; then what names them. */
export const judged = (j: Judging, c: Pick<Commit, "by">, e: Event, field = ""): Kept => {
  if (isSealed(e) || (field === "" && saysWhereNot(e))) return sealedKept(j);
  if (e.type === "matter-opened" && field !== "" && (e as { readonly asker?: string }).asker !== "themselves")
    return { why: "others-words" };
  const ask = (e as { readonly ask?: string }).ask ?? "";
  const to = e.type === "asked" ? undefined : j.asked.get(ask);
  const writer = j.mine.includes(c.by) ? undefined : j.others.find((id) => id === c.by || id === to);
  if (writer !== undefined || ofParents.test(field)) return { why: "others-words" };
  if (ofNames.test(field) && !j.mine.includes(c.by)) return { why: "about-others" };
  return field === "" &&
    names(
      e,
      j.others.filter((id) => !j.mine.includes(id)),
    )
    ? { why: "about-others" }
    : {};
};
