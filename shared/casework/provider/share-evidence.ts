import type { Commit } from "#domain/commit.ts";
import { decided } from "#domain/decision.ts";
import { londonDate } from "#domain/london.ts";
import { checksReply } from "#domain/placement/checking.ts";
import { type PlacementEvent, toProvider } from "#domain/placement/events.ts";
import type { Placement, Recorded } from "#domain/placement/state.ts";
import { rollIn } from "#domain/provider/evidence.ts";
import { providerStream, type SchoolRef, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { carryOn } from "../commit/execute.ts";
import { sha256 } from "../commit/hash-chain.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { placements, providers, read, signOffs } from "../commit/streams.ts";

/** Under which the words of a judgement are in the tenant's part of the vault. */
const sharedWords = (commit: Commit): string => `e${sha256(`evidence:${commit.hash}`).slice(0, 25)}`;

const submitted = (commit: Commit<PlacementEvent>, form: string): boolean =>
  commit.events.some((e) => e.type === "form-submitted" && e.form === form);

const named = (stream: string, commit: Commit, by: string) => ({
  stream,
  id: `copy-${commit.hash.slice(0, 32)}`,
  by,
});

/** Open answers only: which other school they were taken from is no part of what the provider declared. */
const declaredIn = ({ answers }: Recorded) => {
  const { "taken-from": _from, "taken-on": _on, ...declared } = answers;
  return declared;
};

const judgedNow = async (
  deps: Deps,
  at: SchoolRef,
  p: Placement,
  commit: Commit,
  judged: Recorded,
): Promise<void> => {
  const provider = p.provider?.id;
  const reply = checksReply(p);
  if (!provider || !reply) return;
  const on = londonDate(commit.at);
  await carryOn(deps, signOffs, named(signOffStream(at, provider), commit, commit.by), () =>
    decided([
      { type: "checks-signed-off", placement: p.id, on, outcome: String(judged.answers.outcome ?? "") },
    ]),
  );
  await carryOn(deps, providers, named(providerStream(at.tenant, provider), commit, "system"), () =>
    decided([
      {
        type: "evidence-shared",
        school: at.school,
        on,
        declared: declaredIn(reply),
        judged: judged.answers,
        words: sharedWords(commit),
      },
    ]),
  );
};

const declaredNow = async (
  deps: Deps,
  at: SchoolRef,
  p: Placement,
  commit: Commit,
  reply: Recorded,
): Promise<void> => {
  const provider = p.provider?.id;
  // What another school was told is not told anew by being read.
  if (!provider || reply.answers["taken-from"]) return;
  const how = commit.by === toProvider ? "link" : "staff";
  const roll = rollIn(reply.answers, {
    on: londonDate(commit.at),
    how,
    school: at.school,
  });
  if (roll)
    await carryOn(deps, providers, named(providerStream(at.tenant, provider), commit, "system"), () =>
      decided([{ type: "roll-declared", ...roll }]),
    );
};

/**
 * Carries what a school learnt of a provider on: its sign-off to its own stream, what it saw and what the provider
 * declared to the provider's, which the schools of the trust share (catalogue O35, O52). Done twice, it is done once.
 */
export const shareOfChecks = async (
  deps: Deps,
  at: SchoolRef,
  commit: Commit<PlacementEvent>,
): Promise<void> => {
  if (!submitted(commit, "checks-judged") && !submitted(commit, "provider-checks")) return;
  const { commits } = await read(deps, placements, commit.stream);
  const then = placements(
    commit.stream.slice(commit.stream.lastIndexOf("/") + 1),
    commits.slice(0, commit.version),
  );
  const judged = then.forms["checks-judged"];
  const reply = then.forms["provider-checks"];
  if (submitted(commit, "checks-judged") && judged) await judgedNow(deps, at, then, commit, judged);
  if (submitted(commit, "provider-checks") && reply) await declaredNow(deps, at, then, commit, reply);
};

/**
 * The words of a judgement, the provider's own and what was seen, for the other schools of the trust: kept once, in the
 * tenant's part of the vault. They are about a provider, never about a pupil.
 */
export const shareWords = async (
  deps: Deps,
  at: SchoolRef,
  commit: Commit<PlacementEvent>,
  p: Placement,
): Promise<void> => {
  const reply = checksReply(p);
  const judged = p.forms["checks-judged"];
  const words = await wordsOf(deps, scopeOf(at), [
    ...Object.values(reply?.words ?? {}),
    ...Object.values(judged?.words ?? {}),
  ]);
  const { "ask-for": _ask, ...seen } = words;
  await deps.vault.put({ scope: at.tenant, id: sharedWords(commit), kind: "words", body: seen, index: [] });
};
