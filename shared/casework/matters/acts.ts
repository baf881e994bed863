import type { Answers } from "#contracts/form.ts";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { noWords, type Words } from "#domain/commit.ts";
import type { Decision, Refusal } from "#domain/decision.ts";
import { mattersStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import {
  closeMatter,
  decideAccess,
  extend,
  giveAccess,
  openMatter,
  setAuthority,
  takeStep,
  tellOfBreach,
} from "#streams/matters/deciding.ts";
import type {
  Asker,
  Authority,
  Decision as Decided,
  MatterEvent,
  MatterKind,
  Outcome,
  Person,
  Step,
} from "#streams/matters/events.ts";
import type { Matters } from "#streams/matters/matters.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { matters } from "../commit/streams.ts";
import { idFrom, type Sender } from "../pupil/enter-pupil.ts";

const recorded = (
  deps: Deps,
  sender: Sender,
  said: Answers,
  decide: (s: Matters, words: Words | undefined) => Decision<MatterEvent>,
): Promise<Refusal | undefined> => {
  const command = { stream: mattersStream(sender.at), id: sender.command, by: sender.by };
  return executeSaying(deps, matters, { ...command, scope: scopeOf(sender.at), said }, decide);
};

const nowIn = (deps: Deps) => {
  const now = deps.clock.now();
  return { now: now.toString(), today: londonDate(now) };
};

/** The number of the matter that a command opens. */
export const matterIdOf = (sender: Sender): string => idFrom("matter", sender);

export type Opening = {
  readonly kind: MatterKind;
  readonly received: string;
  /** London time ("HH:MM") of that day at which a breach became known. */
  readonly time?: string;
  readonly about: readonly Person[];
  readonly asker?: Asker;
};

export const openMatterFrom = (deps: Deps, sender: Sender, o: Opening, said: Answers) => {
  const { now, today } = nowIn(deps);
  const { time, ...rest } = o;
  const known = time ? { known: londonInstant(o.received, time).toString() } : {};
  return recorded(deps, sender, said, (_, words) =>
    openMatter({ matter: matterIdOf(sender), ...rest, ...known, ...(words ? { words } : {}) }, now, today),
  );
};

export const takeStepFrom = (
  deps: Deps,
  sender: Sender,
  matter: string,
  step: Step,
  on: string,
  said: Answers,
) =>
  recorded(deps, sender, said, (s, words) =>
    takeStep(s, { matter, step, on, ...(words ? { words } : {}) }, nowIn(deps).today),
  );

export const extendFrom = (deps: Deps, sender: Sender, matter: string, toldOn: string, said: Answers) =>
  recorded(deps, sender, said, (s, words) => extend(s, matter, toldOn, words ?? noWords, nowIn(deps).today));

export const setAuthorityFrom = (deps: Deps, sender: Sender, matter: string, is: Authority, said: Answers) =>
  recorded(deps, sender, said, (s, words) => setAuthority(s, matter, is, words ?? noWords));

export type Telling = {
  readonly matter: string;
  readonly whom: "regulator" | "people";
  readonly told: "yes" | "no";
  /** ISO date and London time ("HH:MM"), where they were told. */
  readonly on: string;
  readonly time: string;
};

export const tellOfBreachFrom = (deps: Deps, sender: Sender, t: Telling, said: Answers) => {
  const { matter, whom, told, on, time } = t;
  const at = told === "yes" ? londonInstant(on, time).toString() : "";
  return recorded(deps, sender, said, (s, words) =>
    tellOfBreach(s, { matter, whom, told, at, words: words ?? noWords }, nowIn(deps).now),
  );
};

export const decideAccessFrom = (
  deps: Deps,
  sender: Sender,
  matter: string,
  decisions: readonly Decided[],
  said: Answers,
) => recorded(deps, sender, said, (s, words) => decideAccess(s, matter, decisions, words ?? noWords));

export type Giving = { readonly matter: string; readonly on: string; readonly digest: string };

/** Parts of a copy, and files that go with it. */
type Counts = {
  readonly given: number;
  readonly held: number;
  readonly files: number;
  readonly undecided: number;
};

/** Records that a copy was given: how much of it, what was held back, and what it was, by its digest. */
export const giveAccessFrom = (
  deps: Deps,
  sender: Sender,
  giving: Giving,
  { undecided, ...counts }: Counts,
  said: Answers,
) =>
  recorded(deps, sender, said, (s, words) =>
    giveAccess(s, { ...giving, ...counts, words: words ?? noWords }, undecided, nowIn(deps).today),
  );

export const closeMatterFrom = (
  deps: Deps,
  sender: Sender,
  closing: { readonly matter: string; readonly outcome: Outcome; readonly on: string },
  said: Answers,
) =>
  recorded(deps, sender, said, (s, words) =>
    closeMatter(s, { ...closing, words: words ?? noWords }, nowIn(deps).today),
  );
