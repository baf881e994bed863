import type { Kernel } from "../kernel.ts";
import type { Frame, MapItem, Run } from "../run.ts";

/** Keeps a Map state's items apart from its frame, which is written again with every iteration that ends. */
export const keepItems = (kernel: Kernel, run: Run, frame: Frame, items: readonly MapItem[]): void => {
  const body = JSON.stringify(items);
  kernel.store
    .sql("INSERT OR REPLACE INTO items (run, frame, body) VALUES (?, ?, ?)")
    .run(run.id, frame.id, body);
  run.items.set(frame.id, { list: items, characters: body.length });
};

export const itemAt = (kernel: Kernel, run: Run, frame: Frame, index: number): MapItem => {
  let items = run.items.get(frame.id);
  if (items === undefined) {
    const { body } = kernel.store
      .sql("SELECT body FROM items WHERE run = ? AND frame = ?")
      .get<{ body: string }>(run.id, frame.id) ?? { body: "[]" };
    items = { list: JSON.parse(body) as readonly MapItem[], characters: body.length };
    run.items.set(frame.id, items);
  }
  const item = items.list[index];
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
