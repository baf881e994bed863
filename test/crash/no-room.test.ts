import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

let data: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "waymark-no-room-"));
});
afterEach(async () => {
  if (child?.exitCode === null) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  await rm(data, { recursive: true, force: true });
});

type Running = { readonly url: string; said(): string; readonly ended: Promise<number | null> };

/** The host as `npm start` runs it; `blocks`: no file of it may grow longer (half a KiB each), as on a full disk. */
const hosted = async (blocks?: number): Promise<Running> => {
  const options = ["--conditions=local", "--import", "tsx", "--disable-warning=ExperimentalWarning"];
  const host = [process.execPath, ...options, "infra/local/main.ts", "--data", data];
  const [command = "", ...args] = [
    ...(blocks === undefined
      ? []
      : ["/bin/sh", "-c", `trap '' XFSZ; ulimit -f ${blocks} && exec "$@"`, "sh"]),
    ...host,
  ];
  const running = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  child = running;
  let said = "";
  const ended = once(running, "close").then(([code]) => code as number | null);
  const url = new Promise<string>((resolve, reject) => {
    const hear = (chunk: unknown) => {
      said += String(chunk);
      const found = /serves at (\S+)\n/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    running.stdout.on("data", hear);
    running.stderr.on("data", hear);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return { url: await url, said: () => said, ended };
};

const states = async (url: string, operation: string, input: object): Promise<Response> =>
  fetch(`${url}/_local/states`, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `AWSStepFunctions.${operation}`,
    },
    body: JSON.stringify(input),
  });

const definition = JSON.stringify({
  QueryLanguage: "JSONata",
  StartAt: "Long",
  States: { Long: { Type: "Wait", Seconds: 1_000_000, End: true } },
});

/** Windows cannot limit what a process writes: there is no full disk to be had. */
const canBeFull = process.platform !== "win32";

/** Starts runs until the host can take no more; names of those that it confirmed. */
const filled = async (
  url: string,
): Promise<{ readonly arn: string; readonly confirmed: readonly string[] }> => {
  const made = await states(url, "CreateStateMachine", {
    name: "long",
    definition,
    roleArn: "arn:aws:iam::000000000000:role/x",
  });
  const { stateMachineArn } = (await made.json()) as { stateMachineArn: string };
  const confirmed: string[] = [];
  const input = JSON.stringify({ of: "x".repeat(100_000) });
  for (let count = 0; count < 500; count += 1) {
    const name = `run-${count}`;
    const answer = await states(url, "StartExecution", { stateMachineArn, name, input }).catch(
      () => undefined,
    );
    if (!answer?.ok) return { arn: stateMachineArn, confirmed };
    confirmed.push(name);
  }
  throw new Error("The disk was never full");
};

it.runIf(canBeFull)(
  "a host whose disk is full ends loudly, and has everything that it confirmed when it is started again",
  async () => {
    const full = await hosted(12_000);
    const { arn, confirmed } = await filled(full.url);
    expect(await full.ended).toBe(1);
    expect(full.said()).toContain("can no longer be written");
    expect(confirmed.length).toBeGreaterThan(5);

    const again = await hosted();
    for (const name of confirmed) {
      const executionArn = `${arn.replace(":stateMachine:", ":execution:")}:${name}`;
      const answer = await states(again.url, "DescribeExecution", { executionArn });
      expect(await answer.json()).toMatchObject({ name, status: "RUNNING" });
    }
  },
  180_000,
);
