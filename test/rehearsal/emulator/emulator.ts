import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { byTheClock } from "../clock/clock.ts";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const requirements = here("requirements.txt");

/** The account of the rehearsal; no real one has this number for us. */
export const account = "111122223333";

/** The emulator's own Python, with nothing in it but what `requirements.txt` names. */
export const pythonIn = (folder: string): string => join(folder, "bin", "python");

/** What must be typed so that a rehearsal can begin; shown to whoever has not done it. */
export const toInstall = (folder: string): string =>
  `python3 -m venv ${folder} && ${join(folder, "bin", "pip")} install -r test/rehearsal/emulator/requirements.txt`;

/** Whether exactly the versions that are asked for are in the folder. */
export const isInstalled = (folder: string): boolean => {
  if (!existsSync(pythonIn(folder))) return false;
  const { stdout } = spawnSync(pythonIn(folder), ["-m", "pip", "freeze"], { encoding: "utf8" });
  const named = (text: string) =>
    text
      .toLowerCase()
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.includes("=="));
  const there = new Set(named(stdout));
  return named(readFileSync(requirements, "utf8")).every((line) => there.has(line));
};

export type Emulator = {
  readonly url: string;
  /** Every judgement of a permission, one JSON line each. */
  readonly calls: string;
  /** Resources that the emulator does not know and has made as nothing, one JSON line each. */
  readonly unknown: string;
  /** Every mail that SES has taken with the tag by which its news is told, one JSON line each. */
  readonly mails: string;
  /** How many functions run now. */
  readonly busy: string;
  readonly log: string;
  stop(): Promise<void>;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
};

const answers = async (url: string, child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) throw new Error("the emulator has ended by itself: see its log");
    const ready = await fetch(`${url}/_ministack/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((later) => setTimeout(later, 250));
  }
  throw new Error("the emulator does not answer after a minute: see its log");
};

/** Starts the emulator on a free port of the loopback, with permissions enforced; `folder` takes all that it writes. */
export const startEmulator = async (
  python: string,
  folder: string,
  { trusts, clock }: { readonly trusts: string; readonly clock: string },
): Promise<Emulator> => {
  const port = await freePort();
  const file = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, "");
    return path;
  };
  const [busy, calls, unknown, mails, log] = [
    file("busy"),
    file("calls.jsonl"),
    file("unknown.jsonl"),
    file("mails.jsonl"),
    file("emulator.log"),
  ];
  const out = openSync(log, "a");
  const child = spawn(pythonIn(python), [here("serve.py")], {
    cwd: folder,
    env: {
      PATH: [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter),
      HOME: folder,
      PYTHONDONTWRITEBYTECODE: "1",
      TMPDIR: folder,
      AUTH: "true",
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      MINISTACK_ACCOUNT_ID: account,
      MINISTACK_REGION: "eu-west-2",
      NODE_EXTRA_CA_CERTS: trusts,
      // Functions inherit it: each goes by the clock that the rehearsal moves.
      NODE_OPTIONS: byTheClock,
      REHEARSAL_CLOCK: clock,
      REHEARSAL_BUSY: busy,
      REHEARSAL_CALLS: calls,
      REHEARSAL_UNKNOWN: unknown,
      REHEARSAL_MAILS: mails,
    },
    stdio: ["ignore", out, out],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child);
  return {
    url,
    busy,
    calls,
    unknown,
    mails,
    log,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
};
