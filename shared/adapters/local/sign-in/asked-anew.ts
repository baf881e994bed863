import type { DatabaseSync } from "node:sqlite";
import { textOf } from "../sqlite.ts";

// Where a command beside the host asks, and the host answers: only who may write the data folder can ask.
const SCHEMA = `CREATE TABLE IF NOT EXISTS asked_anew (
  id TEXT NOT NULL PRIMARY KEY, role TEXT NOT NULL, hash TEXT NOT NULL, outcome TEXT NOT NULL) WITHOUT ROWID, STRICT`;

/** Somebody is to begin anew: by which role they are known here, and the hash of the code that they will be handed. */
export type AskedAnew = { readonly id: string; readonly role: string; readonly hash: string };

export type AskingAnew = {
  ask(asked: AskedAnew): void;
  open(): readonly AskedAnew[];
  /** "" once it is done, or why it is not. */
  answer(id: string, why: string): void;
  /** The answer, and the question is gone with it; undefined while there is none. */
  outcome(id: string): string | undefined;
  withdraw(id: string): void;
};

const isDone = "done";

/** How a command asks the host that runs on the same folder to let somebody begin anew. */
export const askingAnew = (db: DatabaseSync): AskingAnew => {
  db.exec(SCHEMA);
  const insert = db.prepare("INSERT INTO asked_anew VALUES (?, ?, ?, '')");
  const list = db.prepare("SELECT * FROM asked_anew WHERE outcome = ''");
  const update = db.prepare("UPDATE asked_anew SET outcome = ? WHERE id = ?");
  const find = db.prepare("SELECT outcome FROM asked_anew WHERE id = ?");
  const remove = db.prepare("DELETE FROM asked_anew WHERE id = ?");
  return {
    ask({ id, role, hash }) {
      insert.run(id, role, hash);
    },
    open: () =>
      list
        .all()
        .map((row) => ({ id: textOf(row, "id"), role: textOf(row, "role"), hash: textOf(row, "hash") })),
    answer(id, why) {
      update.run(why || isDone, id);
    },
    outcome(id) {
      const row = find.get(id);
      const outcome = row ? textOf(row, "outcome") : "";
      if (outcome === "") return undefined;
      remove.run(id);
      return outcome === isDone ? "" : outcome;
    },
    withdraw(id) {
      remove.run(id);
    },
  };
};
