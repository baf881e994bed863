import { createHash } from "node:crypto";
import jsonata from "jsonata";
import type { Moment } from "./moment.ts";

type Native = { readonly implementation: (this: unknown, ...args: unknown[]) => unknown };

/** Half-open [0, 1) from a word: the first 48 bits of its hash. */
export const fractionOf = (word: string): number =>
  createHash("sha256").update(word).digest().readUIntBE(0, 6) / 2 ** 48;

/** A version 4 UUID of a word's hash; the same word gives the same UUID. */
export const uuidOf = (word: string): string => {
  const bytes = createHash("sha256").update(word).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};

const partition = (list: unknown, size: number): unknown => {
  const chunk = Math.trunc(size);
  if (!Array.isArray(list) || list.length === 0 || !(chunk > 0)) return undefined;
  const parts: unknown[][] = [];
  for (let from = 0; from < list.length; from += chunk) parts.push(list.slice(from, from + chunk));
  return parts;
};

/** The service refuses longer ranges. */
const RANGE_LENGTH = 360_145;

const range = (start: number, end: number, step: number): unknown => {
  const [from, to, by] = [Math.trunc(start), Math.trunc(end), Math.trunc(step)];
  const length = Math.floor((to - from) / by) + 1;
  if (!Number.isFinite(length) || length < 1) return undefined;
  if (length > RANGE_LENGTH) throw new Error("Expression evaluation memory limit exceeded");
  if (length === 1) return from;
  return Array.from({ length }, (_, index) => from + index * by);
};

const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: "md5",
  "SHA-1": "sha1",
  "SHA-256": "sha256",
  "SHA-384": "sha384",
  "SHA-512": "sha512",
};

const hash = (text: string, algorithm: string | undefined): unknown => {
  if (text === undefined || algorithm === undefined) return undefined;
  const name = ALGORITHMS[algorithm];
  if (name === undefined) throw new Error(`Unsupported hash algorithm: ${algorithm}`);
  return createHash(name).update(text).digest("hex");
};

const shuffle = (list: unknown, draw: () => number): unknown => {
  if (!Array.isArray(list)) return list === undefined ? undefined : [list];
  const shuffled: unknown[] = [...list];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
};

const library = new Map<string, Native>();

/** One of jsonata's own functions, by name, so that it can be called with our clock in its environment. */
const native = async (name: string): Promise<Native> => {
  const known = library.get(name);
  if (known !== undefined) return known;
  const found = (await jsonata(`$${name}`).evaluate(undefined)) as Native;
  library.set(name, found);
  return found;
};

/** The binding that carries the moment; no expression can name it, for it has a blank. */
export const MOMENT = "the moment";

type Focus = { readonly environment: jsonata.Environment; readonly input: unknown };

const momentOf = (focus: Focus): Moment => focus.environment.lookup(MOMENT) as Moment;

const drawOf = (focus: Focus) => () => fractionOf(momentOf(focus).ids.id());

/**
 * Gives an expression the six functions that Step Functions adds, blocks `$eval`, and takes time and randomness
 * from the engine: jsonata's own versions would read the system's.
 */
export const addFunctions = (expression: jsonata.Expression): void => {
  expression.registerFunction("parse", (text: string) => (text === undefined ? undefined : JSON.parse(text)));
  expression.registerFunction("partition", partition);
  expression.registerFunction("range", range);
  expression.registerFunction("hash", hash);
  expression.registerFunction("uuid", function () {
    return uuidOf(momentOf(this).ids.id());
  });
  expression.registerFunction("random", function (seed?: number) {
    return seed === undefined ? drawOf(this)() : fractionOf(`seed ${Math.trunc(seed)}`);
  });
  expression.registerFunction("shuffle", function (list: unknown) {
    return shuffle(list, drawOf(this));
  });
  expression.registerFunction(
    "millis",
    function () {
      return momentOf(this).now;
    },
    "<:n>",
  );
  expression.registerFunction(
    "now",
    async function (picture?: string, zone?: string) {
      return (await native("fromMillis")).implementation.call(this, momentOf(this).now, picture, zone);
    },
    "<s?s?:s>",
  );
  expression.registerFunction("toMillis", async function (text: string, picture?: string) {
    // Parts of a date that a picture leaves out are taken from the evaluation's own time.
    const environment = Object.create(this.environment, {
      timestamp: { value: new Date(momentOf(this).now) },
    }) as unknown;
    return (await native("toMillis")).implementation.call({ input: this.input, environment }, text, picture);
  });
  expression.assign("eval", undefined);
};
