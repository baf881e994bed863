import type { LetterId } from "#ids/letter-id.ts";
import { type Composed, gapsIn, type Layout } from "./layout.ts";
import { layouts } from "./layouts.ts";
import { sharedWords } from "./parts/words.ts";
import { words } from "./words.ts";

/**
 * Composes a letter from facts that nobody has checked yet. A gap is a refusal, never a letter with a hole in it
 * (TWE 12.3-12.4: the letter cannot be made with gaps).
 */
export function composeLetter(id: LetterId, facts: unknown): Composed {
  const layout: Layout<unknown, unknown> = layouts[id];
  const parsed = layout.facts.safeParse(facts);
  if (!parsed.success) return { kind: "gaps", gaps: gapsIn(layout.facts, facts) };
  return { kind: "composed", letter: layout.compose(parsed.data, { ...words[id], shared: sharedWords }) };
}
