import { execFile, execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { promisify } from "node:util";

/** Whether a program answers to its version here. */
const isHere = (program: string): boolean => {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** The standard CLI is there. */
export const hasCli = isHere("aws");

export const hasCurl = isHere("curl");

/**
 * A port that is free, and stays so: below those from which the system takes a port for anybody's next connection,
 * so that nobody else's has it while an engine is between two starts.
 */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(10_000, 32_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
};

const run = promisify(execFile);

/** The standard CLI on an engine: one operation, its answer read. Rejects with what it says on a refusal. */
export const cliOn =
  (url: string) =>
  async (...words: readonly string[]): Promise<Record<string, unknown>> => {
    const env = {
      ...process.env,
      ...{ AWS_ACCESS_KEY_ID: "any", AWS_SECRET_ACCESS_KEY: "any", AWS_PAGER: "", AWS_MAX_ATTEMPTS: "1" },
      // TestState would go to a host that does not exist.
      AWS_DISABLE_HOST_PREFIX_INJECTION: "true",
    };
    const all = [
      "stepfunctions",
      "--endpoint-url",
      url,
      "--region",
      "eu-west-2",
      "--output",
      "json",
      ...words,
    ];
    const { stdout } = await run("aws", all, { env });
    return stdout.trim() === "" ? {} : (JSON.parse(stdout) as Record<string, unknown>);
  };
