import { execFile, execFileSync } from "node:child_process";
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

/** A port that is free at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

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
