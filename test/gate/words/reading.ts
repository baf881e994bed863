import PostalMime from "postal-mime";
import { expect } from "vitest";
import type { Field } from "#contracts/form.ts";
import type { ReadBy } from "#contracts/read-by.ts";
import { handler } from "#functions/web/staff/handler.ts";
import type { Role } from "#ids/role.ts";
import { sampleStaff } from "#infra/local/seed/sample-school.ts";
import { Caller } from "../caller.ts";
import type { House } from "../house.ts";

/** A word that stands in one field alone, and in nothing else of the product. */
export const canaryOf = (form: string, { name, ...field }: Field): string => {
  const long = `Canary-${name}-${form}`.replaceAll(".", "-");
  return "max" in field && field.max ? long.slice(0, field.max) : long;
};

export const isWords = (field: Field): boolean => field.kind === "text" || field.kind === "textarea";

export const readByOf = (field: Field): ReadBy | undefined => ("readBy" in field ? field.readBy : undefined);

/** A canary for every field for words of a form. */
export const canariesOf = (form: string, fields: readonly Field[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.filter(isWords).map((f) => [f.name, canaryOf(form, f)]));

const holderOf = (role: Role) => {
  const found =
    sampleStaff.find((s) => s.roles.includes(role) && s.roles.length === 1) ??
    sampleStaff.find((s) => s.roles.includes(role));
  if (!found) throw new Error(`The sample has nobody who is ${role}`);
  return found;
};

export const signedIn = (house: House, role: Role): Promise<Caller> =>
  new Caller(house, handler).signIn(holderOf(role).id);

/** Where a path is, without the host that a mail names. */
const pathIn = (link: string): string => link.replace(/^https?:\/\/[^/]+/, "").replaceAll("&amp;", "&");

/** Addresses of the school's pages that mails to a role lead to, the newest first. */
const mailedTo = async (house: House, role: Role): Promise<readonly string[]> => {
  const { email } = holderOf(role);
  const found: string[] = [];
  for (const { id, to } of house.mailbox.list()) {
    if (!to.includes(email)) continue;
    const { text = "" } = await PostalMime.parse(house.mailbox.find(id)?.raw ?? "");
    found.push(...[...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => pathIn(link)));
  }
  return [...new Set(found)].filter((path) => !path.endsWith("/today"));
};

type Tasks = {
  readonly items?: readonly { href: string }[];
  readonly attendance?: readonly { href: string }[];
};

/** Addresses that the tasks of a role lead to. */
const tasksOf = async (who: Caller): Promise<readonly string[]> => {
  const today = (await who.sees("/today")) as unknown as Tasks;
  return [...(today.items ?? []), ...(today.attendance ?? [])].map((item) => item.href);
};

/** Where somebody of a role finds these words, opening each task and each mail's page; "" where they do not. */
export const foundBy = async (house: House, role: Role, words: string): Promise<string> => {
  const who = await signedIn(house, role);
  for (const path of [...(await tasksOf(who)), ...(await mailedTo(house, role))])
    if ((await who.get(path)).text.includes(words)) return path;
  return "";
};

/** Pages that lead nowhere else, or elsewhere; and the same list in another order, of another month or role, which holds no other words. */
const apart =
  /\/sign-out|\.pdf$|\.xlsx|\.css|\.js|\/_local|^\/openapi|\/export\/|#|[?&]sort=|\/calendar\?month=|\/roles\?role=/;

/** Every page that somebody of a role comes to from their first, as text. */
export const crawled = async (house: House, role: Role, from: readonly string[], most = 220) => {
  const who = await signedIn(house, role);
  const seen = new Map<string, string>();
  const next = ["/today", ...from];
  for (let path = next.shift(); path !== undefined && seen.size < most; path = next.shift()) {
    if (seen.has(path) || apart.test(path)) continue;
    const { status, text, location } = await who.get(path);
    seen.set(path, status === 200 ? text : "");
    if (location.startsWith("/")) next.push(location);
    for (const [, href = ""] of text.matchAll(/href="(\/[^"]*)"/g))
      next.push(pathIn(href).split("#")[0] ?? "");
  }
  return seen;
};

/** That nothing of these words is on any page of a role. */
export const expectUnread = async (
  house: House,
  role: Role,
  words: readonly string[],
  from: readonly string[] = [],
): Promise<void> => {
  const pages = await crawled(house, role, from);
  expect(pages.size, role).toBeGreaterThan(0);
  const read = [...pages].flatMap(([path, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${role} reads ${word} on ${path}`),
  );
  expect(read).toEqual([]);
};
