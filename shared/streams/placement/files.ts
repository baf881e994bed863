import { toProvider } from "./events/events.ts";
import { chosenIn } from "./provider/checks.ts";
import type { Placement } from "./state.ts";
import type { Attached } from "./state-parts.ts";

/** How many files one question, and one placement, holds at once: more is a mistake or a program. */
export const mostOfAsk = 20;

export const mostOfPlacement = 300;

const stands = (f: Attached): boolean => f.removed === undefined;

/** The files that are there, the earliest first. */
export const standingFiles = (p: Placement): readonly Attached[] => p.files.filter(stands);

/** The files that are evidence for a form or an obligation (e.g. "plan", "evidence-o31"; "" for none), the earliest first. */
export const filesFor = (p: Placement, about: string): readonly Attached[] =>
  standingFiles(p).filter((f) => f.about === about);

/** What the checks of a provider rest on: what it sent, and what the school added when it judged. */
const aboutChecks = ["provider-checks", "checks-judged"];

/** Files for the checks of the provider of now; what another provider sent before does not speak for this one. */
export const checksFiles = (p: Placement): readonly Attached[] =>
  standingFiles(p).filter((f) => aboutChecks.includes(f.about) && f.version > chosenIn(p));

/** What came by the links of one question: its sender may see that it is there, and remove it. */
export const filesOfAsk = (p: Placement, ask: string): readonly Attached[] =>
  standingFiles(p).filter((f) => f.ask === ask && f.by === toProvider);
