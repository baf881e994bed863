import { describe, expect, it } from "vitest";
import { keptCopy, type Letter } from "#letters/letter.ts";
import { readableColour } from "#letters/rendering/brand.ts";
import { letterHtml } from "#letters/rendering/letter-html.tsx";
import { letterPage } from "#letters/rendering/letter-page.tsx";
import { letterPdf, lettersPdf } from "#letters/rendering/letter-pdf.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import { withoutAddress } from "#letters/rendering/post-head.ts";
import { renderFragment } from "#ui/render.ts";

const attack = `<script>alert("O'Brien & co")</script>`;
const letter: Letter = {
  subject: "A letter",
  blocks: [
    { kind: "address", lines: ["Harbour View School", attack] },
    { kind: "heading", text: attack },
    {
      kind: "paragraph",
      text: `Ring 01632 960 014 or see https://harbour-view.example/a?b=1&c=2. ${attack}`,
    },
    { kind: "list", items: [attack, "two"] },
    { kind: "facts", caption: "Facts", rows: [{ label: attack, value: ["one", attack] }] },
    { kind: "button-link", label: "Open", href: "https://waymark.example/l/abc?x=1&y=2" },
    { kind: "signature", closing: "Yours sincerely", name: "A", role: "B", organisation: "C" },
    { kind: "small-print", text: attack },
  ],
};
const brand = { schoolName: `School ${attack}`, colour: "#005ea5" };
const pdfOptions = { date: "2026-10-22", schoolName: "Harbour View School" };

describe("a letter as a mail in HTML", () => {
  const html = letterHtml(letter, { brand });

  it("escapes whatever was typed", () => {
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
  });

  it("loads nothing and tracks nothing", () => {
    expect(html).not.toMatch(/<img|<link|src=|url\(|@import/i);
  });

  it("makes addresses and phone numbers into links, and writes the button's address out", () => {
    expect(html).toContain('href="https://harbour-view.example/a?b=1&amp;c=2"');
    expect(html).toContain('href="tel:01632960014"');
    expect(html.match(/https:\/\/waymark\.example\/l\/abc\?x=1&amp;y=2/g)).toHaveLength(2);
  });

  it("takes the school's colour only where white is readable on it", () => {
    expect(html).toContain("background: #005ea5");
    expect(readableColour({ schoolName: "x", colour: "#ffdd00" })).not.toBe("#ffdd00");
    expect(readableColour({ schoolName: "x", colour: "red;}" })).toMatch(/^#[0-9a-f]{6}$/);
    expect(readableColour({ schoolName: "x" })).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe("a letter on a page of our own", () => {
  it("has no inline style, and headings that follow each other", async () => {
    const html = await renderFragment(letterPage(letter));
    expect(html).not.toMatch(/style=|<script|<style/);
    expect(html).toMatch(/<h1[^>]*>A letter<\/h1>/);
    expect(html).toMatch(/<h2/);
    expect(await renderFragment(letterPage(letter, 2))).toMatch(/<h2[^>]*>A letter<\/h2>.*<h3/s);
  });
});

describe("a letter as text", () => {
  it("keeps to 72 characters, but never cuts an address", () => {
    const long = `See https://waymark.example/l/${"x".repeat(100)} and ${"word ".repeat(40)}`;
    const text = letterText({ subject: "s", blocks: [{ kind: "paragraph", text: long }] });
    for (const line of text.split("\n").filter((part) => !part.includes("http")))
      expect(line.length).toBeLessThanOrEqual(72);
    expect(text).toContain(`https://waymark.example/l/${"x".repeat(100)}`);
  });

  it("writes links out on lines of their own", () => {
    expect(letterText(letter)).toContain("Open:\nhttps://waymark.example/l/abc?x=1&y=2\n");
  });
});

describe("the kept copy of a letter", () => {
  it("has lost the secret links, and nothing else", () => {
    const text = letterText(keptCopy(letter));
    expect(text).not.toContain("waymark.example/l/");
    expect(text).toContain("Open (a link, not kept)");
    expect(keptCopy(letter).blocks).toHaveLength(letter.blocks.length);
  });
});

describe("a letter as PDF", () => {
  it("is byte for byte the same for the same letter, and another for another date", async () => {
    const [first, second] = await Promise.all([letterPdf(letter, pdfOptions), letterPdf(letter, pdfOptions)]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const other = await letterPdf(letter, { ...pdfOptions, date: "2026-10-23" });
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false);
  });

  it("is tagged, has language and title, and says that it is PDF/UA-1", async () => {
    const pdf = Buffer.from(await letterPdf(letter, pdfOptions)).toString("latin1");
    for (const mark of ["/Marked true", "/Lang (en-GB)", "/DisplayDocTitle true", "/StructTreeRoot"])
      expect(pdf).toContain(mark);
    expect(pdf).toMatch(/pdfuaid:part>1</);
    for (const tag of ["H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Link"])
      expect(pdf).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(pdf).toContain("/Scope /Row");
  });

  it("embeds only its own fonts, the extended one where a name needs it", async () => {
    const fonts = async (text: string) => {
      const made = await letterPdf({ subject: "s", blocks: [{ kind: "paragraph", text }] }, pdfOptions);
      return new Set(
        Buffer.from(made)
          .toString("latin1")
          .match(/\/BaseFont \/\S+/g),
      ).size;
    };
    expect(await fonts("plain, naïve, O’Brien")).toBe(2);
    expect(await fonts("Łucja and Ştefan")).toBe(3);
  });

  it("draws signs that no font has without failing", async () => {
    const strange = { subject: "s", blocks: [{ kind: "paragraph", text: "王 👍 \u202eabc ﬁ ½" }] } as const;
    expect((await letterPdf(strange, pdfOptions)).length).toBeGreaterThan(1000);
  });

  it("runs over as many pages as it needs, each numbered", async () => {
    const rows = Array.from({ length: 80 }, (_, index) => ({
      label: `Row ${index}`,
      value: "value ".repeat(30),
    }));
    const long: Letter = { subject: "s", blocks: [{ kind: "facts", caption: "c", rows }] };
    const pdf = Buffer.from(await letterPdf(long, pdfOptions)).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
  });
});

describe("letters for post", () => {
  const head = {
    to: ["Ms Ngozi Okafor", "4 Net Loft Row", "Sandleigh"],
    from: ["Harbour View", "Quay Road"],
    reference: "Our reference: P123-4",
    date: "Thursday 22 October 2026",
  };

  it("are one file, each from a new page on, tagged as one letter is", async () => {
    const one = Buffer.from(await letterPdf(letter, pdfOptions, { head })).toString("latin1");
    const two = Buffer.from(
      await lettersPdf(
        "Letters",
        [
          { letter, head },
          { letter, head },
        ],
        pdfOptions,
      ),
    ).toString("latin1");
    const pages = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length ?? 0;

    expect(pages(two)).toBe(2 * pages(one));
    expect(two.match(/\/S \/H1\b/g)).toHaveLength(2);
    expect(two).toMatch(/pdfuaid:part>1</);
  });

  it("say neither address nor date twice", () => {
    const own: Letter = {
      subject: "s",
      blocks: [
        { kind: "address", lines: head.from },
        { kind: "address", lines: head.to },
        { kind: "paragraph", text: head.date },
        { kind: "paragraph", text: "Dear Ms Okafor," },
      ],
    };
    expect(withoutAddress(own, head)).toEqual([{ kind: "paragraph", text: "Dear Ms Okafor," }]);
  });

  it("are printed large for whoever reads large print: on more pages, the window as it was", async () => {
    const usual = await letterPdf(letter, pdfOptions, { head });
    const large = await letterPdf(letter, pdfOptions, { head, large: true });
    const pages = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString("latin1")
        .match(/\/Type \/Page\b/g)?.length ?? 0;

    expect(pages(large)).toBeGreaterThan(pages(usual));
  });
});
