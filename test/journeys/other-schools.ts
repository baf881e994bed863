import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import { type Role, roles } from "#domain/roles.ts";
import { setStaff, setUpSchool } from "#domain/school/school.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { newSession, sealSession } from "#door/session.ts";
import { sqliteStorage } from "#infra/local/data/storage.ts";
import type { Deps } from "#ports/host.ts";
import { memoryDeps } from "../functions/staff/memory-deps.ts";

/** In the sample's own trust, and in another. */
export const hillside: SchoolRef = { tenant: "harbour", school: "hillside" };
export const inland: SchoolRef = { tenant: "inland", school: "inland-first" };

const within = async (data: string, work: (deps: Deps) => Promise<void>): Promise<void> => {
  const { deps, close } = memoryDeps();
  const storage = sqliteStorage(join(data, "ledger.sqlite"));
  try {
    await work({ ...deps, ...storage });
  } finally {
    storage.close();
    close();
  }
};

/** A school with one member of staff who may do everything that any role may, known by `{school}-all`. */
export const addSchool = (data: string, at: SchoolRef): Promise<void> =>
  within(data, async (deps) => {
    const on = (id: string) => ({ stream: schoolStream(at), id, by: "system" });
    // Every role that one person can hold: no headteacher chairs the governors (catalogue 1N).
    const held = roles.filter((role) => role !== "governor-chair");
    const member = { id: `${at.school}-all`, roles: held, active: true };
    await execute(deps, schools, on("set-up-school"), (s) => setUpSchool(s, "twerton-2017", "maintained"));
    await execute(deps, schools, on("set-up-staff"), () => setStaff(member));
    const scope = scopeOf(at);
    const { address, phone, ...school } = {
      name: `School of ${at.school}`,
      address: ["1 Lane"],
      phone: "01632 960 999",
    };
    const words = {
      replyTo: "office@other.example",
      complaintsTo: "the head",
      complaintsProcedure: "https://other.example/c",
      privacyNotice: "https://other.example/p",
    };
    await deps.vault.put({
      scope,
      id: at.school,
      kind: "school",
      body: { ...school, address, phone, ...words },
      index: [],
    });
    await deps.vault.put({
      scope,
      id: member.id,
      kind: "staff",
      body: { name: "Alex All", job: "All", email: "all@other.example" },
      index: [],
    });
  });

/** What a school's own administration does: somebody leaves, or gets other roles. */
export const changeStaff = (
  data: string,
  at: SchoolRef,
  staff: { readonly id: string; readonly roles: readonly Role[]; readonly active: boolean },
  command: string,
): Promise<void> =>
  within(data, async (deps) => {
    await execute(deps, schools, { stream: schoolStream(at), id: command, by: "system" }, () =>
      setStaff(staff),
    );
  });

/** The cookie of a session of the school's member of staff, sealed with the key that the host keeps in its folder. */
export const sessionOf = async (data: string, at: SchoolRef): Promise<readonly [string, string]> => {
  const { deps, close } = memoryDeps();
  const settings = { ...deps.settings, sealKey: new Uint8Array(readFileSync(join(data, "secret"))) };
  const sealing = { ...deps, settings };
  const [pair = ""] = (
    await sealSession(sealing, newSession(sealing, { ...at, staff: `${at.school}-all` }))
  ).split(";");
  close();
  return [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
};
