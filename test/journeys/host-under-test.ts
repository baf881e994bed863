import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type HostUnderTest = {
  readonly url: string;
  /** The data folder; one that was made here is removed by `stop`. */
  readonly data: string;
  /** All that hosts on this folder have said so far on both streams: the log, and the words of each start. */
  log(): Promise<string>;
  /** Ends it as a person would (SIGTERM), and removes the folder if it was made here. */
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

/** What has been said on the folders that were made here. */
const logs = new Map<string, string>();

const noted = (data: string, chunk: unknown): string => {
  const all = (logs.get(data) ?? "") + String(chunk);
  logs.set(data, all);
  return all;
};

/** The address that it prints once it serves, or how it ended instead. */
const outcome = (child: ChildProcess, data: string): Promise<string | FailedStart> =>
  new Promise((resolve) => {
    const before = (logs.get(data) ?? "").length;
    const hear = (chunk: unknown) => {
      const url = /serves at (\S+)\n/.exec(noted(data, chunk).slice(before))?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stderr?.on("data", hear);
    child.stdout?.on("data", hear);
    child.once("close", (code) => resolve({ code, said: (logs.get(data) ?? "").slice(before) }));
  });

const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill(signal);
  await exit;
};

const made = new Set<string>();

const madeFolder = async (): Promise<string> => {
  const data = await mkdtemp(join(tmpdir(), "waymark-host-"));
  made.add(data);
  return data;
};

/** Somebody else's folder stays. */
const forgotten = async (data: string): Promise<void> => {
  if (made.has(data)) await rm(data, { recursive: true, force: true });
};

/** Tries to start the real host, as `npm start` does, in a process of its own on a free port of the loopback. */
export const tryHost = async (options: HostOptions = {}): Promise<HostUnderTest | FailedStart> => {
  const data = options.data ?? (await madeFolder());
  const child = spawned(options, data);
  const url = await outcome(child, data);
  if (typeof url !== "string") {
    if (options.data === undefined) await forgotten(data);
    return url;
  }
  return {
    url,
    data,
    log: async () => logs.get(data) ?? "",
    async stop() {
      await ended(child, "SIGTERM");
      await forgotten(data);
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
