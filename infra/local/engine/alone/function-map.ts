import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Invoke } from "../calls.ts";
import { isObject } from "../json.ts";
import { WrongOption } from "./options.ts";

type Work = (payload: unknown) => unknown;

/** An error whose name is the error that the machine sees. */
class FunctionFault extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const textIn = (value: unknown, field: string): string | undefined =>
  isObject(value) && typeof value[field] === "string" ? value[field] : undefined;

/** The payload by POST, the result in the answer; another status than 200 is a failure with Lambda's two fields. */
const byHttp =
  (url: string): Work =>
  async (payload) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(payload ?? null);
    const answer = await fetch(url, { method: "POST", headers, body, redirect: "error" });
    const said = parsed(await answer.text());
    if (answer.ok) return said ?? null;
    throw new FunctionFault(
      textIn(said, "errorType") ?? "Error",
      textIn(said, "errorMessage") ?? `The function answered ${answer.status}`,
    );
  };

const byModule = async (name: string, place: string, folder: string): Promise<Work> => {
  const [path = "", exported = "default"] = place.split("#");
  const address = pathToFileURL(resolve(folder, path)).href;
  const loaded = (await import(address).catch((cause: unknown) => {
    throw new WrongOption(`--functions: ${name}: cannot load ${path}`, { cause });
  })) as Readonly<Record<string, unknown>>;
  const work = loaded[exported];
  if (typeof work === "function") return work as Work;
  throw new WrongOption(`--functions: ${name}: ${path} exports no function ${exported}`);
};

const workOf = async (name: string, place: unknown, folder: string): Promise<Work> => {
  if (typeof place !== "string" || place === "")
    throw new WrongOption(`--functions: ${name} is neither an address nor a module`);
  if (!/^https?:/.test(place)) return byModule(name, place, folder);
  if (URL.canParse(place) && LOOPBACK.test(new URL(place).hostname)) return byHttp(place);
  throw new WrongOption(`--functions: ${name}: ${place} is no address on this machine`);
};

const readMap = (file: string): Readonly<Record<string, unknown>> => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new WrongOption(`--functions: cannot read ${file}`);
  }
  const map = parsed(text);
  if (isObject(map) && Object.keys(map).length > 0) return map;
  throw new WrongOption(`--functions: ${file} names no function: {"name": "./module.mjs", …}`);
};

/**
 * Functions by the names that machines call them: addresses on this machine, or modules beside the map
 * (`./work.mjs`, `./work.mjs#name`). Throws WrongOption for a map that names nothing that is there.
 */
export const loadFunctions = async (file: string | undefined): Promise<Invoke> => {
  const map = file === undefined ? {} : readMap(file);
  const folder = dirname(resolve(file ?? "."));
  const functions = new Map<string, Work>();
  for (const [name, place] of Object.entries(map)) functions.set(name, await workOf(name, place, folder));
  return async (name, payload) => {
    const work = functions.get(name);
    if (work !== undefined) return work(payload);
    throw new FunctionFault("Lambda.ResourceNotFoundException", `Function not found: ${name}`);
  };
};
