import { readFileSync } from "node:fs";

/**
 * Loaded before anything else, into the rehearsal and each deployed function: moves what they take for now by the seconds
 * that stand in a file. The deployed bundles themselves have no such door.
 */
const file = process.env.REHEARSAL_CLOCK;

/** How long what was read is believed (milliseconds). */
const believed = 50;

let [seconds, readAt] = [0, Number.NEGATIVE_INFINITY];

const moved = (): number => {
  if (file !== undefined && performance.now() - readAt > believed) {
    seconds = Number(readFileSync(file, "utf8")) || 0;
    readAt = performance.now();
  }
  return seconds * 1000;
};

const RealDate = Date;

class MovedDate extends RealDate {
  constructor(...given: [] | [string | number | Date]) {
    if (given.length === 0) super(RealDate.now() + moved());
    else super(...given);
  }
  static override now(): number {
    return RealDate.now() + moved();
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.isPrototypeOf.call(RealDate.prototype, value as object);
  }
}

globalThis.Date = MovedDate as DateConstructor;
