import type { Words } from "#domain/commit.ts";
import { type Decision as Decides, decided, type Refusal, refuse } from "#domain/decision.ts";
import { firstDue } from "./clocks.ts";
import type { Authority, Decision, MatterEvent, MatterKind, Outcome, Step } from "./events.ts";
import { isRequest, type Matter, type Matters, stepsOf } from "./matters.ts";

type Opened = Omit<Extract<MatterEvent, { type: "matter-opened" }>, "type">;

/** How each kind may end. */
export const outcomesOf: Readonly<Record<MatterKind, readonly Outcome[]>> = {
  access: ["given", "in-part", "refused", "withdrawn"],
  rectification: ["put-right", "in-part", "refused", "withdrawn"],
  erasure: ["erased", "in-part", "refused", "withdrawn"],
  objection: ["stopped", "in-part", "refused", "withdrawn"],
  complaint: ["upheld", "in-part", "not-upheld", "withdrawn"],
  breach: ["dealt-with", "no-breach"],
};

/** Who is told what by a day: never one that is still to come, nor one before the matter came. */
const dayIn = (m: Matter, on: string, today: string, field: string): Refusal | undefined => {
  if (on > today) return refuse("The day is still to come.", field);
  return on < m.received ? refuse("That was before it reached the school.", field) : undefined;
};

const open = (s: Matters, matter: string): Matter | Refusal => {
  const found = s.all.find((m) => m.id === matter);
  if (!found) return refuse("There is no such matter.");
  return found.closed ? refuse("This has been closed already.") : found;
};

const onOpen = (
  s: Matters,
  matter: string,
  decide: (m: Matter) => Decides<MatterEvent>,
): Decides<MatterEvent> => {
  const found = open(s, matter);
  return "message" in found ? found : decide(found);
};

/** `now`: ISO instant; `today`: its London date. */
export const openMatter = (o: Opened, now: string, today: string): Decides<MatterEvent> => {
  if (o.received > today) return refuse("The day is still to come.", "received");
  if (o.kind === "breach" && (!o.known || Date.parse(o.known) > Date.parse(now)))
    return refuse("That moment is still to come.", "known-at");
  if (o.kind !== "breach" && o.kind !== "complaint" && o.about.length !== 1)
    return refuse("Choose whose data it is.", "whose");
  return decided([{ type: "matter-opened", ...o }]);
};

export const takeStep = (
  s: Matters,
  {
    matter,
    step,
    on,
    words,
  }: { readonly matter: string; readonly step: Step; readonly on: string; readonly words?: Words },
  today: string,
): Decides<MatterEvent> =>
  onOpen(s, matter, (m) => {
    const wrong = dayIn(m, on, today, "on");
    if (wrong) return wrong;
    if (step === "acknowledged" && stepsOf(m, step).length > 0)
      return refuse("It has been acknowledged already.", "step");
    if (step === "identity-proven" && stepsOf(m, "identity-asked").length === 0)
      return refuse("Nobody was asked to prove who they are: the month runs from the day it came.", "step");
    if (step.startsWith("identity") && !isRequest(m))
      return refuse("Only whoever asks for data has to prove who they are.", "step");
    return decided([{ type: "matter-step", matter, step, on, ...(words ? { words } : {}) }]);
  });

/** Two months more, once, and only where whoever asked hears of it within the first month (UK GDPR art. 12(3)). */
export const extend = (
  s: Matters,
  matter: string,
  toldOn: string,
  words: Words,
  today: string,
): Decides<MatterEvent> =>
  onOpen(s, matter, (m) => {
    if (!isRequest(m)) return refuse("Only the answer to a request can take longer.", "told-on");
    if (m.extended) return refuse("It has been extended already: there is no second time.", "told-on");
    const wrong = dayIn(m, toldOn, today, "told-on");
    if (wrong) return wrong;
    return toldOn > firstDue(m)
      ? refuse("The first month was over by then: whoever asked has to be told within it.", "told-on")
      : decided([{ type: "matter-extended", matter, toldOn, words }]);
  });

export const setAuthority = (
  s: Matters,
  matter: string,
  authority: Authority,
  words: Words,
): Decides<MatterEvent> =>
  onOpen(s, matter, (m) =>
    needsAuthority(m)
      ? decided([{ type: "matter-authority", matter, authority, words }])
      : refuse("They ask for their own data.", "authority"),
  );

/** A pupil’s data that somebody else asks for: a competent pupil decides that, not the parent. */
export const needsAuthority = (m: Matter): boolean =>
  m.kind === "access" && m.about[0]?.what === "pupil" && m.asker !== "themselves";

export const tellOfBreach = (
  s: Matters,
  t: Omit<Extract<MatterEvent, { type: "breach-told" }>, "type">,
  now: string,
): Decides<MatterEvent> =>
  onOpen(s, t.matter, (m) => {
    if (m.kind !== "breach") return refuse("This is no breach.");
    if (t.told === "yes" && Date.parse(t.at) > Date.parse(now))
      return refuse("That moment is still to come.", "at");
    if (t.told === "yes" && m.known && Date.parse(t.at) < Date.parse(m.known))
      return refuse("That was before the breach was known.", "at");
    return decided([{ type: "breach-told", ...t }]);
  });

export const decideAccess = (
  s: Matters,
  matter: string,
  decisions: readonly Decision[],
  words: Words,
): Decides<MatterEvent> =>
  onOpen(s, matter, (m) =>
    m.kind === "access"
      ? decided([{ type: "access-decided", matter, decisions, words }])
      : refuse("Nobody asks for a copy here."),
  );

/** `undecided`: how many parts of the answer somebody has still to decide on. */
export const giveAccess = (
  s: Matters,
  given: Omit<Extract<MatterEvent, { type: "access-given" }>, "type">,
  undecided: number,
  today: string,
): Decides<MatterEvent> =>
  onOpen(s, given.matter, (m) => {
    if (m.kind !== "access") return refuse("Nobody asks for a copy here.");
    if (needsAuthority(m) && !m.authority)
      return refuse("First say by what right somebody else than the pupil gets this.", "on");
    if (undecided > 0)
      return refuse(
        `${undecided} of its parts still wait for a decision: give them, or hold them back with a reason.`,
        "on",
      );
    return dayIn(m, given.on, today, "on") ?? decided([{ type: "access-given", ...given }]);
  });

const notYet = (m: Matter, outcome: Outcome): string | undefined => {
  if (m.kind === "complaint" && outcome !== "withdrawn" && stepsOf(m, "acknowledged").length === 0)
    return "First record when it was acknowledged.";
  if (m.kind === "breach" && outcome === "dealt-with" && !(m.regulator && m.people))
    return "First record whether the regulator and the people concerned were told, or why not.";
  if (m.kind === "access" && (outcome === "given" || outcome === "in-part") && m.given.length === 0)
    return "First record to whom the copy was given.";
  return undefined;
};

export const closeMatter = (
  s: Matters,
  {
    matter,
    outcome,
    on,
    words,
  }: { readonly matter: string; readonly outcome: Outcome; readonly on: string; readonly words: Words },
  today: string,
): Decides<MatterEvent> =>
  onOpen(s, matter, (m) => {
    if (!outcomesOf[m.kind].includes(outcome)) return refuse("Select how it ended.", "outcome");
    const why = notYet(m, outcome);
    if (why) return refuse(why, "outcome");
    return dayIn(m, on, today, "on") ?? decided([{ type: "matter-closed", matter, outcome, on, words }]);
  });
