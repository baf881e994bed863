type Given = readonly { readonly type?: string; readonly value?: unknown }[];

/** A function of jsonata's library whose work is bounded by the size of what it is given. */
export type Call = {
  /** Arguments with which it is; with others, e.g. a regex or a picture, it is not. */
  readonly takes: (given: Given) => boolean;
  /** How many times as large as its arguments what it makes can be. */
  readonly grows: number;
  /** A number, a boolean or another thing of some bytes; a text; or anything. */
  readonly gives: "little" | "text" | "any";
  /** A text reader writes its argument out first. */
  readonly reads: "text" | "any";
};

const anything = (): boolean => true;
const atMost = (count: number) => (given: Given) => given.length <= count;
/** All arguments but the first are written out. */
const literals = (given: Given): boolean =>
  given.slice(1).every(({ type }) => type === "string" || type === "number");

const calls = (names: string, call: Partial<Call> & Pick<Call, "gives">): [string, Call][] =>
  names.split(" ").map((name) => [name, { takes: anything, grows: 1, reads: "any", ...call }]);

/** Everything else may be called, too, but is evaluated elsewhere. */
export const CALLS: ReadonlyMap<string, Call> = new Map([
  ...calls(
    "exists not boolean number count length sum max min average abs ceil floor round sqrt power type",
    {
      gives: "little",
    },
  ),
  ...calls("millis uuid random", { gives: "little" }),
  ...calls("toMillis now", { gives: "little", takes: atMost(1) }),
  ...calls("hash", { gives: "little", takes: literals }),
  ...calls("fromMillis", { gives: "little", takes: literals }),
  ...calls("contains", { gives: "little", takes: literals }),
  ...calls("string", { gives: "text", reads: "text", takes: atMost(1) }),
  ...calls("uppercase lowercase", { gives: "text", grows: 3 }),
  ...calls("trim substring", { gives: "text" }),
  ...calls("substringBefore substringAfter", { gives: "text", takes: literals }),
  ...calls("join", { gives: "text", takes: literals, grows: 2 }),
  ...calls("split", { gives: "any", takes: literals, grows: 4 }),
  ...calls("base64encode base64decode", { gives: "text", grows: 2 }),
  ...calls("parse", { gives: "any", grows: 4, takes: atMost(1) }),
  ...calls("keys lookup append merge reverse", { gives: "any" }),
]);
