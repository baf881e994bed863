import { londonDate } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import { decided } from "#domain/decision.ts";
import { providerStream, type SchoolRef, signOffStream } from "#domain/streams.ts";
import { type PlacementEvent, toProvider } from "#streams/placement/events/events.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";
import { rollIn } from "#streams/provider/evidence/evidence.ts";
import { placements, read } from "../commit/streams.ts";
import { sharedWords } from "../provider/share-evidence.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

const submitted = (commit: Commit, form: string): boolean =>
  (commit.events as readonly PlacementEvent[]).some((e) => e.type === "form-submitted" && e.form === form);

/** Open answers only: which other school they were taken from, and since when, is no part of what the provider declared. */
const declaredIn = ({ answers }: Recorded<"provider-checks">) => {
  const { "taken-from": _from, "taken-on": _on, "held-on": _held, held: _checks, ...declared } = answers;
  return declared;
};

/** Since when the answers are known that nobody gave anew: a judgement makes nothing younger than it is. */
const sinceIn = ({ answers }: Recorded<"provider-checks">) => {
  const asked = answers["held-on"] ?? answers["taken-on"];
  return { ...(asked ? { asked } : {}), ...(answers.held ? { held: answers.held } : {}) };
};

const judgedNow = (
  at: SchoolRef,
  p: Placement,
  commit: Commit,
  judged: Recorded<"checks-judged">,
): readonly Copy[] => {
  const provider = p.provider?.id;
  const reply = checksReply(p);
  if (!provider || !reply) return [];
  const on = londonDate(commit.at);
  const id = named("copy", commit);
  const signedOff = () =>
    decided([
      {
        type: "checks-signed-off" as const,
        placement: p.id,
        on,
        outcome: String(judged.answers.outcome ?? ""),
        ...(sinceIn(reply).asked ? { asked: sinceIn(reply).asked } : {}),
      },
    ]);
  const shared = () =>
    decided([
      {
        type: "evidence-shared" as const,
        school: at.school,
        on,
        ...sinceIn(reply),
        declared: declaredIn(reply),
        judged: judged.answers,
        words: sharedWords(commit),
      },
    ]);
  return [
    copyTo("sign-off", signOffStream(at, provider), id, signedOff, commit.by),
    copyTo("provider", providerStream(at.tenant, provider), id, shared),
  ];
};

const declaredNow = (
  at: SchoolRef,
  p: Placement,
  commit: Commit,
  reply: Recorded<"provider-checks">,
): readonly Copy[] => {
  const provider = p.provider?.id;
  // What another school was told is not told anew by being read.
  if (!provider || reply.answers["taken-from"]) return [];
  const how = commit.by === toProvider ? "link" : "staff";
  const roll = rollIn(reply.answers, { on: londonDate(commit.at), how, school: at.school });
  if (!roll) return [];
  return [
    copyTo("provider", providerStream(at.tenant, provider), named("copy", commit), () =>
      decided([{ type: "roll-declared" as const, ...roll }]),
    ),
  ];
};

/**
 * Carries what a school learnt of a provider on: its sign-off to its own stream, what it saw and what the provider
 * declared to the provider's, which the schools of the trust share (catalogue O35, O52).
 */
export const checksToProvider: Compose = async (deps, commit, at) => {
  const { commits } = await read(deps, placements, commit.stream);
  const then = placements(at.id, commits.slice(0, commit.version));
  const judged = then.forms["checks-judged"];
  const reply = then.forms["provider-checks"];
  return [
    ...(submitted(commit, "checks-judged") && judged ? judgedNow(at, then, commit, judged) : []),
    ...(submitted(commit, "provider-checks") && reply ? declaredNow(at, then, commit, reply) : []),
  ];
};
