import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { accessOf, type Handler } from "#contracts/access.ts";
import { bundling } from "#infra/constructs/functions/bundling.ts";

/** What a use of a port asks for; within a port, a later word holds the earlier ones. */
const asks: Readonly<Record<string, string>> = {
  "ledger.read": "ledger read",
  "ledger.head": "ledger read",
  "ledger.append": "ledger append",
  "ledger.streams": "ledger sweep",
  "views.get": "views read",
  "views.list": "views read",
  "views.put": "views write",
  "effects.get": "effects read",
  "effects.list": "effects read",
  "effects.putIfAbsent": "effects write",
  "effects.replace": "effects write",
  "effects.remove": "effects write",
  "effects.scopes": "effects sweep",
  "vault.get": "vault read",
  "vault.search": "vault read",
  "vault.all": "vault read",
  "vault.put": "vault write",
  "vault.erase": "vault write",
  "vault.scopes": "vault sweep",
  "audit.list": "audit read",
  "audit.append": "audit append",
  "audit.dropOverdue": "audit drop",
  "erasures.list": "erasures read",
  "erasures.note": "erasures append",
  "files.facts": "files read",
  "files.read": "files read",
  "files.downloadUrl": "files read",
  "files.uploadForm": "files write",
  "files.put": "files write",
  "files.erase": "files write",
  "files.count": "files purge",
  "files.eraseAll": "files purge",
  "runs.start": "runs start",
  "runs.answer": "runs answer",
  "runs.stop": "runs stop",
  "runs.redrive": "runs redrive",
  "runs.describe": "runs describe",
  "runs.list": "runs look",
  "runs.history": "runs look",
  "runs.definition": "runs look",
  "mailer.send": "mail send",
  "mailer.unread": "mail send",
  "identity.start": "oidc read",
  "identity.finish": "oidc read",
  "identity.end": "oidc read",
  "identity.namesStaff": "oidc read",
  "identity.vouched": "oidc read",
  "settings.sealKey": "keys read",
};
const levels = ["read", "write", "append", "purge", "sweep"];

const handlers = Object.keys(accessOf).sort() as Handler[];
const bundles = new Map<string, string>();

beforeAll(async () => {
  const { format, target, mainFields } = bundling;
  // Not minified, so that ports keep their names; what a function never calls is left out of its bundle.
  const { outputFiles } = await build({
    entryPoints: handlers.map((handler) => `functions/${handler}/handler.ts`),
    outdir: "out",
    outbase: "functions",
    bundle: true,
    write: false,
    platform: "node",
    packages: "external",
    treeShaking: true,
    logLevel: "silent",
    format,
    target,
    mainFields,
  });
  for (const { path, text } of outputFiles)
    bundles.set(path.replaceAll("\\", "/").split("/").slice(-3, -1).join("/"), text);
});

/** The table's word for a port, where it is not the port's own. */
const word: Readonly<Record<string, string>> = { mailer: "mail", identity: "oidc" };

/** The ports that a handler asks `#host/…` for, in the table's words. */
const carried = (handler: Handler): readonly string[] =>
  [...readFileSync(`functions/${handler}/handler.ts`, "utf8").matchAll(/"#host\/([a-z]+)[a-z-]*\.ts"/g)]
    .map(([, port = ""]) => word[port] ?? port)
    .filter((port) => port !== "host")
    .sort();

const usesOf = (handler: Handler): readonly string[] => {
  const text = bundles.get(handler) ?? "";
  return [
    ...new Set([...text.matchAll(/\bdeps\d*\.(\w+)\.(\w+)/g)].map(([, port, use]) => `${port}.${use}`)),
  ];
};

/** The highest level of each port, as the table writes it. */
const needed = (handler: Handler): Readonly<Record<string, string | readonly string[]>> => {
  const found: Record<string, string | string[]> = {};
  for (const use of usesOf(handler)) {
    const [port = "", level = ""] = asks[use]?.split(" ") ?? [];
    const before = found[port];
    if (port === "runs") found[port] = [...new Set([...(before ?? []), level])].sort();
    else if (port === "audit" && before && before !== level) found[port] = "append-and-read";
    else if (port && levels.indexOf(level) >= levels.indexOf(String(before ?? ""))) found[port] = level;
  }
  return found;
};

describe("What a function may do", () => {
  it.each(handlers)("is, for %s, exactly what its code uses", (handler) => {
    expect(accessOf[handler]).toEqual(needed(handler));
  });

  it.each(handlers)("is, for %s, what its bundle carries", (handler) => {
    expect(carried(handler)).toEqual(Object.keys(accessOf[handler]).sort());
  });

  it.each(handlers)("knows every use of a port in %s", (handler) => {
    const ports = new Set(Object.keys(asks).map((use) => use.split(".")[0]));
    ports.delete("settings");
    const unknown = usesOf(handler).filter((use) => ports.has(use.split(".")[0]) && !(use in asks));

    expect(unknown).toEqual([]);
  });
});
