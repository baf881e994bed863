import { read, schools } from "#casework/commit/streams.ts";
import { beginSchool } from "#casework/school/begin.ts";
import { staffIdOf } from "#casework/school/people/roles.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";

/** A school of which nothing is known but its first administrator. */
export const larkfield = { tenant: "lark", school: "larkfield" };

export const idOf = (mailbox: string): string => staffIdOf(larkfield, `${mailbox}@larkfield.example`);

/** Somebody of the new school at the staff's pages. */
export const sits = (house: House, mailbox: string): Promise<Caller> =>
  new Caller(house, handler).signIn(idOf(mailbox), larkfield);

/** A house that holds the new school alone. */
export const openNew = (): Promise<House> =>
  openHouse({
    everywhere: (deps) => ({ ...deps, settings: { ...deps.settings, tenant: larkfield.tenant } }),
  });

export const begun = async (house: House): Promise<Caller> => {
  await beginSchool(house.deps, larkfield, "office@larkfield.example");
  return sits(house, "office");
};

let count = 0;

/** Sends a page its form, as a new command. */
export const sends = async (by: Caller, path: string, body: object) => {
  count += 1;
  return by.postJson(path, { command: `set-up-test-${count}`.padEnd(20, "0"), ...body });
};

export const details = {
  name: "Larkfield School",
  type: "academy",
  kind: "pru",
  phases: ["all-through", "16-to-19"],
  urn: "123456",
  address: "1 Lark Lane\nSandleigh\nZZ9 1AA",
  phone: "01632 960100",
  email: "office@larkfield.example",
  "complaints-to": "the headteacher",
  "complaints-procedure": "https://larkfield.example/complaints",
  "privacy-notice": "https://larkfield.example/privacy",
};

export const person = (name: string, mailbox: string, ...roles: readonly string[]) => ({
  name,
  job: "Teacher",
  email: `${mailbox}@larkfield.example`,
  roles,
});

/** Headteacher, safeguarding lead and AP lead, whom the administrator invites alone. */
export const staffed = async (house: House, office: Caller): Promise<void> => {
  await sends(office, "/school/people/new", person("Mr Idris Vale", "head", "headteacher"));
  await sends(office, "/school/people/new", person("Mrs Petra Lund", "dsl", "dsl"));
  await sends(office, "/school/people/new", person("Ms Rosa Flint", "lead", "ap-lead", "attendance-officer"));
  await house.settle();
};

export const schoolNow = async (house: House) =>
  (await read(house.deps, schools, schoolStream(larkfield))).state;

export const autumn = {
  name: "Autumn 2026",
  first: "2026-09-01",
  last: "2026-12-18",
  "half-first": "2026-10-26",
  "half-last": "2026-10-30",
};
