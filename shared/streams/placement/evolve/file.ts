import type { PlacementEvent } from "../events/events.ts";
import type { Meta } from "../events/meta.ts";
import type { Placement } from "../state.ts";
import type { Attached } from "../state-parts.ts";

/** Files attached to a placement and removed again; one that was removed stays on record without its bytes. */
export const evolveFile = (p: Placement, e: PlacementEvent, { at, by, version }: Meta): Placement => {
  if (e.type === "file-attached") {
    const { file, about, media, bytes, words, ask } = e;
    const base: Attached = { id: file, about, type: media, bytes, at, by, version, words };
    return { ...p, files: [...p.files, ask === undefined ? base : { ...base, ask }] };
  }
  if (e.type !== "file-removed") return p;
  const removed = { at, by, words: e.words };
  return { ...p, files: p.files.map((f) => (f.id === e.file ? { ...f, removed } : f)) };
};
