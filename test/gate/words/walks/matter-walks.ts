import type { House } from "../../house.ts";
import { pupil } from "../../referred.ts";
import { signedIn } from "../reading.ts";
import type { Reads, Walk } from "./walking.ts";

type Listed = { readonly open: readonly { readonly id: string; readonly kind: string }[] };

type Groups = { readonly groups: readonly { readonly id: string }[] };

/** Requests about data, complaints and breaches, in an order in which one form makes another possible. */
export const matterWalks = (house: House): readonly Walk[] => {
  const opened = async (path: (browser: Awaited<ReturnType<typeof signedIn>>) => Promise<string>) => {
    const browser = await signedIn(house, "dsl");
    return { browser, path: await path(browser) };
  };
  const here = (kind: string) => async (browser: Awaited<ReturnType<typeof signedIn>>) => {
    const { open } = (await browser.sees("/records/matters")) as unknown as Listed;
    return `/records/matters/${open.find((m) => m.kind === kind)?.id}`;
  };
  const there: Reads = { role: "dsl", at: "there" };
  const task: Reads = { role: "data-protection-officer", at: "task" };
  const takenDown = (kind: string, says: Walk["says"]): Walk => ({
    page: "/records/matters/new/{kind}",
    opens: () => opened(async () => `/records/matters/new/${kind}`),
    ...(says ? { says } : {}),
    reads: [task],
    guards: "contact.details",
  });
  const act = (kind: string, name: string, says: Walk["says"], reads = there): Walk => ({
    page: `/records/matters/{matter}/${name}`,
    opens: () => opened(async (browser) => `${await here(kind)(browser)}/${name}`),
    ...(says ? { says } : {}),
    reads: [reads],
    guards: "contact.details",
  });
  const day = "2026-10-06";
  return [
    takenDown("access", { received: day, whose: "pupil", pupil, asker: "parent" }),
    takenDown("breach", { received: day, "known-at": "08:00", pupils: [pupil] }),
    act("access", "steps", { step: "noted", on: day }),
    act("access", "extension", { "told-on": day }),
    act("access", "authority", { authority: "pupil-agrees" }),
    {
      page: "/records/matters/{matter}/answer/{group}",
      opens: () =>
        opened(async (browser) => {
          const matter = await here("access")(browser);
          const { groups } = (await browser.sees(`${matter}/answer`)) as unknown as Groups;
          return `${matter}/answer/${groups[0]?.id}`;
        }),
      says: { give: [], reason: "others-words" },
      reads: [task],
      guards: "contact.details",
    },
    {
      page: "/records/matters/{matter}/given",
      opens: () =>
        opened(async (browser) => {
          const matter = await here("access")(browser);
          const { groups } = (await browser.sees(`${matter}/answer`)) as unknown as Groups;
          for (const { id } of groups) {
            const command = house.deps.ids.id();
            const decided = { give: [], reason: "others-words", why: "Weighed", command };
            await browser.postJson(`${matter}/answer/${id}`, decided);
          }
          return `${matter}/given`;
        }),
      says: { on: day, how: "by-hand" },
      reads: [there],
      guards: "contact.details",
    },
    act("breach", "regulator", { told: "yes", on: day, at: "09:00" }),
    act("breach", "people", { told: "no" }),
    act("breach", "end", { outcome: "dealt-with", on: day }),
  ];
};
