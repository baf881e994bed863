import type { Commit, Words } from "#domain/commit.ts";
import type {
  YearAsk,
  YearFile,
  YearJudged,
  YearlyProviderEvent,
  YearlySignOffEvent,
  YearTold,
} from "./events.ts";

type Meta = Pick<Commit, "at" | "by" | "version">;

export type KeptYearFile = YearFile & {
  /** ISO instant. */
  readonly at: string;
  readonly removed?: { readonly at: string; readonly by: string; readonly words: Words };
};

/** What a provider has told of its due diligence by the yearly link, for every school of the trust. */
export type YearOfProvider = {
  /** The latest, with the version and ISO instant in which it was told. */
  readonly told: (YearTold & { readonly version: number; readonly at: string }) | undefined;
  /** The earliest first. */
  readonly files: readonly KeptYearFile[];
  readonly asking: { readonly school: string; readonly on: string } | undefined;
};

export const noYear: YearOfProvider = { told: undefined, files: [], asking: undefined };

/** Folds one of its events. */
export const yearAfter = (
  before: YearOfProvider,
  e: YearlyProviderEvent,
  { at, by, version }: Meta,
): YearOfProvider => {
  const { type: _type, ...rest } = e;
  switch (e.type) {
    case "diligence-told":
      return { ...before, told: { ...(rest as YearTold), version, at } };
    case "diligence-filed":
      return { ...before, files: [...before.files, { ...(rest as YearFile), at }] };
    case "diligence-file-removed": {
      const removed = { at, by, words: e.words };
      return { ...before, files: before.files.map((f) => (f.file === e.file ? { ...f, removed } : f)) };
    }
    case "diligence-asking":
      return { ...before, asking: { school: e.school, on: e.on } };
  }
};

/** Where one school stands with the year of a provider. */
export type YearOfSchool = {
  readonly ask: YearAsk | undefined;
  /** The latest judgement. */
  readonly judged: YearJudged | undefined;
};

/** Folds one of its events. */
export const schoolYearAfter = (before: YearOfSchool, e: YearlySignOffEvent): YearOfSchool => {
  const { ask } = before;
  switch (e.type) {
    case "diligence-asked": {
      const { type: _type, ...asked } = e;
      return { ...before, ask: { ...asked, nudged: false, silent: false } };
    }
    case "diligence-nudged":
      return ask?.round === e.round ? { ...before, ask: { ...ask, nudged: true } } : before;
    case "diligence-silent":
      return ask?.round === e.round ? { ...before, ask: { ...ask, silent: true } } : before;
    case "diligence-judged": {
      const { type: _type, ...judged } = e;
      return { ...before, judged };
    }
  }
};

/** Files that are there, the earliest first. */
export const filesThere = ({ files }: YearOfProvider): readonly KeptYearFile[] =>
  files.filter((f) => f.removed === undefined);
