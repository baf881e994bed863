import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, median } from "./rounds.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const options = ["--conditions=local", "--import", "tsx", "--disable-warning=ExperimentalWarning"];

/** Most memory that a process has had so far, in MiB; undefined where the system does not tell. */
const peakOf = async (pid: number | undefined): Promise<number | undefined> => {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
};

type Started = { readonly seconds: number; readonly peak: number | undefined };

/** From the start of the process to its first served request. */
const started = async (data: string): Promise<Started> => {
  const began = process.hrtime.bigint();
  const host = spawn(
    process.execPath,
    [...options, "infra/local/main.ts", "--data", data, "--clock", "2026-09-07T08:00"],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = once(host, "exit");
  try {
    let said = "";
    const url = await new Promise<string>((resolve, reject) => {
      host.stdout.on("data", (chunk) => {
        said += String(chunk);
        const found = /serves at (\S+)\n/.exec(said)?.[1];
        if (found) resolve(found);
      });
      void ended.then(() => reject(new Error("The host did not start")));
    });
    await (await fetch(`${url}/_local/health`)).text();
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    return { seconds, peak: await peakOf(host.pid) };
  } finally {
    host.kill("SIGTERM");
    await ended;
  }
};

const told = (name: string, unit: string, numbers: readonly number[]): readonly Measured[] =>
  numbers.length === 0
    ? []
    : [
        {
          ...{ name, unit, rounds: numbers.length },
          ...{ median: median(numbers), least: Math.min(...numbers), most: Math.max(...numbers) },
        },
      ];

/** Cold starts of the host, each in a process of its own: on a new folder, and once more on the same. */
export const coldStarts = async (rounds: number): Promise<readonly Measured[]> => {
  const [fresh, again]: [Started[], Started[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const data = await mkdtemp(join(tmpdir(), "waymark-bench-"));
    try {
      fresh.push(await started(data));
      again.push(await started(data));
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  }
  const seconds = (all: readonly Started[]) => all.map((one) => one.seconds * 1000);
  return [
    ...told("Cold start, new folder", "ms", seconds(fresh)),
    ...told("Cold start, same folder", "ms", seconds(again)),
    ...told(
      "Peak memory after a start",
      "MiB",
      [...fresh, ...again].flatMap((one) => one.peak ?? []),
    ),
  ];
};
