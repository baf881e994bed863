import { ServiceFault } from "../faults.ts";
import { isObject } from "../json.ts";

export type Input = Readonly<Record<string, unknown>>;

export const invalid = (message: string): ServiceFault =>
  new ServiceFault("ValidationException", `1 validation error detected: ${message}`);

export const inputOf = (given: unknown): Input => {
  if (given === undefined || given === null) return {};
  if (isObject(given)) return given;
  throw new ServiceFault("SerializationException", "The request must be a JSON object.");
};

/** The text of a required field. Throws ServiceFault ValidationException. */
export const textOf = (input: Input, field: string): string => {
  const value = input[field];
  if (typeof value === "string") return value;
  throw invalid(`Value null at '${field}' failed to satisfy constraint: Member must not be null`);
};

export const optionalText = (input: Input, field: string): string | undefined => {
  const value = input[field];
  if (value === undefined || value === null) return undefined;
  return textOf(input, field);
};

/** How many rows a page has: `maxResults`, 100 by default, 1,000 at most. */
export const pageSize = (input: Input): number => {
  const value = input.maxResults ?? 0;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 1000) {
    throw invalid(`Value '${String(value)}' at 'maxResults' failed to satisfy constraint: 0 to 1000`);
  }
  return value === 0 ? 100 : value;
};

/** Where a page begins, from the token of the page before; `what` binds a token to its operation and filter. */
export const pageStart = (input: Input, what: string): number | undefined => {
  const token = optionalText(input, "nextToken");
  if (token === undefined) return undefined;
  const [bound, start] = Buffer.from(token, "base64url").toString("utf8").split("\n");
  if (bound === what && start !== undefined && /^\d+$/.test(start)) return Number(start);
  throw new ServiceFault("InvalidToken", "Invalid Token: 'Invalid pagination token'");
};

export const pageToken = (what: string, start: number): string =>
  Buffer.from(`${what}\n${start}`, "utf8").toString("base64url");

/** Times go over the wire as seconds since 1970. */
export const secondsOf = (millis: number): number => millis / 1000;
