import type { Child } from "hono/jsx";

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;
const phone = /\b0\d{2,4}[ ]\d{3,4}[ ]?\d{3,4}\b/g;

/** A text whose web addresses and UK phone numbers can be pressed; everything else is escaped by the renderer. */
export function withLinks(text: string, style?: string): Child {
  const found = [...matches(text, address, (hit) => hit), ...matches(text, phone, dialled)];
  const parts: Child[] = [];
  let from = 0;
  for (const { at, hit, href } of found.sort((a, b) => a.at - b.at)) {
    if (at < from) continue;
    parts.push(text.slice(from, at));
    parts.push(
      <a href={href} class="govuk-link" {...(style === undefined ? {} : { style })}>
        {hit}
      </a>,
    );
    from = at + hit.length;
  }
  return [...parts, text.slice(from)];
}

type Match = { readonly at: number; readonly hit: string; readonly href: string };

function matches(text: string, pattern: RegExp, href: (hit: string) => string): readonly Match[] {
  return [...text.matchAll(pattern)].map((match) => ({
    at: match.index,
    hit: match[0],
    href: href(match[0]),
  }));
}

function dialled(hit: string): string {
  return `tel:${hit.replace(/\s/g, "")}`;
}
