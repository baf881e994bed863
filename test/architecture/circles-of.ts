import type { SourceFile } from "./files.ts";
import { importsOf } from "./imports-of.ts";

type Mark = { readonly at: number; low: number };

/** Files that import one another, directly or by way of others, types included: each circle sorted, the largest first. */
export const circlesOf = (files: readonly SourceFile[]): readonly (readonly string[])[] => {
  const ours = new Set(files.map((file) => file.path));
  const imported = new Map(
    files.map((file) => [file.path, importsOf(file).filter((name) => ours.has(name))] as const),
  );
  const marks = new Map<string, Mark>();
  const open: string[] = [];
  const circles: string[][] = [];

  /** Tarjan: whatever cannot reach an earlier open file closes a circle with all that were opened since. */
  const visit = (path: string): Mark => {
    const mark: Mark = { at: marks.size, low: marks.size };
    marks.set(path, mark);
    open.push(path);
    for (const next of imported.get(path) ?? []) {
      const known = marks.get(next);
      if (!known) mark.low = Math.min(mark.low, visit(next).low);
      else if (open.includes(next)) mark.low = Math.min(mark.low, known.at);
    }
    if (mark.low === mark.at) {
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1 || imported.get(path)?.includes(path)) circles.push(circle.toSorted());
    }
    return mark;
  };
  for (const path of imported.keys()) if (!marks.has(path)) visit(path);
  return circles.toSorted((a, b) => b.length - a.length);
};
