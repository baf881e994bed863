import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import { fields, maySee, type PersonalField } from "#contracts/permissions.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler as adminHandler } from "#functions/web/admin/handler.ts";
import { adminPages } from "#functions/web/admin/pages.ts";
import { handler as staffHandler } from "#functions/web/staff/handler.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { formIds } from "#ids/promise-id.ts";
import { type Role, roles } from "#ids/role.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { mayDo } from "#promises/permissions.ts";
import { setStaff } from "#streams/school/school.ts";
import { staff, suspends } from "#test/journeys/cast/routes.ts";
import { answersTo } from "#test/journeys/filled-form.ts";
import type { Seen } from "#test/journeys/visitor.ts";
import { Caller } from "../caller.ts";
import { placementNow } from "../referred.ts";
import { firstDay, type Running, records, underWay } from "../running/house-running.ts";

const office = sampleId("staff", "d-marsh");

const tideway = sampleId("provider", "tideway-nurture");

/** What stands in one field about one child or contact, and in nothing else of the house. */
const kept: Readonly<Record<PersonalField | "safeguarding", RegExp>> = {
  "pupil.name": /\bPerry\b/,
  "pupil.date-of-birth": /2019-03-04|4 March 2019|04\/03\/2019/,
  "pupil.statuses": /"statuses":\[[^\]]*"kinship-care"/,
  "pupil.suspensions": /\bs2026-09-24\b/,
  "contact.details": /01632 960350|runs@family\.example|Zqstreet/,
  "contact.restriction": /Zqcourt/,
  "placement.words": /Zqsaid|Zqfound|Zqpastoral/,
  "placement.letters": /Words for (purpose|reasons|transport|bring)/,
  "attendance.words": /Zqabsent/,
  "duty.words": /Zqduty/,
  safeguarding: /Zqsealed/,
};

type Kept = keyof typeof kept;

const allowed = (role: Role, what: Kept): boolean =>
  what === "safeguarding" ? mayDo([role], "form.concern-sorted") : maySee([role], what);

let running: Running;
let addresses: readonly string[];

/** Sends a page's form: what is given, and something for all else that it asks. */
const posts = async (
  as: string,
  path: string,
  given: Readonly<Record<string, unknown>>,
  text = "In words",
) => {
  const { house } = running;
  const caller = await new Caller(house, staffHandler).signIn(as);
  const seen = (await caller.sees(path)) as unknown as Seen;
  const body = answersTo(seen, { text, given });
  const sends = () => caller.postJson(path, { ...body, command: house.deps.ids.id().slice(0, 30) });
  const first = await sends();
  for (const { field, message } of (first.model.errors ?? []) as Seen["errors"] & object)
    if (/not ask|only/i.test(message)) delete body[field];
  const done = first.status === 422 ? await sends() : first;
  expect([200, 303], `${path} ${JSON.stringify(done.model.errors)}`).toContain(done.status);
  await house.settle();
};

/** One member of staff for each role, and nobody with two. */
const staffed = async (): Promise<void> => {
  const { deps, at, scope } = running.house;
  for (const role of roles) {
    const command = { stream: schoolStream(at), id: `one-${role}`, by: staff.head };
    await execute(deps, schools, command, () => setStaff({ id: `one-${role}`, roles: [role], active: true }));
    await deps.vault.put({
      scope,
      id: `one-${role}`,
      kind: "staff",
      body: { name: `Sam ${role}`, job: role, email: `${role}@school.example` },
      index: [],
    });
  }
};

const contact = {
  name: "Mr Runs",
  relationship: "parent",
  "parental-responsibility": "yes",
  "lives-with": "no",
  "may-consent": "no",
  "gets-letters": "no",
  channel: "paper",
  source: "Court order seen",
  address: "9 Zqstreet\nSandleigh",
  restricted: "yes",
  restriction: "Zqcourt order of May",
};

/** The addresses of every page that a router knows, with the ids of the child; of forms and records one each. */
const everyAddress = async (): Promise<readonly string[]> => {
  const p = await placementNow(running.house, running.placement);
  const recorded = Object.keys(p.history);
  const ids: Readonly<Record<string, string>> = {
    placement: running.placement,
    pupil: running.pupil,
    contact: sampleId("contact", "runs"),
    reader: sampleId("contact", "runs"),
    provider: tideway,
    register: `${tideway}-${firstDay}`,
    session: "morning",
    date: firstDay,
    term: "2026-09-01",
    duty: "O130",
    nth: "1",
    command: [...p.commands.keys()].at(-1) ?? "",
    suspension: "s2026-09-24",
    person: "one-ap-lead",
  };
  return [...staffPages, ...adminPages]
    .filter((page) => page.get)
    .flatMap(({ path }) => {
      if (!path.includes("{form}")) return [path];
      return (path.includes("/recorded/") ? recorded : formIds).map((form) => path.replace("{form}", form));
    })
    .map((path) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "unknown0"));
};

beforeAll(async () => {
  running = await underWay("recorded");
  await staffed();
  const { pupil, placement } = running;
  await posts(staff.lead, `/pupils/${pupil}/statuses`, { statuses: ["kinship-care"] });
  await posts(staff.dsl, `/pupils/${pupil}/contacts/new`, contact);
  await posts(staff.lead, `/placements/${placement}/forms/parent-contact`, {
    on: firstDay,
    about: "other",
    how: "phone",
    said: "Zqsaid",
  });
  expect(await records(running, "visit", { found: "Zqfound" })).toBeUndefined();
  expect(await records(running, "pastoral-contact", { said: "Zqpastoral" })).toBeUndefined();
  expect(await records(running, "concern", { reference: "Zqsealed-1" })).toBeUndefined();
  const sorted = { reference: "Zqsealed-1", about: "child", allegation: "no" };
  expect(await records(running, "concern-sorted", sorted)).toBeUndefined();
  await suspends(running.house, pupil, "2026-09-24", "2026-09-25");
  const slot = `/attendance/${tideway}-${firstDay}/${pupil}/morning`;
  const absent = { mark: "absent", channel: "phone", "said-by": "Lena", "said-at": "10:00" };
  await posts(office, `${slot}/answer`, absent);
  await posts(office, `${slot}/reason`, { code: "I", for: "session", said: "Zqabsent" });
  await posts(staff.head, "/school/duties/O130", {}, "Zqduty");
  addresses = await everyAddress();
}, 120_000);

afterAll(() => running.house.close());

describe("A field that a role may not see", () => {
  it("stands on no page for it, in HTML or in JSON, whatever page it opens", async () => {
    const { house } = running;
    const callers = new Map<Role, readonly Caller[]>();
    for (const role of roles)
      callers.set(
        role,
        await Promise.all(
          [staffHandler, adminHandler].map((handler) => new Caller(house, handler).signIn(`one-${role}`)),
        ),
      );
    const seen = new Set<string>();
    const leaks: string[] = [];
    let opened = 0;
    let looked = 0;

    for (const [role, [ofStaff, ofAdmin]] of callers) {
      for (const path of addresses) {
        const caller = path.startsWith("/admin") ? ofAdmin : ofStaff;
        if (!caller) continue;
        for (const ask of ["text/html", "application/json"] as const) {
          const { status, text } = await caller.get(path, ask);
          opened += 1;
          if (status >= 500) leaks.push(`${role} ${path}: ${status}`);
          for (const what of Object.keys(kept) as readonly Kept[]) {
            if (allowed(role, what)) {
              if (kept[what].test(text)) seen.add(what);
              continue;
            }
            looked += 1;
            const found = kept[what].exec(text);
            if (found) leaks.push(`${what} to ${role} at ${path} (${ask}): ${found[0]}`);
          }
        }
      }
    }

    console.info(
      `${roles.length} roles, ${addresses.length} addresses of ${staffPages.length + adminPages.length} routes, ` +
        `${Object.keys(kept).length} kinds of fields: ${opened} pages opened, ${looked} looks for what is not theirs`,
    );
    expect(leaks).toEqual([]);
    // What nobody is shown would be hidden from everybody, and prove nothing.
    expect([...seen].toSorted()).toEqual(Object.keys(kept).toSorted());
    expect(Object.keys(fields).every((field) => field in kept)).toBe(true);
  }, 600_000);
});
