import type { Answers } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Words } from "#domain/commit.ts";
import { diligenceItems } from "#domain/due-diligence.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { heldOfProvider, knownSince } from "#promises/provider/held-of-provider.ts";
import type { ProviderHeld } from "#streams/placement/events/held.ts";
import { latestSeen } from "#streams/provider/evidence/diligence.ts";
import { keepWords, wordsOf } from "../../commit/kept-words.ts";
import type { ProviderStanding } from "../standing.ts";
import { evidenceWords } from "../take-over-evidence.ts";

type Held = { readonly held: ProviderHeld; readonly said: Answers; readonly seen: Answers };

const only = (words: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(words).filter(([name]) => names.includes(name)));

/** What a school holds of a provider now, with its words; undefined where it holds nothing. */
const heldHere = async (deps: Deps, at: SchoolRef, s: ProviderStanding): Promise<Held | undefined> => {
  const today = londonDate(deps.clock.now());
  const { evidence, found } = heldOfProvider({ ...s, today }, at.school);
  if (found.length === 0) return undefined;
  const words = evidence ? await evidenceWords(deps, at.tenant, evidence) : {};
  const fromItems = found.flatMap(({ check, from }) => {
    const item = from === "item" ? diligenceItems.find(({ checks }) => checks.includes(check)) : undefined;
    const kept = item && latestSeen(s.signOff.items, item.id)?.words;
    return kept ? [{ check, kept }] : [];
  });
  const items = await Promise.all(
    fromItems.map(async ({ check, kept }) => {
      const { evidence: what = "", version = "" } = await wordsOf(deps, scopeOf(at), [kept]);
      return [`${check}-seen`, version === "" ? what : `${what} (${version})`] as const;
    }),
  );
  const judged = found.filter(({ from }) => from === "judgement");
  return {
    held: {
      provider: s.provider.id,
      asked: evidence && judged.length > 0 ? knownSince(s.signOff, evidence) : "",
      checks: Object.fromEntries(found.map(({ check, of }) => [check, of])),
    },
    said: only(
      words,
      judged.flatMap(({ of }) => of.spares),
    ),
    seen: {
      ...only(
        words,
        judged.map(({ check }) => `${check}-seen`),
      ),
      ...Object.fromEntries(items),
    },
  };
};

/**
 * Runs the choice of a provider with what the school holds of it: copied words to the school's part of the vault first, then
 * the commit; words to which no commit came to point are not left behind. `pointsTo`: whether the commit names them.
 */
export const withHeldWords = async <T>(
  deps: Deps,
  at: SchoolRef,
  standing: ProviderStanding | undefined,
  run: (held: ProviderHeld | undefined) => Promise<T>,
  pointsTo: (done: T, words: Words) => boolean,
): Promise<T> => {
  const here = standing && (await heldHere(deps, at, standing));
  if (!here) return run(undefined);
  const scope = scopeOf(at);
  const said = await keepWords(deps, scope, here.said);
  const seen = await keepWords(deps, scope, here.seen);
  const done = await run({ ...here.held, ...(said ? { said } : {}), ...(seen ? { seen } : {}) });
  for (const words of [said, seen])
    if (words && !pointsTo(done, words)) await deps.vault.erase(scope, words.vault);
  return done;
};
