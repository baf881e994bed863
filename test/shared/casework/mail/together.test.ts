import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordProviderFrom } from "#casework/provider/records.ts";
import { recordForm } from "#casework/record-form.ts";
import { onwardRoutes } from "#contracts/forms/reintegration.ts";
import { outboxTag } from "#contracts/outbox-tag.ts";
import { notifications } from "#contracts/service-events/mail-events.ts";
import { placementStream } from "#domain/streams.ts";
import { recordNews } from "#functions/mail-events/record/record-news.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { lead } from "#test/gate/referred.ts";
import { invitationTo } from "#test/gate/under-way.ts";
import {
  mailsTo,
  officeMail,
  placed,
  registerOf,
  safeguardingMail,
  tideway,
  tidewayMail,
} from "#test/shared/casework/attendance/placed.ts";

const other = sampleId("provider", "lantern-hill");
const headMail = "i-vale@harbour-view.example";
const dslMail = "p-lund@harbour-view.example";
const leadMail = "r-flint@harbour-view.example";

let house: House;
beforeEach(async () => {
  house = await openHouse({ at: "2026-11-03T08:00:00Z" });
});
afterEach(() => house.close());

const minutesOf = (mails: readonly { readonly at: string }[]) => mails.map((m) => m.at.slice(0, 16));

describe("Mails to staff of one minute (K11)", () => {
  it("reach each person as one, with a part for each provider, at the very moment of before", async () => {
    await placed(house, "marlow", { week: { tuesday: "morning" } });
    await placed(house, "quill", { week: { tuesday: "morning" }, provider: other });
    await house.to("2026-11-03T12:00:00Z");

    const alerts = (await mailsTo(house, officeMail)).filter((m) => m.subject.startsWith("Attendance"));
    expect(minutesOf(alerts)).toEqual([...new Set(minutesOf(alerts))]);
    const lists = alerts.filter((m) => m.text.includes("The provider has not answered."));
    expect(lists.map((m) => m.at.slice(11, 16))).toEqual(["10:15"]);
    expect(lists[0]?.text).toContain("This mail has 2 parts");
    const { mails } = await registerOf(house, "2026-11-03");
    expect(Object.values(mails).every((m) => m.state === "sent")).toBe(true);
  });

  it("say nothing to a person that is for another alone", async () => {
    await placed(house, "marlow", { week: { tuesday: "morning" } });
    await placed(house, "quill", { week: { tuesday: "morning" }, provider: other });
    await house.to("2026-11-03T10:20:00Z");

    const office = (await mailsTo(house, officeMail)).filter((m) => m.at.slice(11, 16) === "10:15");
    const lead = (await mailsTo(house, safeguardingMail)).filter((m) => m.at.slice(11, 16) === "10:15");
    expect(office).toHaveLength(1);
    for (const mail of lead) expect(mail.text).not.toContain("Maisie");
  });

  it("tell each person of one provider's fault once, with every placement in it", async () => {
    const pupils = ["marlow", "quill"] as const;
    for (const pupil of pupils) await placed(house, pupil);
    const before = (await mailsTo(house)).length;
    const on = "2026-11-02";
    const answers = {
      on,
      found: "in words",
      outcome: "not-satisfactory",
      signed: "yes",
      "signed-on": on,
      "signed-by": "in words",
    };
    const sender = { at: house.at, command: "audit-failed-1", by: sampleId("staff", "r-flint") };
    expect(
      await recordProviderFrom(house.deps, sender, { provider: tideway, record: "audit" }, answers),
    ).toBeUndefined();
    await house.settle();

    const told = (await mailsTo(house)).slice(before);
    expect(told.flatMap((m) => m.to).toSorted()).toEqual([dslMail, headMail, leadMail].toSorted());
  });

  it("come back for each of their parts, and each is somebody's task", async () => {
    await placed(house, "marlow", { week: { tuesday: "morning" } });
    await placed(house, "quill", { week: { tuesday: "morning" }, provider: other });
    await house.to("2026-11-03T10:20:00Z");
    const mail = house.mails().findLast((m) => m.to.includes(officeMail) && m.id.startsWith("together-"));
    const news = {
      eventType: "Bounce",
      mail: {
        messageId: "ses-1",
        destination: [officeMail],
        tags: { outboxId: [outboxTag(mail?.id ?? "")] },
      },
      bounce: {
        bounceType: "Permanent",
        bounceSubType: "General",
        bouncedRecipients: [{ emailAddress: officeMail }],
      },
    };
    const record = {
      EventSource: "aws:sns",
      EventVersion: "1.0",
      Sns: { TopicArn: "t", Message: JSON.stringify(news) },
    };
    await recordNews(undefined)(notifications.parse({ Records: [record] }), house.deps);

    for (const provider of [tideway, other]) {
      const { mails } = await registerOf(house, "2026-11-03", provider);
      expect(
        Object.entries(mails).filter(([key, m]) => key.includes("-call-") && m.state === "bounced"),
      ).toHaveLength(1);
    }
  });
});

describe("Mails to a provider of one minute (K11)", () => {
  it("are one: two invitations with a file for the calendar each, named apart", async () => {
    const placements = [await placed(house, "marlow"), await placed(house, "quill")];
    const made = placementForms["review-planned"]?.({ ...noChoices, onward: onwardRoutes(true) });
    if (!made) throw new Error("There is no such form");
    for (const [number, placement] of placements.entries()) {
      const done = await recordForm(house.deps, {
        ...{ stream: placementStream(house.at, placement), id: `planned-${number}`, by: lead, at: house.at },
        ...{ form: made, answers: invitationTo("2026-11-18") },
      });
      expect(done).not.toHaveProperty("message");
    }
    await house.settle();

    const invitations = house.mails().filter((m) => m.to.includes(tidewayMail));
    expect(invitations).toHaveLength(1);
    const { attachments, text } = await PostalMime.parse(
      house.mailbox.find(invitations[0]?.id ?? "")?.raw ?? "",
    );
    expect(attachments.map((a) => a.filename)).toEqual(["meeting.ics", "meeting-2.ics"]);
    const uids = attachments.map(
      (a) => /^UID:.*$/m.exec(new TextDecoder().decode(a.content as ArrayBuffer))?.[0],
    );
    expect(new Set(uids).size).toBe(2);
    expect(new Set(text?.match(/http\S+/g)).size).toBeGreaterThanOrEqual(2);
  });
});
