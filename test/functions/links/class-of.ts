import { execute } from "#casework/commit/execute.ts";
import { registers } from "#casework/commit/streams.ts";
import { registerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/links/handler.ts";
import { storePupil } from "#infra/local/seed/store.ts";
import { openRegister } from "#streams/register/decide/opening.ts";
import type { Expected } from "#streams/register/events.ts";
import { registerId } from "#streams/register/state.ts";
import { Caller, mailedLink } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { tideway, tidewayMail } from "#test/shared/casework/attendance/placed.ts";

const given = ["Ada", "Bay", "Cole", "Dara", "Eden", "Fern", "Gil", "Haf", "Ivo", "Jem"] as const;

export const pupilNumber = (i: number): string => `pupilnumber${String(i).padStart(15, "0")}`;

/** A Tuesday at twenty to nine: so many pupils are expected in the morning, some of them with a social worker. */
export const classOf = async (count: number, vulnerable: readonly number[] = []): Promise<House> => {
  const house = await openHouse({ at: "2026-11-03T08:40:00Z" });
  const expected: Expected[] = [];
  for (let i = 0; i < count; i += 1) {
    await storePupil(house.deps, house.at, {
      id: pupilNumber(i),
      givenName: given[i % given.length] ?? "Ada",
      familyName: `${String.fromCharCode(65 + Math.floor(i / given.length))}lder`,
      dateOfBirth: "2019-11-23",
      yearGroup: "Year 2",
      statuses: [],
      contacts: [],
    });
    const sessions = ["morning"] as const;
    const placement = `placement${i}`;
    expected.push({ pupil: pupilNumber(i), placement, sessions, vulnerable: vulnerable.includes(i) });
  }
  const stream = registerStream(house.at, registerId(tideway, "2026-11-03"));
  await execute(house.deps, registers, { stream, id: "opens-day", by: "system" }, (r) =>
    openRegister(r, { isSchool: "no", online: "no", expected }),
  );
  await house.settle();
  return house;
};

/** The provider's browser on the register of the day. */
export const atRegister = async (
  house: House,
): Promise<{ readonly browser: Caller; readonly path: string }> => {
  const browser = new Caller(house, handler);
  const { location } = await browser.get(await mailedLink(house, tidewayMail));
  return { browser, path: location };
};
