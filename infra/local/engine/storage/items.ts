import type { Kernel } from "../kernel.ts";
import type { Frame, MapItem, Run } from "../run.ts";

/** Keeps a Map state's items apart from its frame, which is written again with every iteration that ends. */
export const keepItems = (kernel: Kernel, run: Run, frame: Frame, items: readonly MapItem[]): void => {
  kernel.store
    .sql("INSERT OR REPLACE INTO items (run, frame, body) VALUES (?, ?, ?)")
    .run(run.id, frame.id, JSON.stringify(items));
  run.items.set(frame.id, items);
};

export const itemAt = (kernel: Kernel, run: Run, frame: Frame, index: number): MapItem => {
  let items = run.items.get(frame.id);
  if (items === undefined) {
    const row = kernel.store
      .sql("SELECT body FROM items WHERE run = ? AND frame = ?")
      .get<{ body: string }>(run.id, frame.id);
    items = JSON.parse(row?.body ?? "[]") as readonly MapItem[];
    run.items.set(frame.id, items);
  }
  const item = items[index];
  if (item === undefined) throw new Error(`${run.arn} lost item ${index} of ${frame.state}`);
  return item;
};

export const forgetItems = (kernel: Kernel, run: Run, frame: Frame): void => {
  run.items.delete(frame.id);
  kernel.store.sql("DELETE FROM items WHERE run = ? AND frame = ?").run(run.id, frame.id);
};

export const forgetAllItems = (kernel: Kernel, run: Run): void => {
  run.items.clear();
  kernel.store.sql("DELETE FROM items WHERE run = ?").run(run.id);
};
