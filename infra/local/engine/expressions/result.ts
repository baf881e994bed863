import { type Json, NESTED_TOO_DEEP, NESTING } from "../json.ts";

/** Characters and values that one result may have: far more than any payload that fits. */
const MOST = 8 * 1024 * 1024;

/** What is left of `MOST`: a result whose parts share their parts can be far larger than what it takes in memory. */
type Room = { left: number };

const take = (room: Room, amount: number): void => {
  room.left -= amount;
  if (room.left < 0) throw new Error("Expression evaluation memory limit exceeded");
};

const objectOf = (value: object, room: Room, depth: number): Json => {
  const object: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const [key, part] of Object.entries(value)) {
    take(room, key.length);
    const json = jsonOf(part, room, depth);
    if (json !== undefined) object[key] = json;
  }
  return Object.setPrototypeOf(object, Object.prototype) as Json;
};

const jsonOf = (value: unknown, room: Room, depth: number): Json | undefined => {
  take(room, typeof value === "string" ? value.length + 1 : 1);
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "object") return undefined;
  if (depth >= NESTING) throw new Error(NESTED_TOO_DEEP);
  if (Array.isArray(value)) return value.map((part) => jsonOf(part, room, depth + 1) ?? null);
  if ("_jsonata_function" in value || "_jsonata_lambda" in value) return undefined;
  return objectOf(value, room, depth + 1);
};

/**
 * JSON of what an expression returned; functions and undefined cannot be written as JSON, and give undefined. Throws
 * for what is nested too deep or too large.
 */
export const resultOf = (value: unknown): Json | undefined => jsonOf(value, { left: MOST }, 0);
