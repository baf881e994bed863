import { createEngine } from "#infra/local/engine/engine.ts";
import { countingIds, stillClock } from "./bench.ts";
import { setUp } from "./recovery.ts";

/** Runs a machine on a file and kills its own process, as `kill -9` would, right after a given commit. */
const [file = "", machines = "{}", commit = "1"] = process.argv.slice(2);

let commits = 0;
const engine = createEngine({
  file,
  clock: stillClock(),
  ids: countingIds(),
  invoke: async (_name, payload) => payload,
  onChange: () => {
    if (++commits === Number(commit)) process.kill(process.pid, "SIGKILL");
  },
});
await setUp(engine, JSON.parse(machines), { id: 7 });
await engine.settled();
await engine.stop();
