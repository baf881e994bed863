import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isInstalled, toInstall } from "./emulator/emulator.ts";
import { rehearse } from "./rehearse.ts";

const { values } = parseArgs({
  options: {
    emulator: { type: "string", default: join(tmpdir(), "waymark-emulator") },
    keep: { type: "boolean", default: false },
  },
});

const emulator = resolve(values.emulator);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (!isInstalled(emulator)) {
  say(`The emulator is not in ${emulator}, or in other versions. Nothing was rehearsed. To install it:`);
  say(`  ${toInstall(emulator)}`);
  say("Another folder is named by --emulator FOLDER. Python 3.10 or later, and openssl, must be there.");
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), "waymark-rehearsal-"));
  try {
    const findings = await rehearse({ python: emulator, folder, say });
    for (const finding of findings) say(`BAD   ${finding}`);
    say(findings.length === 0 ? "Everything held." : `${findings.length} sentences do not hold.`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  } finally {
    if (values.keep) say(`What it wrote is in ${folder}`);
    else rmSync(folder, { recursive: true });
  }
}
