import { deflateSync } from "node:zlib";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepLogo } from "#casework/school/record/change-look.ts";
import type { Caller } from "../caller.ts";
import type { House } from "../house.ts";
import { begun, details, idOf, larkfield, openNew, person, sends, sits, staffed } from "./new-school.ts";

let house: House;
let office: Caller;
beforeEach(async () => {
  house = await openNew();
  office = await begun(house);
  await sends(office, "/school/details", details);
  await staffed(house, office);
});
afterEach(() => house.close());

const crc = (bytes: Buffer): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
};

/** A picture of one colour, see-through or not. */
const png = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 4, 0x80)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

const waits = (file: string, bytes: Uint8Array, type = "image/png") =>
  house.deps.files.put("lark/_waiting/larkfield/look", file, bytes, { type, name: "logo.png" });

describe("The look of the letters is the school's own, what law fixes is not (findings 8)", () => {
  it("a colour on which white cannot be read is refused with its contrast", async () => {
    const pale = await sends(office, "/school/letters", { colour: "#ffee00" });
    expect(pale.model.errors).toMatchObject([
      { field: "colour", message: expect.stringContaining("1.2 to 1") },
    ]);
    expect((await sends(office, "/school/letters", { colour: "blue" })).model.errors).toMatchObject([
      { field: "colour" },
    ]);
    expect((await sends(office, "/school/letters", { colour: "#5B2A86" })).status).toBe(200);
  });

  it("colour, picture and closing words stand in the next mail and on paper, without a restart", async () => {
    await sends(office, "/school/letters", { colour: "#5b2a86", "sign-off": "With kind regards," });
    await waits("abcdefgh1", png(40, 20));
    expect((await office.get("/school/letters/logo/abcdefgh1")).status).toBe(200);
    expect((await sends(office, "/school/letters/logo/abcdefgh1", {})).status).toBe(200);

    await sends(office, "/school/people/new", person("Ms Tess Corrigan", "tess", "data-manager"));
    await house.settle();
    const sent = house.mails().find(({ to }) => to.includes("tess@larkfield.example"));
    const mail = await PostalMime.parse(house.mailbox.find(sent?.id ?? "")?.raw ?? new Uint8Array());
    expect(mail.html).toContain("#5b2a86");
    expect(mail.attachments).toMatchObject([
      { mimeType: "image/png", contentId: "<school-logo>", disposition: "inline" },
    ]);

    const shown = await office.get("/school/letters/preview/mail");
    expect(shown.text).toContain("With kind regards,");
    expect(shown.text).toContain("data:image/png;base64,");
    expect(shown.headers["content-security-policy"]).toContain("sandbox");
    const pdf = await office.get("/school/letters/preview/letter.pdf");
    expect(pdf.text).toContain("/Subtype /Image");

    await sends(office, "/school/letters/logo/remove", {});
    expect((await office.get("/school/letters/preview/mail")).text).not.toContain("data:image");
    // What was chosen besides the picture stays.
    expect((await office.get("/school/letters/preview/mail")).text).toContain("#5b2a86");
  });

  it("an SVG, a picture that is too large, and one that is broken are refused in a sentence", async () => {
    const refused = async (file: string, bytes: Uint8Array) => {
      await waits(file, bytes);
      const sender = { at: larkfield, command: `keep-${file}`, by: idOf("office") };
      return (await keepLogo(house.deps, sender, file))?.message;
    };
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await refused("abcdefgh2", svg)).toContain("PNG and JPEG pictures only");
    expect(await refused("abcdefgh3", Buffer.concat([png(4, 4), Buffer.alloc(120_000, 1)]))).toContain("KB");
    expect(await refused("abcdefgh4", png(40, 20).subarray(0, 40))).toContain("cannot be drawn");
    expect(await refused("abcdefgh5", png(2001, 1))).toContain("2001 by 1");
    expect((await sends(office, "/school/letters/logo/nothing-there", {})).status).toBe(404);
  });

  it("a preview is from this school, and before that says what a letter lacks", async () => {
    const { letter } = await office.sees("/school/letters/preview");
    expect(JSON.stringify(letter)).toContain("Larkfield School");
  });
});

describe("Contacts outside are entered once and read where they are needed (K7)", () => {
  const outside = { name: "Sandleigh desk", email: "desk@sandleigh.example", phone: "01632 960200" };

  it("LADO and duty desk stand on the page of numbers, and above forms about concerns", async () => {
    await sends(office, "/school/outside/lado", outside);
    await sends(office, "/school/outside/local-authority", { ...outside, "duty-phone": "01632 960999" });

    const { numbers } = await (await sits(house, "dsl")).sees("/school/numbers");
    expect(numbers).toMatchObject({ lado: { phone: "01632 960200" }, duty: { phone: "01632 960999" } });
  });

  it("authority and virtual school are taken over as a pupil's contact", async () => {
    await sends(office, "/school/outside/virtual-school", outside);
    const lead = await sits(house, "lead");
    const pupil = await sends(lead, "/pupils/new", {
      "given-name": "Amara",
      "family-name": "Okafor",
      "date-of-birth": "2013-03-04",
      "year-group": "Year 9",
    });
    const page = await lead.get(`/pupils/${pupil.model.pupil}/contacts/new?as=virtual-school`);
    expect(page.text).toContain("desk@sandleigh.example");
  });

  it("are refused without a number that can be rung", async () => {
    const done = await sends(office, "/school/outside/lado", { ...outside, phone: "ask the office" });
    expect(done.model.errors).toMatchObject([{ field: "phone" }]);
  });
});

describe("The first policy (findings 8)", () => {
  it("is chosen by whoever sets up; from then on the headteacher chooses, with a reason", async () => {
    const { choices } = (await office.sees("/policy/choose")) as unknown as {
      readonly choices: readonly { readonly id: string; readonly forThis: boolean }[];
    };
    // Those that fit the school stand first.
    expect(choices.map((c) => c.forThis)).toEqual(
      choices.map((c) => c.forThis).toSorted((a, b) => Number(b) - Number(a)),
    );
    const asked = await office.sees("/policy/choose?to=template-2026");
    expect(JSON.stringify(asked.asks)).toContain("TMP");

    await sends(office, "/policy/choose?to=template-2026", {});
    expect((await office.get("/policy/choose")).status).toBe(403);
    expect((await office.sees("/policy")).policy).toMatchObject({ id: "template-2026" });
    const head = await sits(house, "head");
    expect((await head.get("/policy/choose")).status).toBe(200);
  });

  it("is printed with its clauses, before it is chosen and after", async () => {
    const before = await office.get("/policy/print.pdf?to=template-2026");
    expect(before.headers["content-type"]).toBe("application/pdf");
    expect((await office.get("/policy/print.pdf")).status).toBe(404);
    await sends(office, "/policy/choose?to=template-2026", {});
    expect((await office.get("/policy/print.pdf")).status).toBe(200);
  });
});
