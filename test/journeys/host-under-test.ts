import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type HostUnderTest = {
  readonly url: string;
  /** The data folder; one that this made is removed by `stop`. */
  readonly data: string;
  /** Ends it as a person would (SIGTERM), and removes the folder that this made. */
  stop(): Promise<void>;
  /** Ends it as a power cut would (SIGKILL); the folder stays, for another start on it. */
  kill(): Promise<void>;
};

export type HostOptions = {
  /** `real` or a time like `2026-09-01T08:00`; left out: as the data folder has it. */
  readonly clock?: string;
  /** A folder to go on with; a new one of its own if left out. */
  readonly data?: string;
  readonly store?: "sqlite" | "dynamodb";
  readonly env?: Readonly<Record<string, string>>;
  /** Further options, e.g. `["--listen", "127.0.0.1"]`. */
  readonly more?: readonly string[];
};

/** How a host ended that did not come to serve. */
export type FailedStart = { readonly code: number | null; readonly said: string };

const argumentsOf = (o: HostOptions, data: string): readonly string[] => [
  ...["--conditions=local", "--import", "tsx", "--disable-warning=ExperimentalWarning"],
  ...["infra/local/main.ts", "--data", data],
  ...(o.clock === undefined ? [] : ["--clock", o.clock]),
  ...(o.store === undefined ? [] : ["--store", o.store]),
  ...(o.more ?? []),
];

const spawned = (o: HostOptions, data: string): ChildProcess =>
  spawn(process.execPath, argumentsOf(o, data), {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "", ...o.env },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** The address that it prints once it serves, or how it ended instead. */
const outcome = (child: ChildProcess): Promise<string | FailedStart> =>
  new Promise((resolve) => {
    let out = "";
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += String(chunk);
    });
    child.stdout?.on("data", (chunk) => {
      out += String(chunk);
      const url = /serves at (\S+)\n/.exec(out)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("close", (code) => resolve({ code, said: said + out }));
  });

const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill(signal);
  await exit;
};

/** Tries to start the real host, as `npm start` does, in a process of its own on a free port of the loopback. */
export const tryHost = async (options: HostOptions = {}): Promise<HostUnderTest | FailedStart> => {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), "waymark-host-")));
  const removed = () =>
    options.data === undefined ? rm(data, { recursive: true, force: true }) : Promise.resolve();
  const child = spawned(options, data);
  const url = await outcome(child);
  if (typeof url !== "string") {
    await removed();
    return url;
  }
  return {
    url,
    data,
    async stop() {
      await ended(child, "SIGTERM");
      await removed();
    },
    kill: () => ended(child, "SIGKILL"),
  };
};

/** The real host, serving; throws what it said when it does not come to serve. */
export const startHost = async (options: HostOptions = {}): Promise<HostUnderTest> => {
  const host = await tryHost(options);
  if ("url" in host) return host;
  throw new Error(`The host ended with ${host.code}: ${host.said}`);
};
