import { yearlyNameOf } from "#contracts/forms/provider/yearly.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import { newestCode } from "#test/functions/links/pack-reader.ts";
import { hiddenOf } from "../../caller.ts";
import type { Running } from "../../running/house-running.ts";
import type { Link } from "../../running/opened-links.ts";
import { tideway } from "../../running/set-up-sent.ts";
import { certificate, upload } from "../../upload.ts";
import { ownPageWalks } from "./own-page-walks.ts";
import type { Reads, Walk } from "./walking.ts";

const lead = (at: string): Reads => ({ role: "ap-lead", at });

/** What parents and providers type behind their links, in an order in which one makes another possible. */
export const linkWalks = (r: Running, links: ReadonlyMap<string, Link>): readonly Walk[] => {
  const placement = `/placements/${r.placement}`;
  const provider = `/providers/${tideway}`;
  const behind = (page: string, opened = page): Pick<Walk, "page" | "opens"> => ({
    page,
    opens: async () => {
      const link = links.get(opened);
      if (!link) throw new Error(`No mail has a link to ${opened}`);
      const path = page.replace("/reply/{key}", link.path.replace(/^(\/reply\/[^/]+).*$/, "$1"));
      return { browser: link.browser, path };
    },
  });
  const guards = "placement.words";
  const file = async (kept: boolean): ReturnType<Walk["opens"]> => {
    const { browser, path } = await behind("/reply/{key}/files", "/reply/{key}/form").opens();
    const page = await browser.sees(path);
    const { fields } = page.upload as { fields: Readonly<Record<string, string>> };
    await upload(r.house, fields, certificate);
    if (!kept) return { browser, path: String(page.keep) };
    const form = hiddenOf((await browser.get(String(page.keep))).text);
    await browser.post(String(page.keep), { ...form, what: "To be removed" });
    const { files } = (await browser.sees(path)) as unknown as { files: readonly { remove: string }[] };
    return { browser, path: files.at(-1)?.remove ?? "" };
  };
  const answers: readonly Walk[] = (
    [
      ["question", "question", ["reason", "call-when"]],
      ["call-me", "call-when", ["reason", "question"]],
      ["refuse", "reason", ["question", "call-when"]],
    ] as const
  ).map(([answer, , leaves]) => ({
    ...behind("/reply/{key}"),
    says: { answer, safety: ["child"] },
    leaves,
    reads: [lead("task"), { role: "dsl", at: "task" }, lead(`${placement}/answers`)],
    guards: "attendance.words",
  }));
  return [
    ...ownPageWalks(r, links),
    ...answers,
    {
      ...behind("/reply/{key}/evidence"),
      reads: [lead("task"), { role: "dsl", at: "task" }, lead(`${placement}/answers`)],
      guards,
    },
    {
      ...behind("/reply/{key}/review"),
      says: { coming: "no", safety: ["child"] },
      reads: [lead("task"), { role: "dsl", at: "task" }, lead(`${placement}/recorded/review-reply`)],
      guards,
    },
    {
      page: "/reply/{key}/files/{file}",
      opens: () => file(false),
      reads: [lead(`${placement}/files`)],
      guards,
    },
    { page: "/reply/{key}/files/{file}/remove", opens: () => file(true), reads: [] },
    {
      ...behind("/reply/{key}/form"),
      says: { safety: ["child"] },
      reads: [lead("task"), { role: "dsl", at: "task" }, lead(`${placement}/recorded/provider-checks`)],
      guards,
      open: ["urn", "your-policy", "policies-where"],
    },
    {
      ...behind("/reply/{key}/pack"),
      opens: async () => {
        const { browser, path } = await behind("/reply/{key}/pack").opens();
        const form = hiddenOf((await browser.get(path)).text);
        await browser.post(`${path}/code`, { ...form, asks: "works-there" });
        await r.house.settle();
        return { browser, path };
      },
      says: { code: () => newestCode(r.house) },
      compared: ["code"],
      reads: [lead(`${placement}/documents`)],
    },
    {
      ...behind("/reply/{key}/attendance"),
      says: { safety: ["child"], "safety-pupils": [r.pupil], [`${r.pupil}-morning`]: "absent" },
      reads: [
        { role: "attendance-officer", at: "task" },
        { role: "attendance-officer", at: `/attendance/${tideway}-2026-10-06/${r.pupil}/morning` },
        { role: "attendance-officer", at: `/attendance/${tideway}-2026-10-06/${r.pupil}/afternoon` },
        { role: "dsl", at: "task" },
      ],
      guards: "attendance.words",
    },
    ...["/reply/{key}/attendance/every-day", "/reply/{key}/attendance/every-day/end"].map((page) => ({
      ...behind(page, "/reply/{key}/attendance"),
      reads: [{ role: "attendance-officer", at: provider }] as const,
      guards: "attendance.words" as const,
    })),
    {
      ...behind("/reply/{key}/attendance/closed", "/reply/{key}/attendance"),
      reads: [
        { role: "attendance-officer", at: "/attendance" },
        { role: "attendance-officer", at: `/attendance/${tideway}-2026-10-06/${r.pupil}/morning` },
      ],
      guards: "attendance.words",
    },
    ...(
      [
        ["staff", ["site", "pupil", "on", "at"]],
        ["site", ["who", "checked", "pupil", "on", "at"]],
      ] as const
    ).map(
      ([what, leaves]): Walk => ({
        ...behind("/reply/{key}/news", "/reply/{key}/attendance"),
        says: { what, safety: ["child"] },
        leaves,
        reads: [lead("task"), { role: "dsl", at: "task" }, lead(provider)],
        guards: "duty.words",
      }),
    ),
    {
      ...behind("/reply/{key}/roll"),
      says: { urn: "123456" },
      reads: [lead(provider)],
      guards: "duty.words",
    },
    {
      ...behind("/reply/{key}/audit"),
      says: { signs: "not-signed" },
      reads: [lead("task"), lead(provider)],
      guards: "duty.words",
    },
    {
      ...behind("/reply/{key}/due-diligence"),
      says: {
        ...Object.fromEntries(yearlyItems.map((item) => [yearlyNameOf(item), "changed"])),
        "insurance-until": "2027-10-07",
      },
      reads: [lead("task"), lead(`${provider}/year`)],
      guards: "duty.words",
    },
  ];
};
