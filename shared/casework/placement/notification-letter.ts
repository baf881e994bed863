import { startOf } from "#domain/placement/facts.ts";
import { noticeReaders } from "#domain/placement/notice.ts";
import type { Letter as IssuedLetter } from "#domain/placement/state.ts";
import type { Letter } from "#notices/letter.ts";
import { missingFacts } from "#notices/placement-letter/placement-letter.ts";
import type { Deps } from "#ports/host.ts";
import { composed } from "../compose/compose.ts";
import { type Context, contextOf } from "../compose/context.ts";
import { letterNotice, placementLetterFacts } from "../compose/letter.ts";
import { ageOf, missingReaders, type SchoolAge } from "../compose/letter-route.ts";

/** What the notification letter still lacks, in staff words; none when it can be issued to everybody who gets it. */
export const missingForLetter = async (deps: Deps, stream: string): Promise<readonly string[]> =>
  (await readinessOfLetter(deps, stream)).missing;

/** The same, and the pupil's age on the first day as far as the letter hangs on it. */
export const readinessOfLetter = async (
  deps: Deps,
  stream: string,
): Promise<{ readonly missing: readonly string[]; readonly age: SchoolAge | undefined }> => {
  const c = await contextOf(deps, stream);
  const each = await Promise.all(
    noticeReaders(c.placement).map((to) => placementLetterFacts(deps, c, to.id)),
  );
  const gaps = each.flatMap((facts) => missingFacts(facts).map((gap) => gap.sentence));
  return { missing: [...new Set([...gaps, ...missingReaders(c)])], age: ageOf(c, startOf(c.placement)) };
};

/** The letter as it would go to a contact now; undefined while a fact is missing. */
export const draftLetter = async (deps: Deps, c: Context, to: string): Promise<Letter | undefined> => {
  const facts = await placementLetterFacts(deps, c, to);
  return missingFacts(facts).length === 0 ? composed("placement-letter", facts) : undefined;
};

/** A letter as it was issued to a contact. */
export const issuedLetter = async (
  deps: Deps,
  c: Context,
  letter: IssuedLetter,
  to: string,
): Promise<Letter> => {
  const { notice, facts } = await letterNotice(deps, c, letter, to);
  return composed(notice, facts);
};
