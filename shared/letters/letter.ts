import type * as z from "zod";

/** A line of a table in a letter; several value lines stand one under the other. */
export type FactRow = { readonly label: string; readonly value: string | readonly string[] };

/** What a letter is made of. Every text is plain: each renderer escapes or draws it in its own way. */
export type LetterBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly caption: string; readonly rows: readonly FactRow[] }
  | { readonly kind: "button-link"; readonly label: string; readonly href: string }
  | { readonly kind: "address"; readonly lines: readonly string[] }
  | {
      readonly kind: "signature";
      readonly closing: string;
      readonly name: string;
      readonly role: string;
      readonly organisation: string;
    }
  | { readonly kind: "small-print"; readonly text: string };

/** The subject is also the title; it never says anything about a pupil, not even initials. */
export type Letter = { readonly subject: string; readonly blocks: readonly LetterBlock[] };

/** Who reads it: decides the tone, and how little a mail may say. */
export type Audience = "parent" | "staff" | "provider" | "authority";

/** One letter or mail: the facts that it needs, and the words made of them. */
export type Notice<F> = {
  /** kebab-case, the name of its folder; `MailOwed.notice` holds it. */
  readonly id: string;
  /** For staff, in lists of what was sent. */
  readonly title: string;
  readonly audience: Audience;
  /** Strict: what the notice has no place for is refused. Each message is a sentence for staff. */
  readonly facts: z.ZodType<F>;
  compose(facts: F): Letter;
  /** Invented facts, for previews and tests. */
  readonly example: F;
};

/** What stands in the way of a notice, in words for staff; `field` is a path such as `provision.address`. */
export type Gap = { readonly field: string; readonly sentence: string };

export type Composed =
  | { readonly kind: "composed"; readonly letter: Letter }
  | { readonly kind: "gaps"; readonly gaps: readonly Gap[] };

/** What is missing or wrong in `facts`, in the order of the notice's fields; empty when it can be composed. */
export function gapsIn(schema: z.ZodType, facts: unknown): readonly Gap[] {
  const parsed = schema.safeParse(facts);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    field: issue.path.map(String).join("."),
    sentence: issue.message,
  }));
}

/**
 * Composes a notice from facts that nobody has checked yet. A gap is a refusal, never a letter with a hole in it
 * (TWE 12.3-12.4: the letter cannot be made with gaps).
 */
export function composeNotice<F>(notice: Notice<F>, facts: unknown): Composed {
  const parsed = notice.facts.safeParse(facts);
  if (parsed.success) return { kind: "composed", letter: notice.compose(parsed.data) };
  return { kind: "gaps", gaps: gapsIn(notice.facts, facts) };
}

/**
 * The letter as it is kept: the links of its buttons are secrets of the person who got them, so they are left out
 * (design: masked in the kept copy).
 */
export function keptCopy(letter: Letter): Letter {
  const blocks = letter.blocks.map((block) =>
    block.kind === "button-link" ? paragraph(`${block.label} (a link, not kept)`) : block,
  );
  return { ...letter, blocks };
}

export const heading = (text: string): LetterBlock => ({ kind: "heading", text });
export const paragraph = (text: string): LetterBlock => ({ kind: "paragraph", text });
export const list = (items: readonly string[]): LetterBlock => ({ kind: "list", items });
export const smallPrint = (text: string): LetterBlock => ({ kind: "small-print", text });
