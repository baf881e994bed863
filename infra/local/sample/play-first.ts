import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { Options } from "../options.ts";
import { OptionsFault } from "../options-fault.ts";
import type { Settings } from "../settings.ts";
import type { Progress } from "./early-page.tsx";
import { isNewFolder, sampleState } from "./sample-file.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Nothing imports the simulator: it is a program of its own. */
const player = fileURLToPath(new URL("../../simulate/sample/main.ts", import.meta.url));

/** What the player tells as it goes: the day that it plays, in words, and which part of the play is over. */
const toldShape = z.object({ day: z.string(), part: z.number() });

export type PlayOwed = { readonly folder: string; readonly again: boolean };

/** The sample's own tenant: in another's folder there is no sample. */
const sampleTenant = "harbour";

/** The play that a start owes its folder before it can open; undefined where there is none. Throws OptionsFault. */
export const playOwed = (options: Options, settings: Pick<Settings, "tenant">): PlayOwed | undefined => {
  const folder = resolve(options.data);
  const state = sampleState(folder);
  if (state === "playing") return { folder, again: true };
  if (state === "whole" || options.sample === undefined) return undefined;
  if (!isNewFolder(folder)) {
    if (options.sample === "if-new") return undefined;
    throw new OptionsFault([
      `--sample: ${folder} holds other records; give --data another folder, or leave --sample out to open it`,
    ]);
  }
  if (settings.tenant !== sampleTenant)
    throw new OptionsFault([`TENANT: is ${settings.tenant}; the sample's is ${sampleTenant}`]);
  return { folder, again: false };
};

type Screen = Pick<NodeJS.WriteStream, "write" | "isTTY">;

/** A line that is written over on a terminal; elsewhere one line in a quarter of the way. */
const progressOn = (screen: Screen) => {
  let quarters = 0;
  return {
    told: ({ day, part }: z.infer<typeof toldShape>): void => {
      const line = `  ${String(Math.round(part * 100)).padStart(3)} %  ${day}`;
      if (screen.isTTY) screen.write(`\r${line.padEnd(60)}`);
      else if (Math.floor(part * 4) > quarters) {
        quarters = Math.floor(part * 4);
        screen.write(`${line}\n`);
      }
    },
    ended: (): void => {
      if (screen.isTTY) screen.write(`\r${"".padEnd(60)}\r`);
    },
  };
};

/** A term is much that is soon forgotten: with a larger young generation a seventh less of the processor is spent on it. */
const forgetful = "--max-semi-space-size=64";

const spawned = (folder: string, publicUrl: string | undefined): ChildProcess =>
  spawn(
    process.execPath,
    [
      ...[forgetful, "--conditions=local", "--import", "tsx", "--disable-warning=ExperimentalWarning"],
      ...[player, folder],
      ...(publicUrl === undefined ? [] : [publicUrl]),
    ],
    { cwd: root, stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );

const beginning = ({ folder, again }: PlayOwed): string =>
  again
    ? `The sample in ${folder} was left half made. It is made anew.\n`
    : `Two invented schools are brought to the middle of a term, once, in ${folder}.\n`;

export type Play = {
  /** Resolves when the school is there; throws OptionsFault when it could not be made. */
  readonly done: Promise<void>;
  /** Ends the play; the next start begins it anew. */
  stop(): Promise<void>;
};

/** Plays the sample in a process of its own, and shows how far it is. */
export const playFirst = (
  owed: PlayOwed,
  options: Pick<Options, "publicUrl" | "port">,
  screen: Screen,
  told: (progress: Progress) => void,
): Play => {
  screen.write(beginning(owed));
  const progress = progressOn(screen);
  const url = options.publicUrl ?? (options.port === 0 ? undefined : `http://127.0.0.1:${options.port}`);
  const child = spawned(owed.folder, url);
  child.on("message", (message) => {
    const parsed = toldShape.safeParse(message);
    if (!parsed.success) return;
    told(parsed.data);
    progress.told(parsed.data);
  });
  const closed = new Promise<string>((settle) => {
    child.once("error", (fault) => settle(fault.message));
    child.once("close", (code, signal) => settle(code === 0 ? "" : `it ended with ${signal ?? code}`));
  });
  let stopped = false;
  return {
    done: closed.then((why) => {
      progress.ended();
      // Whoever stops it ends this process too.
      if (stopped) return new Promise<void>(() => {});
      if (why !== "")
        throw new OptionsFault([
          `--sample: the school could not be made (${why}). Start again to make it anew; nothing half made is ever opened.`,
        ]);
    }),
    stop: async () => {
      stopped = true;
      child.kill("SIGTERM");
      await closed;
    },
  };
};
