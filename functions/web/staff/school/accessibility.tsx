import type { OpenPage } from "#door/serve-open.ts";
import { Section } from "#ui/components/section.tsx";
import { Points } from "./points.tsx";

/** What the product does so that everybody can use it, what is known to fall short, and whom to tell. */
const statement = {
  standard: "Web Content Accessibility Guidelines 2.2, level AA",
  built: [
    "Every page works without scripts, with a keyboard alone, and on a phone 320 pixels wide.",
    "Text can be made four times as large without anything being cut off; wide tables scroll within themselves.",
    "A colour never says anything that a word does not say as well.",
    "Errors are listed at the top of a form, in the words that stand at the field, and nothing that was typed is lost.",
    "Letters are pages first; the PDF of a letter is a tagged copy of the page, never the only form.",
    "Pages print without menus and buttons.",
  ],
  tested: [
    "Each part of a page is checked by axe at the widths of a phone and of a desk, whenever the product is built.",
    "No user test with assistive technology has been made by the makers of Waymark. Your school should make one before it relies on this statement.",
  ],
  known: [
    "Radio buttons and tick boxes that open further questions carry the attribute aria-expanded. Some checkers report it; screen readers differ in whether they say it.",
    "The drawing of a workflow run is an aid for administrators. The table below it says the same and is the accessible form.",
    "PDF copies have not been checked formally against PDF/UA.",
  ],
  contact:
    "Tell the school’s office what you could not do and on which page; its address and phone number are on every letter and mail. Ask it as well for a letter in large print, in easy read or on paper, or to have it read to you on the phone.",
} as const;

export const accessibilityPage: OpenPage = {
  path: "/accessibility",
  doc: {
    summary: "How accessible the service is, and whom to tell",
    shows: ["standard", "built", "tested", "known", "contact"],
  },
  get: async () => ({
    kind: "page",
    title: "Accessibility",
    model: statement,
    content: (
      <>
        <h1 class="govuk-heading-l">Accessibility</h1>
        <p class="govuk-body app-lead">
          Waymark is built to meet the {statement.standard}. It has not been audited by anybody else.
        </p>
        <Section id="built" title="How it is built">
          <Points points={statement.built} />
        </Section>
        <Section id="tested" title="How it is tested">
          <Points points={statement.tested} />
        </Section>
        <Section id="known" title="What is known to fall short">
          <Points points={statement.known} />
        </Section>
        <Section id="contact" title="If something does not work for you">
          <p class="govuk-body app-lead">{statement.contact}</p>
        </Section>
      </>
    ),
  }),
};
