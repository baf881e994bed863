import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const debian = "/usr/bin/chromium";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const unpacked = join(tmpdir(), "waymark-chromium-153.0.0");

/**
 * The packaged browser unpacks itself into the temporary folder, file by file: two test files that start at once would
 * run a half-written one. So it unpacks into a folder of its own, which then takes its place in one step.
 */
const unpack = async (): Promise<string> => {
  const own = mkdtempSync(join(tmpdir(), "waymark-unpacking-"));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
    renameSync(own, unpacked);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(unpacked)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  return unpacked;
};

const executable = async (): Promise<string> => {
  if (existsSync(debian)) return debian;
  return join(existsSync(unpacked) ? unpacked : await unpack(), "chromium");
};

/** A headless browser for tests: Debian's chromium where it is installed, else the one in the npm package. Close it. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await executable(), args: flags, headless: true });
