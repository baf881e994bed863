import { londonDate } from "../calendar/london.ts";
import { type Commands, noCommands, withCommand } from "../commands.ts";
import type { Commit, MailOwed, Words } from "../commit.ts";
import { type Decision, decided, refuse } from "../decision.ts";
import type { Failure, FailureEvent } from "./failure.ts";

/** A failure that is somebody's task. */
export type OpenFailure = Omit<Failure, "ref"> & {
  /** ISO instant. */
  readonly since: string;
  /** What failed of this cause, oldest first; the latest ones only. */
  readonly refs: readonly string[];
  /** ISO date of the latest reminder, or "". */
  readonly remindedOn: string;
};

/** A failure that somebody has seen to: who, when, and how, which the vault keeps. */
export type SeenTo = OpenFailure & {
  /** ISO instant. */
  readonly seenAt: string;
  readonly by: string;
  readonly words: Words | undefined;
};

/** What has failed for good at one school. */
export type Failures = {
  readonly id: string;
  readonly version: number;
  readonly open: Readonly<Record<string, OpenFailure>>;
  /** What people have seen to, oldest first; the latest ones only. */
  readonly seen: readonly SeenTo[];
  /** How often each cause was noted, over or not. */
  readonly noted: Readonly<Record<string, number>>;
  readonly commands: Commands;
};

/** A cause that fails a thousand times is one task; the latest of what failed is enough to see to it. */
const refsKept = 50;

/** How often it has failed, in words: as many as are kept, or more. */
export const timesFailed = ({ refs }: Pick<OpenFailure, "refs">): string =>
  `${refs.length}${refs.length < refsKept ? "" : " or more"} times`;

/** What was done about the latest ones stays readable: a school of many failures has some hundred a year. */
const seenKept = 400;

const without = (open: Failures["open"], key: string): Failures["open"] =>
  Object.fromEntries(Object.entries(open).filter(([other]) => other !== key));

type By = Pick<Commit<FailureEvent>, "at" | "by">;

const evolve = (s: Failures, e: FailureEvent, { at, by }: By): Failures => {
  switch (e.type) {
    case "failure-noted": {
      const { type: _type, ref, ...failure } = e;
      return {
        ...s,
        open: { ...s.open, [e.key]: { ...failure, refs: [ref], since: at, remindedOn: "" } },
        noted: { ...s.noted, [e.key]: (s.noted[e.key] ?? 0) + 1 },
      };
    }
    case "failure-noted-again": {
      const known = s.open[e.key];
      if (!known) return s;
      const refs = [...known.refs, e.ref].slice(-refsKept);
      return { ...s, open: { ...s.open, [e.key]: { ...known, refs } } };
    }
    case "failure-over": {
      const known = s.open[e.key];
      const seen = known && e.how === "seen-to" ? [{ ...known, seenAt: at, by, words: e.words }] : [];
      return { ...s, open: without(s.open, e.key), seen: [...s.seen, ...seen].slice(-seenKept) };
    }
    case "failure-reminded":
      return {
        ...s,
        open: Object.fromEntries(
          Object.entries(s.open).map(([key, failure]) => [
            key,
            e.keys.includes(key) ? { ...failure, remindedOn: e.on } : failure,
          ]),
        ),
      };
    case "failure-mailed":
      return s;
  }
};

const blankFailures = (id: string): Failures => ({
  id,
  version: 0,
  open: {},
  seen: [],
  noted: {},
  commands: noCommands,
});

export const foldFailures = (
  id: string,
  commits: readonly Commit<FailureEvent>[],
  from = blankFailures(id),
): Failures =>
  commits.reduce<Failures>(
    (s, c) => ({
      ...c.events.reduce((state, e) => evolve(state, e, c), s),
      version: c.version,
      commands: withCommand(s.commands, c),
    }),
    from,
  );

const toRoles = ({ roles }: Pick<Failure, "roles">): string => `role:${roles.join("+")}`;

/** What somebody asks is mailed at once; of a child who did not arrive the register itself tells the same people. */
const isMailed = ({ urgent, kind }: Pick<Failure, "urgent" | "kind">): boolean =>
  kind === "asked-to-act" || (urgent && kind !== "call-owed");

/** Told at once where a child's safety may hang on it. */
const alert = (s: Failures, failure: Failure): MailOwed => ({
  key: `${failure.key}-${(s.noted[failure.key] ?? 0) + 1}`,
  notice: "staff-notice",
  to: toRoles(failure),
  facts: { what: "failure", keys: failure.key },
});

/** Something failed for good: a new task, or one more of a task that is open, of which nobody is mailed again. */
export const noteFailure = (s: Failures, failure: Failure): Decision<FailureEvent> => {
  const known = s.open[failure.key];
  if (known?.refs.includes(failure.ref)) return decided([]);
  if (known) return decided([{ type: "failure-noted-again", key: failure.key, ref: failure.ref }]);
  return decided([{ type: "failure-noted", ...failure }], isMailed(failure) ? [alert(s, failure)] : []);
};

/** Somebody asks whoever may to see to these; what is asked already and still open is not asked twice. */
export const askToAct = (s: Failures, all: readonly Failure[]): Decision<FailureEvent> => {
  const fresh = all.filter(({ key }) => !s.open[key]);
  return fresh.length === 0
    ? refuse("This was asked already, and is still open.")
    : decided(
        fresh.map((failure) => ({ type: "failure-noted", ...failure })),
        fresh.map((failure) => alert(s, failure)),
      );
};

/** It is well again, by itself. */
export const healFailure = (s: Failures, key: string): Decision<FailureEvent> =>
  s.open[key] ? decided([{ type: "failure-over", key, how: "healed" }]) : decided([]);

/** The latest of what failed: whoever looks at a failure has this before them. */
export const latestOf = ({ refs }: Pick<OpenFailure, "refs">): string => refs.at(-1) ?? "";

/**
 * Somebody has seen to it and says how. `shown`: the latest of what failed when they looked (`latestOf`). What failed
 * of the same cause since is not closed unseen: they are asked to look once more.
 */
export const seeToFailure = (
  s: Failures,
  { key, shown }: { readonly key: string; readonly shown: string },
  words: Words,
): Decision<FailureEvent> => {
  const known = s.open[key];
  if (!known) return refuse("This has been seen to already.");
  return latestOf(known) === shown
    ? decided([{ type: "failure-over", key, how: "seen-to", words }])
    : refuse(
        "More has failed since you opened this page. Read it once more, then send what you wrote again.",
      );
};

/**
 * In the morning: whoever owns what was open before today and of which no mail went is told by one mail a set of roles.
 * Once for each failure; what is urgent was mailed at once.
 */
export const remindOfFailures = (s: Failures, today: string): Decision<FailureEvent> => {
  const due = Object.values(s.open).filter(
    (f) => !f.urgent && !isMailed(f) && f.remindedOn === "" && londonDate(f.since) < today,
  );
  const groups = [...new Set(due.map(toRoles))];
  if (groups.length === 0) return decided([]);
  return decided(
    [{ type: "failure-reminded", keys: due.map((f) => f.key), on: today }],
    groups.map((to, i) => ({
      key: `failures-${s.id}-${today}-${i + 1}`,
      notice: "staff-notice",
      to,
      facts: {
        what: "failure",
        keys: due
          .filter((f) => toRoles(f) === to)
          .map((f) => f.key)
          .join(" "),
      },
    })),
  );
};

/** Which failures a mail is about, read back from its facts. */
export const failuresIn = (mail: MailOwed): readonly string[] =>
  (mail.facts.keys ?? "").split(" ").filter(Boolean);
