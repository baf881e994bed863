import { type Bindings, type Elsewhere, NotYet, type Outcome } from "./moment.ts";

/** An expression that is evaluated elsewhere, at an instant; its chance comes from the seed. */
export type Question = {
  readonly source: string;
  readonly bindings: Bindings;
  readonly now: number;
  readonly seed: string;
};

export type Answered = { readonly question: Question; readonly outcome: Outcome | undefined };

/** What one job asks. Taken again, it asks the same in the same order, and gets what has been answered since. */
export type Asking = Elsewhere & {
  begin(answers: readonly Answered[]): void;
  /** Everything that this job has asked, in order. */
  asked(): readonly Answered[];
};

export const createAsking = (seed: () => string): Asking => {
  let known: readonly Answered[] = [];
  let asked: Answered[] = [];
  return {
    begin: (answers) => {
      known = answers;
      asked = [];
    },
    asked: () => asked,
    ask: (source, bindings, now) => {
      const before = known[asked.length];
      if (before?.outcome !== undefined && before.question.source === source) {
        asked.push(before);
        return before.outcome;
      }
      asked.push({ question: { source, bindings, now, seed: seed() }, outcome: undefined });
      throw new NotYet();
    },
  };
};
