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

/** What has failed for good at one school and is not over. */
export type Failures = {
  readonly id: string;
  readonly version: number;
  readonly open: Readonly<Record<string, OpenFailure>>;
  /** How often each cause was noted, over or not. */
  readonly noted: Readonly<Record<string, number>>;
  readonly commands: Commands;
};

/** A cause that fails a thousand times is one task; the latest of what failed is enough to see to it. */
const refsKept = 50;

const without = (open: Failures["open"], key: string): Failures["open"] =>
  Object.fromEntries(Object.entries(open).filter(([other]) => other !== key));

const evolve = (s: Failures, e: FailureEvent, at: string): Failures => {
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
    case "failure-over":
      return { ...s, open: without(s.open, e.key) };
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
      ...c.events.reduce((state, e) => evolve(state, e, c.at), s),
      version: c.version,
      commands: withCommand(s.commands, c),
    }),
    from,
  );

const toRoles = ({ roles }: Pick<Failure, "roles">): string => `role:${roles.join("+")}`;

/** Of a child who did not arrive the register itself tells the same people by mail. */
const isMailed = ({ urgent, kind }: Failure): boolean => urgent && kind !== "call-owed";

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

/** It is well again, by itself. */
export const healFailure = (s: Failures, key: string): Decision<FailureEvent> =>
  s.open[key] ? decided([{ type: "failure-over", key, how: "healed" }]) : decided([]);

/** Somebody has seen to it and says how. */
export const seeToFailure = (s: Failures, key: string, words: Words): Decision<FailureEvent> =>
  s.open[key]
    ? decided([{ type: "failure-over", key, how: "seen-to", words }])
    : refuse("This has been seen to already.");

/**
 * In the morning: whoever owns what was open before today and of which no mail went is told by one mail a set of roles.
 * Once for each failure; what is urgent was mailed at once.
 */
export const remindOfFailures = (s: Failures, today: string): Decision<FailureEvent> => {
  const due = Object.values(s.open).filter(
    (f) => !f.urgent && f.remindedOn === "" && londonDate(f.since) < today,
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
