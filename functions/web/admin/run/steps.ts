import { Temporal } from "temporal-polyfill";
import { counted } from "#domain/calendar/date-words.ts";
import type { RunEvent } from "#ports/runs.ts";

/** One visit of a state, in words. */
export type RunStep = {
  readonly state: string;
  readonly says: string;
  readonly from: string;
  /** None while it lasts. */
  readonly to?: string;
  readonly lasted: string;
  /** How often it failed before it went on, or until now. */
  readonly failures: number;
};

/** What our machines' states do, as a school would say it; any other is called by its own name. */
const words: Readonly<Record<string, string>> = {
  "Tend what is owed": "Looked what is owed; asked and reminded where it was time",
  "Wait for a wake or the next due moment": "Waited",
  "Gate closed": "The phase was over",
  "Hand over to a successor run": "Handed the placement over to a new run",
  "Handed over": "The new run had begun",
  "A newer run has taken over": "A newer run had taken over",
  "Placement closed": "The placement was closed",
  "Unknown phase": "Came to a phase that this workflow does not have",
  "Until the school day begins": "Waited until the school day began",
  "Ask each provider for all its pupils": "Asked each provider for all its pupils",
  "Chase who has not answered": "Reminded who had not answered",
  "Until the next moment": "Waited until the next time to look",
  "The day is over": "The day was over",
};

/** Crossings and beginnings decide nothing that anybody waits for. */
const isQuiet = (type: string): boolean => /^(Choice|Pass)State/.test(type);

/** "3 seconds", "5 minutes", "2 hours", "12 days". */
export const lastedWords = (from: string, to: string): string => {
  const seconds = Math.max(0, Temporal.Instant.from(from).until(to).total("seconds"));
  if (seconds < 1) return "less than a second";
  if (seconds < 90) return counted(Math.round(seconds), "second");
  if (seconds < 5400) return counted(Math.round(seconds / 60), "minute");
  return seconds < 2 * 86_400
    ? counted(Math.round(seconds / 3600), "hour")
    : counted(Math.round(seconds / 86_400), "day");
};

const isFault = (type: string): boolean => /(Failed|TimedOut)$/.test(type) && !type.startsWith("Execution");

const waitEnded = (types: readonly string[]): string => {
  if (types.includes("TaskTimedOut")) return "Waited until its next date came";
  return types.includes("TaskSucceeded") ? "Waited until something happened" : "Waited";
};

const saysOf = (state: string, inside: readonly RunEvent[], over: boolean): string => {
  const said = words[state];
  if (said === "Waited") return over ? waitEnded(inside.map(({ type }) => type)) : "Waits";
  return said ?? state;
};

/** States that wait for an answer until a time of their own. */
const waitStates: readonly string[] = [
  "Wait for a wake or the next due moment",
  "Ask each provider for all its pupils",
  "Chase who has not answered",
];

/** A wait that ends by its own time has not failed. */
const failuresIn = (state: string, inside: readonly RunEvent[]): number =>
  inside.filter(({ type }) => isFault(type) && !(waitStates.includes(state) && type === "TaskTimedOut"))
    .length;

const nameIn = ({ details }: RunEvent): string => (typeof details.name === "string" ? details.name : "");

/** What happened in a run, state by state, from its history. `now`: for what still lasts. */
export const stepsOf = (events: readonly RunEvent[], now: string): readonly RunStep[] => {
  const steps: RunStep[] = [];
  const end = events.findLast(({ type }) => /^Execution(Failed|TimedOut|Aborted|Succeeded)$/.test(type));
  events.forEach((event, index) => {
    if (!event.type.endsWith("StateEntered") || isQuiet(event.type)) return;
    const state = nameIn(event);
    const rest = events.slice(index + 1);
    const exit = rest.findIndex((e) => e.type.endsWith("StateExited") && nameIn(e) === state);
    const next = rest.findIndex((e) => e.type.endsWith("StateEntered"));
    // What a catcher took has no exit: the next state's entry ends it.
    const until = exit >= 0 && (next < 0 || exit <= next) ? exit : next;
    const inside = until < 0 ? rest : rest.slice(0, until);
    const to = until < 0 ? end?.at : rest[until]?.at;
    steps.push({
      state,
      says: saysOf(state, inside, to !== undefined),
      from: event.at,
      ...(to ? { to } : {}),
      lasted: lastedWords(event.at, to ?? now),
      failures: failuresIn(state, inside),
    });
  });
  return steps;
};
