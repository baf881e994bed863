import type { Words } from "#domain/commit.ts";

const isWords = (value: object): value is Words => "vault" in value && "hash" in value && "fields" in value;

/** Every pointer to words in what a commit holds. */
export const pointersIn = (value: unknown): readonly Words[] => {
  if (typeof value !== "object" || value === null) return [];
  return isWords(value) ? [value] : Object.values(value).flatMap(pointersIn);
};
