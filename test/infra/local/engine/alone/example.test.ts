import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withFolder } from "../recovery.ts";
import { freePort, hasCli, hasCurl } from "./command-line.ts";

const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));

/** The lines between the two marks of the README, and nothing else. */
const example = (): string => {
  const readme = readFileSync(`${ROOT}infra/local/engine/README.md`, "utf8");
  return /<!-- example -->\n```sh\n([\s\S]*?)```\n<!-- \/example -->/.exec(readme)?.[1] ?? "exit 1";
};

const play = (folder: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const shell = spawn("bash", ["-e", "-c", example()], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [shell.stdout, shell.stderr])
      stream.on("data", (part: Buffer) => {
        said += part.toString();
      });
    shell.on("close", (code) => resolve({ code, said }));
  });

describe.runIf(hasCli && hasCurl && process.platform !== "win32")("the example in the README", () => {
  it("works in an empty folder by its words alone", { timeout: 180_000 }, async () => {
    await withFolder(async (folder) => {
      const env = { ...process.env, WAYMARK: ROOT, PORT: String(await freePort()), AWS_PAGER: "" };
      delete (env as NodeJS.ProcessEnv).INIT_CWD;
      const { code, said } = await play(folder, env);

      expect(said).toContain('"status": "SUCCEEDED"');
      expect(said).toContain('\\"answer\\":\\"yes\\"');
      expect(said).toContain("2026-09-15T08:00:00Z");
      expect(code).toBe(0);
    });
  });
});
