import type { LetterId } from "#ids/letter-id.ts";
import { composeLetter } from "#letters/compose.ts";
import { examples } from "#letters/examples.ts";
import type { Letter } from "#letters/letter.ts";

/** A letter of facts that must be whole. */
export const letterOf = (id: LetterId, facts: unknown): Letter => {
  const composed = composeLetter(id, facts);
  if (composed.kind === "composed") return composed.letter;
  throw new Error(JSON.stringify(composed.gaps));
};

/** A letter as its own example makes it. */
export const exampleLetter = (id: LetterId): Letter => letterOf(id, examples[id]);
