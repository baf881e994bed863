import { Incomplete } from "#letters/composing/incomplete.ts";
import type { PlacementCase } from "#letters/composing/placement-case.ts";
import type { Deps } from "#ports/host.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { contactRecordOf } from "../people/people.ts";
import { placeOf, providerIn } from "../provider/place-of-learning.ts";
import { factsNow, rulesOf } from "../rules/rules-in-force.ts";
import { type Context, schoolCase } from "./context.ts";
import { toldInOneMail } from "./merge-mails-to-roles.ts";
import { overdueTasks } from "./overdue.ts";

/** What only a mail that is sent can have made for it; both throw `Incomplete` where the letter is read or printed. */
export type Minting = Pick<PlacementCase, "link" | "code">;

const nothingMinted: Minting = {
  link: () => Promise.reject(new Incomplete("A printed letter carries no link")),
  code: () => Promise.reject(new Incomplete("A printed letter carries no code")),
};

/** A placement as its letters are composed from it, read through the ports when something is asked for. */
export const placementCase = (deps: Deps, c: Context, minting: Partial<Minting> = {}): PlacementCase => ({
  ...schoolCase(deps, c),
  ...nothingMinted,
  ...minting,
  mailed: minting.link !== undefined,
  placement: c.placement,
  pupil: c.pupil,
  rules: rulesOf(c.placement, c.today),
  today: c.today,
  publicUrl: deps.settings.publicUrl,
  owing: () => factsNow(deps, c.placement),
  contact: (id) => contactRecordOf(deps, c.scope, id),
  provider: () => providerIn(deps, c),
  place: () => placeOf(deps, c),
  words: (kept) => wordsOf(deps, c.scope, kept),
  toldInOne: (mail) => toldInOneMail(deps, c, mail),
  overdue: (mail) => overdueTasks(deps, c, mail),
});
