import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { cryptoIds } from "#adapters/local/ids.ts";
import { askingAnew } from "#adapters/local/sign-in/asked-anew.ts";
import { codeHash, newCode } from "#adapters/local/sign-in/codes.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { OptionsFault } from "../local/options-fault.ts";
import { signInFile } from "../local/school/school-doors.ts";
import { inWords } from "./in-words.ts";

const tries = 40;
const everyMilliseconds = 250;

const usage = "npm run let-in -- --data FOLDER --who ROLE, for example: --who admin";

process.umask(0o077);

await inWords(async () => {
  const { values } = parseArgs({ options: { data: { type: "string" }, who: { type: "string" } } });
  const { data, who } = values;
  if (!data || !who) throw new OptionsFault([usage]);
  if (!existsSync(signInFile(data)))
    throw new OptionsFault([`--data: in ${data} nobody signs in by password and app`]);
  const db = openSqlite(signInFile(data));
  const ids = cryptoIds();
  const asking = askingAnew(db);
  const [id, code] = [ids.id(), newCode(ids)];
  asking.ask({ id, role: who, hash: codeHash(code) });
  let outcome: string | undefined;
  for (let attempt = 0; outcome === undefined && attempt < tries; attempt += 1) {
    await pause(everyMilliseconds);
    outcome = asking.outcome(id);
  }
  if (outcome === undefined) asking.withdraw(id);
  db.close();
  if (outcome === undefined)
    throw new OptionsFault([
      `Nothing was changed: no Waymark runs on ${data}. Start it, or start it with --new-code ${who}`,
    ]);
  if (outcome) throw new OptionsFault([outcome]);
  console.log(
    `Password, app and recovery codes of ${who} have ended, and every sign-in. Hand this code over in person: ${code}\nWith it and their e-mail address they begin at /sign-in/first, within a fortnight. They are told by mail that this was done.`,
  );
});
