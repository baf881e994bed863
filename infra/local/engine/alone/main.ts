import { randomBytes } from "node:crypto";
import type { Ids } from "#ports/ids.ts";
import { driveReal } from "../drive-real.ts";
import { createEngine } from "../engine.ts";
import { createJourneys, keptClock, systemClock } from "./clock.ts";
import { createCounts } from "./counts.ts";
import { loadFunctions } from "./function-map.ts";
import { keepFor } from "./keep.ts";
import { readOptions } from "./options.ts";
import { listen } from "./server.ts";

/** `npm run engine`: a durable Step Functions of one's own, without the rest of the product. */
const word = (): string => randomBytes(16).toString("base64url");
const ids: Ids = { id: () => randomBytes(16).toString("hex").slice(0, 26), token: word, salt: word };

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const end = (thrown: unknown): never => {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exit(1);
};

const start = async (): Promise<void> => {
  // npm goes to its own folder before it runs a command, and says where it was called.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const { file, port, functions, clock: first, deadline, keep } = readOptions(process.argv.slice(2), folder);
  const invoke = await loadFunctions(functions);
  const virtual = first === undefined ? undefined : keptClock(file, first);
  const clock = virtual ?? systemClock;
  const counts = createCounts();
  const engine = createEngine({
    ...{ file, clock, ids, invoke, deadline },
    ...{ onBroken: end, onMeasure: counts.add },
  });
  const forget = keep === undefined ? undefined : await keepFor(keep, engine, clock);
  const drive = virtual === undefined ? driveReal({ engine, clock, onFault: end }) : undefined;
  const move = virtual === undefined ? undefined : createJourneys(engine, virtual, forget);
  const { server, url } = await listen({ engine, clock, move, metrics: counts.text }, port);
  say(`Step Functions on ${url} (clock: ${clock.now()}${virtual === undefined ? "" : ", virtual"})`);
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await drive?.stop();
    await engine.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop().catch(end));
};

await start().catch(end);
