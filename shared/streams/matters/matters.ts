import { type Commands, noCommands, withCommand } from "#domain/commands.ts";
import type { Commit, Words } from "#domain/commit.ts";
import type { Asker, Authority, Decision, MatterEvent, MatterKind, Outcome, Person, Step } from "./events.ts";

type Noted = { readonly at: string; readonly by: string; readonly words?: Words };

export type Taken = Noted & { readonly step: Step; readonly on: string };
export type Told = Noted & { readonly told: "yes" | "no"; readonly when: string };
export type Given = Noted & {
  readonly on: string;
  readonly given: number;
  readonly held: number;
  readonly files: number;
  readonly digest: string;
};

/** One request, complaint or breach, with all that was done about it. */
export type Matter = Noted & {
  readonly id: string;
  readonly kind: MatterKind;
  /** ISO date. */
  readonly received: string;
  /** ISO instant at which a breach became known. */
  readonly known?: string;
  readonly about: readonly Person[];
  readonly asker?: Asker;
  readonly steps: readonly Taken[];
  readonly extended?: Noted & { readonly toldOn: string };
  readonly authority?: Noted & { readonly is: Authority };
  readonly regulator?: Told;
  readonly people?: Told;
  /** The latest decision on each part of an answer, by its key. */
  readonly decisions: Readonly<Record<string, Decision & Noted>>;
  readonly given: readonly Given[];
  readonly closed?: Noted & { readonly outcome: Outcome; readonly on: string };
};

export type Matters = {
  readonly id: string;
  readonly version: number;
  /** The earliest first. */
  readonly all: readonly Matter[];
  readonly commands: Commands;
};

const blankMatters = (id: string): Matters => ({ id, version: 0, all: [], commands: noCommands });

const notedBy = ({ at, by }: Commit, words: Words | undefined): Noted => ({
  ...{ at, by },
  ...(words ? { words } : {}),
});

const opened = (e: Extract<MatterEvent, { type: "matter-opened" }>, c: Commit): Matter => ({
  ...notedBy(c, e.words),
  ...{ id: e.matter, kind: e.kind, received: e.received, about: e.about },
  ...(e.known ? { known: e.known } : {}),
  ...(e.asker ? { asker: e.asker } : {}),
  ...{ steps: [], decisions: {}, given: [] },
});

type Later = Exclude<MatterEvent, { type: "matter-opened" }>;

const changed = (m: Matter, e: Later, c: Commit): Matter => {
  const noted = notedBy(c, e.words);
  switch (e.type) {
    case "matter-step":
      return { ...m, steps: [...m.steps, { ...noted, step: e.step, on: e.on }] };
    case "matter-extended":
      return { ...m, extended: { ...noted, toldOn: e.toldOn } };
    case "matter-authority":
      return { ...m, authority: { ...noted, is: e.authority } };
    case "breach-told":
      return { ...m, [e.whom]: { ...noted, told: e.told, when: e.at } };
    case "access-decided": {
      const now = e.decisions.map((d) => [d.key, { ...d, ...noted }] as const);
      return { ...m, decisions: { ...m.decisions, ...Object.fromEntries(now) } };
    }
    case "access-given": {
      const { on, given, held, digest, files = 0 } = e;
      return { ...m, given: [...m.given, { ...noted, on, given, held, files, digest }] };
    }
    case "matter-closed":
      return { ...m, closed: { ...noted, outcome: e.outcome, on: e.on } };
  }
};

const evolve = (s: Matters, e: MatterEvent, c: Commit): Matters =>
  e.type === "matter-opened"
    ? { ...s, all: [...s.all, opened(e, c)] }
    : { ...s, all: s.all.map((m) => (m.id === e.matter ? changed(m, e, c) : m)) };

export const foldMatters = (
  id: string,
  commits: readonly Commit<MatterEvent>[],
  from = blankMatters(id),
): Matters =>
  commits.reduce<Matters>(
    (s, c) => ({
      ...c.events.reduce((state, e) => evolve(state, e, c), s),
      version: c.version,
      commands: withCommand(s.commands, c),
    }),
    from,
  );

/** Requests of a person about their own data, as against complaints and breaches. */
export const isRequest = ({ kind }: Pick<Matter, "kind">): boolean =>
  kind !== "complaint" && kind !== "breach";

/** Whether a matter is about this member of staff: it is then for others to see to. */
export const isAboutStaff = (m: Matter, staff: string): boolean =>
  m.about.some((p) => p.what === "staff" && p.id === staff);

/** Whether a matter is about a pupil, or a pupil’s contact: its words are part of that record then. */
export const isOfPupil = (m: Pick<Matter, "about">): boolean =>
  m.about.some((p) => p.what === "pupil" || p.what === "contact");

export const stepsOf = (m: Matter, step: Step): readonly Taken[] => m.steps.filter((s) => s.step === step);
