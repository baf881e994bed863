/** Where something is stored that outlives a process. */
export type Place = "ledger" | "effects" | "vault" | "views" | "engine" | "mailbox";

/** A moment at which a process can die: just before a commit, or just after it, before anybody learns of it. */
export type Moment = { readonly place: Place; readonly when: "before" | "after" };

/** What stands around everything that a process stores. */
export type Fate = {
  /** Throws when the process is dead: it can do nothing more, not even read. */
  alive(): void;
  /** Before a commit; throws when the process dies here, or the disk is full. */
  before(place: Place): void;
  /** After a commit, before its answer; throws when the process dies here. */
  after(place: Place): void;
};

/** What everything throws in a process that is dead; nothing of the product knows it. */
export class Killed extends Error {
  constructor() {
    super("killed");
    this.name = "Killed";
  }
}

export type Reaper = Fate & {
  readonly dead: boolean;
  /** Moments passed since it was last armed, in order. */
  readonly passed: readonly Moment[];
  /** Counts anew; at the moment of that number (from 0) `die` is called and the process is dead. */
  arm(at: number, die: (moment: Moment) => void): void;
  /** Counts anew, and lets the process live. */
  spare(): void;
};

/** Kills a process, as far as what it stores is concerned, at a moment that is counted. */
export const createReaper = (): Reaper => {
  const state = { dead: false, passed: [] as Moment[] };
  let armed: { readonly at: number; readonly die: (moment: Moment) => void } | undefined;
  const alive = (): void => {
    if (state.dead) throw new Killed();
  };
  const pass = (moment: Moment): void => {
    alive();
    const number = state.passed.push(moment) - 1;
    if (armed?.at !== number) return;
    const { die } = armed;
    state.dead = true;
    die(moment);
    alive();
  };
  return {
    get dead() {
      return state.dead;
    },
    get passed() {
      return state.passed;
    },
    alive,
    before: (place) => pass({ place, when: "before" }),
    after: (place) => pass({ place, when: "after" }),
    arm: (at, die) => {
      state.passed = [];
      armed = { at, die };
    },
    spare: () => {
      state.passed = [];
      armed = undefined;
    },
  };
};
