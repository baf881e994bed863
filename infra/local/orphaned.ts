import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const LOOK_EVERY = 250;

/** The parent of a process; 0 when it cannot be known. */
const parentOf = (pid: number): number => {
  try {
    if (process.platform !== "linux")
      return Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }).trim());
    // The name, in brackets, may hold anything; state and parent follow the last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
};

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch (fault) {
    return fault instanceof Error && "code" in fault && fault.code === "ESRCH";
  }
};

/**
 * Calls `stop` once when npm, which started this host through a shell, has gone: it hands signals to that shell only,
 * and the host would go on unseen, holding its data folder. Does nothing for a host that npm did not start.
 */
export const stopWithNpm = (variables: NodeJS.ProcessEnv, stop: () => void): void => {
  if (variables.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const looking = setInterval(() => {
    if (process.ppid === shell && (npm <= 1 || !isGone(npm))) return;
    clearInterval(looking);
    stop();
  }, LOOK_EVERY);
  looking.unref();
};
