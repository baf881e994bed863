import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../../../infra/local/engine/alone/main.ts", import.meta.url));

/** The engine by itself, in a process of its own. `url` rejects with its words where it ends instead. */
export const startAlone = (folder: string, ...more: string[]) => {
  const args = ["--file", join(folder, "runs.sqlite"), ...more];
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, ...args]);
  let said = "";
  const url = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", () => reject(new Error(said)));
  });
  return { child, url };
};
