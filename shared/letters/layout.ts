import type * as z from "zod";
import type { Letter } from "./letter.ts";
import type { SharedWords } from "./parts/words.ts";

/** Who reads it: decides the tone, and how little a mail may say. */
export type Audience = "parent" | "staff" | "provider" | "authority";

/** A letter's own words, and those that all letters share. */
export type Said<W> = W & { readonly shared: SharedWords };

/** How one letter or mail is laid out: the facts that it needs, and where its words stand. Words are in `words.ts` beside it. */
export type Layout<F, W> = {
  readonly audience: Audience;
  /** Strict: what the letter has no place for is refused. Each message is a sentence for staff. */
  readonly facts: z.ZodType<F>;
  compose(facts: F, say: Said<W>): Letter;
};

/** What stands in the way of a letter, in words for staff; `field` is a path such as `provision.address`. */
export type Gap = { readonly field: string; readonly sentence: string };

export type Composed =
  | { readonly kind: "composed"; readonly letter: Letter }
  | { readonly kind: "gaps"; readonly gaps: readonly Gap[] };

/** What is missing or wrong in `facts`, in the order of the letter's fields; empty when it can be composed. */
export function gapsIn(schema: z.ZodType, facts: unknown): readonly Gap[] {
  const parsed = schema.safeParse(facts);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    field: issue.path.map(String).join("."),
    sentence: issue.message,
  }));
}
