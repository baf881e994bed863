import { expect } from "vitest";
import { type PersonalField, fields as personal } from "#contracts/permissions.ts";
import { type Role, roles } from "#ids/role.ts";
import { sampleStaff } from "#infra/local/seed/sample-school.ts";
import { answersTo } from "#test/journeys/filled-form.ts";
import type { Seen } from "#test/journeys/visitor.ts";
import type { Caller } from "../../caller.ts";
import type { House } from "../../house.ts";
import { expectUnread, foundBy, signedIn } from "../reading.ts";

/**
 * Where a role reads what was typed. `at`: a page’s address; "there", the page that the form led to, or "mine", the
 * same as whoever sent it sees it; or "task", the page that one of its tasks or mails leads to.
 */
export type Reads = { readonly role: Role; readonly at: string };

/** One page with a form, filled in with a word of its own in every field for words, and where each is read. */
export type Walk = {
  /** The page’s address as the product declares it. */
  readonly page: string;
  /** Whoever sends it, and the address of the page. */
  readonly opens: () => Promise<{ readonly browser: Caller; readonly path: string }>;
  /** The page that describes the form, where it is not the one that takes it. */
  readonly described?: string;
  /** Answers without which it would be refused (or what gives one once the page is open), and words of a fixed shape: numbers of people and schools. */
  readonly says?: Readonly<Record<string, unknown>>;
  /** Fields that this walk does not send; another one does. */
  readonly leaves?: readonly string[];
  /** Codes, which are compared and never kept. */
  readonly compared?: readonly string[];
  readonly reads: readonly Reads[];
  /** The kind of facts that protects the words; without it everybody at the school may read them. */
  readonly guards?: PersonalField;
  /** Fields whose words are plain facts that everybody may read who sees the page: the reference of a minute. */
  readonly open?: readonly string[];
};

type Property = {
  readonly type?: string;
  readonly enum?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
};

/** The fields for words of a form, as its page describes it to programs. */
const wordsAsked = (seen: Seen): readonly string[] => {
  const { fields } = seen.form as { fields: { properties?: Readonly<Record<string, Property>> } };
  return Object.entries(fields.properties ?? {}).flatMap(([name, p]) =>
    p.type === "string" && !p.enum && !p.format && !/\\d/.test(p.pattern ?? "") ? [name] : [],
  );
};

let count = 0;

/** A word that stands in one field alone, in the shape that the field takes. */
const canary = (name: string): string => {
  count += 1;
  const number = String(count).padStart(4, "0");
  if (/mail/.test(name)) return `zq${number}z@form.example`;
  return /phone|tel$/.test(name) ? `020 7946 ${number}` : `Zq${number}z`;
};

export type Walked = {
  readonly page: string;
  /** The fields for words that the page asks, and those of them whose words were sent and looked for. */
  readonly asks: readonly string[];
  readonly found: readonly string[];
  readonly words: readonly string[];
  readonly guards: PersonalField | undefined;
};

/** `there`: the page that the form led to. */
const isFound = async (
  house: House,
  { role, at }: Reads,
  word: string,
  { browser, there }: { readonly browser: Caller; readonly there: string },
): Promise<boolean> => {
  if (at === "task") return (await foundBy(house, role, word)) !== "";
  const reader = at === "mine" ? browser : await signedIn(house, role);
  return (await reader.get(at === "there" || at === "mine" ? there : at)).text.includes(word);
};

const post = async (browser: Caller, path: string, body: Record<string, unknown>, command: () => string) => {
  const send = () => browser.postJson(path, { ...body, command: command() });
  const first = await send();
  if (first.status !== 422) return first;
  for (const { field, message } of (first.model.errors ?? []) as Seen["errors"] & object)
    if (/not ask|only|unasked/i.test(message)) delete body[field];
  return send();
};

/** Sends a page’s form with a canary in every field for words, and looks for each where it is to be read. */
export const walked = async (house: House, walk: Walk): Promise<Walked> => {
  const { browser, path } = await walk.opens();
  const seen = (await browser.sees(walk.described ?? path)) as unknown as Seen;
  expect(seen.form, `${walk.page} describes its form: ${seen.status}`).toBeDefined();
  const asks = wordsAsked(seen);
  const said = Object.entries(walk.says ?? {}).map(async ([name, value]) => [
    name,
    typeof value === "function" ? await value() : value,
  ]);
  const given: Readonly<Record<string, unknown>> = Object.fromEntries(await Promise.all(said));
  const words = Object.fromEntries(
    asks.filter((name) => !(name in given)).map((name) => [name, canary(name)]),
  );
  for (const name of walk.leaves ?? []) delete words[name];
  const made = answersTo(seen, { text: "In words", given: { ...words, ...given } });
  for (const name of walk.leaves ?? []) if (!(name in given)) delete made[name];
  const hidden = (seen.form as { readonly hidden?: object }).hidden;
  const done = await post(browser, path, { ...hidden, ...made }, () => house.deps.ids.id().slice(0, 30));
  expect
    .soft([200, 303], `${walk.page}: ${done.status} ${JSON.stringify(done.model.errors)}`)
    .toContain(done.status);
  await house.settle();
  const typed = Object.entries(given).filter(
    ([name]) => asks.includes(name) && !walk.compared?.includes(name),
  );
  const sent = [
    ...Object.entries(words),
    ...typed.map(([name, value]) => [name, String(value)] as const),
  ].filter(([name]) => name in made);
  const there = String(done.model.location ?? done.location);
  const found: string[] = [];
  for (const [name, word] of sent) {
    const where = [];
    for (const reads of walk.reads) where.push(await isFound(house, reads, word, { browser, there }));
    if (where.some(Boolean)) found.push(name);
    else expect.soft(name, `${walk.page}: nobody reads what is typed here (${word})`).toBe("read");
  }
  const isHidden = (name: string): boolean => !(name in given) && !walk.open?.includes(name);
  return {
    page: walk.page,
    asks: asks.filter((name) => !walk.compared?.includes(name)),
    found,
    words: sent.flatMap(([name, word]) => (isHidden(name) ? [word] : [])),
    guards: walk.guards,
  };
};

const mayRead = (held: readonly Role[], guards: PersonalField): boolean =>
  held.some((role) => (personal[guards] as readonly Role[]).includes(role));

/** That nobody at the school comes upon words of a kind that is not for them. */
export const expectGuarded = async (
  house: House,
  all: readonly Walked[],
  from: readonly string[],
): Promise<void> => {
  for (const role of roles) {
    const holder = sampleStaff.find((s) => s.roles.length === 1 && s.roles[0] === role);
    if (!holder) continue;
    const hidden = all.filter(({ guards }) => guards && !mayRead(holder.roles, guards));
    if (hidden.length > 0)
      await expectUnread(
        house,
        role,
        hidden.flatMap(({ words }) => words),
        from,
      );
  }
};
