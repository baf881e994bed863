import { type SchoolAge, schoolAgeOf } from "#letters/composing/school-age.ts";
import type { Letter } from "#letters/letter.ts";
import { notificationTo } from "#letters/placement-letter/composer.ts";
import { missingFacts } from "#letters/placement-letter/layout.ts";
import { missingReaders } from "#letters/placement-letter/readers.ts";
import type { Deps } from "#ports/host.ts";
import { startOf } from "#streams/placement/facts.ts";
import { noticeReaders } from "#streams/placement/notice/notice.ts";
import type { Letter as IssuedLetter } from "#streams/placement/state.ts";
import { composed, composeMail } from "../compose/compose.ts";
import { type Context, contextAsWritten, contextOf } from "../compose/context.ts";
import { placementCase } from "../compose/placement-case.ts";

/** What the notification letter still lacks, in staff words; none when it can be issued to everybody who gets it. */
export const missingForLetter = async (deps: Deps, stream: string): Promise<readonly string[]> =>
  (await readinessOfLetter(deps, stream)).missing;

/** The same, and the pupil's age on the first day as far as the letter hangs on it. */
export const readinessOfLetter = async (
  deps: Deps,
  stream: string,
): Promise<{ readonly missing: readonly string[]; readonly age: SchoolAge | undefined }> => {
  const c = placementCase(deps, await contextOf(deps, stream));
  const each = await Promise.all(noticeReaders(c.placement).map((to) => notificationTo(c, to.id)));
  const gaps = each.flatMap((facts) => missingFacts(facts).map((gap) => gap.sentence));
  return {
    missing: [...new Set([...gaps, ...missingReaders(c)])],
    age: schoolAgeOf(c, startOf(c.placement)),
  };
};

/** The letter as it would go to a contact now; undefined while a fact is missing. */
export const draftLetter = async (deps: Deps, c: Context, to: string): Promise<Letter | undefined> => {
  const facts = await notificationTo(placementCase(deps, c), to);
  return missingFacts(facts).length === 0 ? composed("placement-letter", facts) : undefined;
};

/** A letter as it was issued to a contact, of the provider of then, whatever was recorded since. */
export const issuedLetter = async (
  deps: Deps,
  c: Context,
  letter: IssuedLetter,
  to: string,
): Promise<Letter> =>
  composeMail(deps, await contextAsWritten(deps, c, { version: letter.version, at: letter.issuedAt }, to), {
    key: "",
    notice: "placement-letter",
    to,
    facts: { letter: letter.id },
  });
