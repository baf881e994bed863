import type { Temporal } from "temporal-polyfill";
import { failures, placements, read, schools } from "#casework/commit/streams.ts";
import { failureAct } from "#casework/failures/failure-words.ts";
import { waitingMails } from "#casework/failures/stuck-mails.ts";
import { holdersOf } from "#casework/people/people.ts";
import type { OpenFailure } from "#domain/failures/failures.ts";
import { isUrgent } from "#domain/failures/urgent-mails.ts";
import { failuresStream, parseStream, placementStream, schoolStream } from "#domain/streams.ts";
import type { House } from "../gate/house.ts";
import type { Strike, Struck } from "./faults.ts";

/** Minutes until somebody must know, the sweep's five among them; where no event tells of it, the sweep does. */
const urgentWithin = 6;
const othersWithin = 60;

/** Ids of placements' runs and of days' are read from their names. */
const placementOfRun = (name: string): string => name.replace(/-e\d+$/, "");

export const openFailures = async (house: House): Promise<readonly OpenFailure[]> =>
  Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open);

/** Rows of registers stand in one list a month, by day and provider. */
const isOfRegister = ({ view }: { readonly view: string }): boolean => view.startsWith("registers-");

const dateLength = "2026-09-07".length;

const registerOfRow = (key: string): string => `${key.slice(dateLength + 1)}-${key.slice(0, dateLength)}`;

export const deadline = ({ at, struck }: Strike): Temporal.Instant => {
  const slow =
    (struck.kind === "mail" && struck.how === "stuck" && !isUrgent(struck.mail)) ||
    (struck.kind === "row" && !isOfRegister(struck));
  return at.add({ minutes: slow ? othersWithin : urgentWithin });
};

const rowHealed = async ({ deps }: House, row: Extract<Struck, { kind: "row" }>): Promise<boolean> => {
  const there = await deps.views.get(row.view, row.scope, row.key);
  if (there) return there.version >= row.version;
  // A row that is closed is not given, but there.
  for await (const shown of deps.views.all())
    if (shown.view === row.view && shown.scope === row.scope && shown.key === row.key)
      return shown.version >= row.version;
  return false;
};

const runHealed = async ({ deps, at }: House, { machine, name }: { machine: string; name: string }) => {
  if (machine !== "placement") {
    const day = name.replace(/-again-\d+$/, "");
    const { items } = await deps.runs.list(machine, { limit: 1000 });
    return items.some(
      (run) => run.name.startsWith(day) && (run.status === "RUNNING" || run.status === "SUCCEEDED"),
    );
  }
  const { state } = await read(deps, placements, placementStream(at, placementOfRun(name)));
  if (state.phase === "closed" || state.stopped) return true;
  const run = await deps.runs.describe(machine, `${state.id}-e${state.epoch}`);
  return run?.status === "RUNNING";
};

/** Whether what was hit is as it should have been. */
export const isHealed = async (house: House, { struck }: Strike): Promise<boolean> => {
  switch (struck.kind) {
    case "mail": {
      // That a mail about a failure does not go is no failure more: the task stands on the pages of all its roles.
      if (parseStream(struck.stream).kind === "failures") return true;
      const sent = await house.deps.effects.get("sent", house.scope, struck.mail.key);
      return struck.how === "stuck" && sent !== undefined && sent.body.state !== "bounced";
    }
    case "run":
      return runHealed(house, struck);
    case "row":
      return rowHealed(house, struck);
    case "sweep":
      return false;
  }
};

const tellsOf: {
  readonly [K in Struck["kind"]]: (f: OpenFailure, struck: Extract<Struck, { kind: K }>) => boolean;
} = {
  mail: (f, { mail, stream, how }) =>
    f.kind === (how === "stuck" ? "mail-stuck" : "mail-back") &&
    f.refs.includes(mail.key) &&
    f.stream === stream &&
    f.promise === mail.notice &&
    f.person === mail.to,
  run: (f, { machine, name }) =>
    machine === "placement"
      ? f.kind === "run-died" && f.refs.includes(name) && f.placement === placementOfRun(name)
      : f.kind === "day-run-died" && f.refs.includes(name),
  row: (f, row) =>
    (f.kind === "not-followed" &&
      parseStream(f.stream).id === (isOfRegister(row) ? registerOfRow(row.key) : row.key)) ||
    f.kind === "sweep-failed",
  sweep: (f) => f.kind === "sweep-failed",
};

/** The school's one task of mails that wait names on its page each of them. */
const isListed = async ({ deps, scope }: House, f: OpenFailure, struck: Struck): Promise<boolean> => {
  if (struck.kind !== "mail" || struck.how !== "stuck" || f.key !== "mail-stuck") return false;
  return (await waitingMails(deps, scope)).some(
    ({ stream, mail }) =>
      stream === struck.stream && mail.notice === struck.mail.notice && mail.to === struck.mail.to,
  );
};

/** Whether an open task tells of it: about which placement, which promise, to whom. */
export const isTold = async (
  house: House,
  open: readonly OpenFailure[],
  { struck }: Strike,
): Promise<boolean> => {
  const tells = tellsOf[struck.kind] as (f: OpenFailure, s: Struck) => boolean;
  for (const f of open) if (tells(f, struck) || (await isListed(house, f, struck))) return true;
  return false;
};

const twice = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, i) => keys.indexOf(key) !== i);

/** What is wrong with the tasks that are open: two of one cause, nobody's, without an act. */
export const wrongWith = async (house: House, open: readonly OpenFailure[]): Promise<readonly string[]> => {
  const { state: school } = await read(house.deps, schools, schoolStream(house.at));
  const causes = open.map((f) => {
    const { kind, id } = f.stream ? parseStream(f.stream) : { kind: "", id: "" };
    const about = kind === "register" ? id.slice(0, -(dateLength + 1)) : id;
    return [f.kind, f.placement || about, f.promise, f.person].join(" ");
  });
  const ofMails = open.filter((f) => f.kind === "mail-back" || f.kind === "mail-stuck");
  return [
    ...twice(causes).map((cause) => `two tasks of one cause: ${cause}`),
    ...twice(ofMails.flatMap((f) => f.refs)).map((ref) => `two tasks of one mail: ${ref}`),
    ...open
      .filter((f) => !f.roles.some((role) => holdersOf(school, role).length > 0))
      .map((f) => `nobody’s: ${f.key}`),
    ...open.filter((f) => !failureAct(f) || !f.link.startsWith("/")).map((f) => `no act: ${f.key}`),
  ];
};
