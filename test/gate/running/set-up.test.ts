import { afterEach, describe, expect, it } from "vitest";
import { pupils, read } from "#casework/commit/streams.ts";
import type { Field } from "#contracts/form.ts";
import { pupilStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { staffPages } from "#functions/web/staff/pages.ts";
import { chanceAbout } from "#infra/simulate/chance.ts";
import { filled } from "#infra/simulate/people/filling.ts";
import { answersTo } from "#test/journeys/filled-form.ts";
import type { Seen } from "#test/journeys/visitor.ts";
import { Caller } from "../caller.ts";
import { type Arrival, firstDay, going, type Running, seenNow, underWay } from "./house-running.ts";
import type { Sent } from "./school-sent.ts";
import { mum, register, sent, tideway } from "./set-up-sent.ts";

const fieldsOf = (page: string): readonly Field[] => staffPages.find((p) => p.path === page)?.doc?.form ?? [];

type Answered = {
  readonly status: number;
  readonly text: string;
  readonly model: Readonly<Record<string, unknown>>;
};

const sends = async (
  r: Running,
  { page, as, values = {}, query = "", says = {} }: Sent,
): Promise<Answered> => {
  const { state: pupil } = await read(r.house.deps, pupils, pupilStream(r.house.at, r.pupil));
  const [suspension] = pupil.suspensions;
  const known: Readonly<Record<string, string>> = {
    placement: r.placement,
    pupil: r.pupil,
    contact: mum,
    provider: tideway,
    register,
    session: "morning",
    suspension: suspension?.id ?? "none",
    ...values,
  };
  const path = page.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? name) + query;
  const caller = await new Caller(r.house, handler).signIn(as);
  const shown = (await caller.sees(path)) as unknown as Seen;
  const form = { id: page, title: "", submit: "", steps: [{ id: "", title: "", fields: fieldsOf(page) }] };
  const body: Record<string, unknown> =
    fieldsOf(page).length > 0 || !shown.form
      ? { ...filled(form, says, firstDay, chanceAbout(page)), ...says }
      : { ...answersTo(shown, { text: "In words", given: says }), ...says };
  const post = async (): Promise<Answered> => {
    const done = await caller.postJson(path, { ...body, command: r.house.deps.ids.id().slice(0, 30) });
    if (done.status !== 422) return done;
    for (const { field, message } of (done.model.errors ?? []) as Seen["errors"] & object)
      if (/not ask|only/i.test(message)) delete body[field];
    return done;
  };
  const first = await post();
  const done = first.status === 422 ? await post() : first;
  await r.house.settle();
  return done;
};

/** Each form of a placement is tried in `forms.test.ts`. */
const formsPage = "/placements/{placement}/forms/{form}";

let running: Running;

afterEach(() => running.house.close());

describe.each<Arrival>(["recorded", "not recorded"])(
  "A running placement stays running (K2.2), its arrival %s",
  (arrival) => {
    it("whatever else staff and set-up record", async () => {
      running = await underWay(arrival);
      let taken = 0;

      for (const one of sent) {
        const { status, text, model } = await sends(running, one);
        const wanted = one.refused ? [one.refused] : [200, 303];
        expect
          .soft(wanted, `${one.page} ${JSON.stringify(model.errors ?? text.slice(0, 200))}`)
          .toContain(status);
        if (!one.refused) taken += 1;
        expect.soft(await seenNow(running), `after ${one.page}`).toEqual(going);
      }

      // What is written under Records lies on streams of its own, which no rule of a placement reads.
      const takes = staffPages
        .filter((page) => page.post && page.path !== formsPage && !page.path.startsWith("/records/"))
        .map(({ path }) => path);
      expect(new Set(sent.map(({ page }) => page))).toEqual(new Set(takes));
      expect(taken).toBeGreaterThanOrEqual(35);
    }, 60_000);
  },
);
