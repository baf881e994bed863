import { spawn } from "node:child_process";
import { byTheClock } from "../clock/clock.ts";

export type Ran = { readonly code: number; readonly said: string };

/**
 * The product's own commands go by the rehearsal's clock. Those of AWS go by the machine's: a role that they take would be over
 * before it began.
 */
const clockOf = (command: string): NodeJS.ProcessEnv =>
  command.startsWith("npm ") ? { NODE_OPTIONS: byTheClock } : {};

/** Types a command and waits for its end. */
export const runs = (command: string, env: NodeJS.ProcessEnv): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", command], {
      env: { ...env, ...clockOf(command) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });

/** As `runs`, for a command that must succeed. Gives what it said; throws the end of it where it failed. */
export const succeeds = async (command: string, env: NodeJS.ProcessEnv): Promise<string> => {
  const { code, said } = await runs(command, env);
  if (code !== 0) throw new Error(`${command}\nended with ${code}:\n${said.slice(-3000)}`);
  return said;
};
