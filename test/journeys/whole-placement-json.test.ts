import { describe, expect, it } from "vitest";
import { canaries, mails, to } from "./cast/first-placement.ts";
import { activePlacement } from "./cast/placement-in-progress.ts";
import {
  arrives,
  broughtBack,
  lookedAfter,
  owed,
  reported,
  reviewed,
  schoolYear,
  shown,
} from "./cast/whole-placement.ts";
import { startHost } from "./host-under-test.ts";
import { Visitor } from "./visitor.ts";

describe("a whole placement by JSON alone", () => {
  it("goes a school year under one policy: six reviews, three reports, the end and the way back", async () => {
    const host = await startHost({ clock: "2026-09-07T09:00" });
    try {
      const p = await activePlacement(host, undefined, { start: "2026-09-15", end: "2027-07-16" });
      const { lead, head, placement } = p;
      const office = await new Visitor(host.url).signIn("attendance-officer");
      await arrives(host, office, placement, "2026-09-15");
      expect(await owed(lead, placement, "O82")).toMatchObject({ state: "owed", due: "2026-10-22" });
      expect((await owed(lead, placement, "O82")).clauses.join()).toMatch(/KCSIE.*TWE 8.4/);

      for (const { invite, held, ...rest } of schoolYear) {
        await reviewed(host, lead, placement, invite, held);
        if ("report" in rest) {
          await reported(host, lead, placement, rest.report);
          await lookedAfter(lead, placement, rest.report);
        }
      }
      const beforeEnd = await shown(lead, placement);
      expect(beforeEnd.phase).toBe("active");
      expect(beforeEnd.obligations.find((o) => o.key === "O82")).toMatchObject({ state: "met" });

      await head.records(`${placement}/forms/end`, {
        "last-day": "2027-07-16",
        why: "objectives-met",
        details: canaries.words,
      });
      await to(host, "2027-07-17T09:00:00Z");
      expect((await shown(lead, placement)).phase).toBe("reintegration");
      expect((await owed(lead, placement, "O108")).state).toBe("not-applicable");
      await broughtBack(host, lead, placement, "2027-07-17", "2027-09-02");
      expect((await shown(lead, placement)).phase).toBe("closed");

      const toMother = (await mails(host))
        .filter((m) => [m.to].flat().join().includes(canaries.motherMail))
        .map((m) => m.subject);
      expect(toMother.filter((s) => s === "An invitation to a meeting at school")).toHaveLength(6);
      expect(toMother.filter((s) => s === "What was decided at our meeting")).toHaveLength(6);
      expect(toMother.filter((s) => s === "A report from the placement")).toHaveLength(3);
      for (const subject of toMother) expect(subject).not.toContain(canaries.given);
      const log = await host.log();
      for (const canary of Object.values(canaries)) expect(log).not.toContain(canary);
      expect(
        (await shown(lead, placement)).obligations.filter(
          // Nobody answered for its sessions here: what the register asks stays owed, and is not what is looked for.
          (o) => o.state === "owed" && o.key.startsWith("O8") && o.form !== "attendance",
        ),
      ).toEqual([]);
    } finally {
      await host.stop();
    }
  }, 600_000);

  it("changes its sessions, is suspended over a concern, and ends early on the safeguarding lead's decision", async () => {
    const host = await startHost({ clock: "2026-09-07T09:00" });
    try {
      const { lead, head, mother, reply, placement } = await activePlacement(host, undefined, {
        start: "2026-09-15",
        end: "2027-07-16",
      });
      const [office, dsl] = await Promise.all(
        ["attendance-officer", "dsl"].map((as) => new Visitor(host.url).signIn(as)),
      );
      if (!office || !dsl) throw new Error("nobody signed in");
      await arrives(host, office, placement, "2026-09-15");

      const form = (await lead.sees(`${placement}/forms/sessions-changed`)) as unknown as {
        typed: Record<string, string>;
      };
      const { tuesday, monday, wednesday, thursday } = form.typed;
      const week = {
        monday,
        tuesday,
        wednesday,
        thursday,
        friday: "day",
        "starts-at": "09:15",
        "break-from": "12:00",
        "break-to": "12:45",
        "ends-at": "14:45",
      };
      await lead.records(`${placement}/forms/sessions-changed`, {
        ...week,
        from: "2026-10-06",
        end: "2027-06-25",
        why: canaries.words,
      });
      const issued = await head.records(`${placement}/letter`, {});
      expect(issued).toContain("/receipts/");
      const letters = (await shown(lead, placement)).letters;
      expect(new Set(letters.map((l) => l.letter)).size).toBe(2);
      await to(host, "2026-10-06T09:00:00Z");
      expect((await shown(lead, placement)).end).toBe("2027-06-25");

      const teacher = await new Visitor(host.url).signIn("referrer");
      const concern = { reference: "SG-1", on: "2026-10-06", at: "09:50", "by-word": "yes" };
      await teacher.records(`${placement}/forms/concern`, concern);
      expect((await lead.sends(`${placement}/forms/concern-sorted`, {})).status).toBe(403);
      await to(host, "2026-10-06T09:30:00Z");
      const staff = (await mails(host))
        .filter((m) => /^Urgent, about safety/.test(m.subject))
        .map((m) => [m.to].flat().join());
      expect(staff.join()).toContain("o-tarrant");
      await dsl.records(`${placement}/forms/concern-sorted`, {
        about: "provider",
        allegation: "adult",
        reference: "SG-1",
        "next-day": "school",
      });
      expect((await shown(lead, placement)).frozen).toBe(true);
      expect((await lead.sees(`${placement}/recorded/concern-sorted`)).status).toBe(403);
      await dsl.records(`${placement}/forms/lado-told`, {
        on: "2026-10-06",
        at: "10:40",
        who: canaries.words,
        reference: "L-1",
        advice: canaries.words,
      });
      await dsl.records(`${placement}/forms/emergency-review`, {
        "held-on": "2026-10-06",
        present: ["dsl", "headteacher"],
        lado: "yes",
        decision: "end",
        addressed: "no",
        "last-day": "2026-10-06",
        "next-day": "school",
        parents: "nothing-yet",
        why: canaries.words,
      });
      await to(host, "2026-10-07T09:00:00Z");
      expect((await shown(lead, placement)).phase).toBe("reintegration");
      const toMother = (await mails(host)).filter((m) => [m.to].flat().join().includes(canaries.motherMail));
      expect(toMother.filter((m) => /safe|concern/i.test(m.subject))).toEqual([]);
      await broughtBack(host, lead, placement, "2026-10-07", "2026-10-08");
      expect((await shown(lead, placement)).phase).toBe("closed");
      expect((await mother.sees(reply)).status).toBeLessThan(500);
    } finally {
      await host.stop();
    }
  }, 600_000);
});
