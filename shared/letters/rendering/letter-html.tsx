import type { Child } from "hono/jsx";
import type { FactRow, Letter, LetterBlock } from "../letter.ts";
import { type Brand, logoContentId, logoSize, readableColour } from "./brand.ts";
import { onLines } from "./letter-page.tsx";
import { withLinks } from "./with-links.tsx";

const font = "font-family: 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;";
const body = `${font} font-size: 18px; line-height: 1.5; color: #14212b;`;
const paragraph = `${body} margin: 0 0 16px;`;
const cell = `${body} padding: 8px 12px 8px 0; border-bottom: 1px solid #a9b4bc; text-align: left; vertical-align: top;`;
const link = "color: #1d4f76; text-decoration: underline; overflow-wrap: anywhere;";

/**
 * The letter as a whole HTML document for mail programs: one column, styles inline because many of them drop style
 * sheets. It loads nothing from anywhere and holds no tracking: the school's picture comes with the mail.
 */
export function letterHtml(
  letter: Letter,
  { brand, logoAt = `cid:${logoContentId}` }: { readonly brand: Brand; readonly logoAt?: string },
): string {
  const colour = readableColour(brand);
  const page = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        <title>{letter.subject}</title>
      </head>
      <body style="margin: 0; padding: 0; background: #eef1f3;">
        <div style="max-width: 600px; margin: 0 auto; background: #ffffff;">
          <p
            style={`${font} margin: 0; padding: 16px 24px; font-size: 18px; font-weight: bold; color: #ffffff; background: ${colour};`}
          >
            {brand.schoolName}
          </p>
          {brand.logo ? (
            <p style="margin: 0; padding: 16px 24px 0;">
              <img
                src={logoAt}
                alt=""
                {...logoSize(brand.logo, { width: 240, height: 90 })}
                style="display: block;"
              />
            </p>
          ) : null}
          <main style="padding: 24px;">
            <h1 style={`${font} margin: 0 0 20px; font-size: 26px; line-height: 1.25; color: #14212b;`}>
              {letter.subject}
            </h1>
            {letter.blocks.map((block) => mailBlock(block, colour))}
          </main>
        </div>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${String(page)}`;
}

function mailBlock(block: LetterBlock, colour: string): Child {
  switch (block.kind) {
    case "heading":
      return (
        <h2 style={`${font} margin: 28px 0 10px; font-size: 20px; line-height: 1.3; color: #14212b;`}>
          {block.text}
        </h2>
      );
    case "paragraph":
      return <p style={paragraph}>{withLinks(block.text, link)}</p>;
    case "list":
      return (
        <ul style={`${body} margin: 0 0 16px; padding: 0 0 0 22px;`}>
          {block.items.map((item) => (
            <li style="margin: 0 0 6px;">{withLinks(item, link)}</li>
          ))}
        </ul>
      );
    case "facts":
      return mailTable(block.caption, block.rows);
    case "button-link":
      return mailButton(block.label, block.href, colour);
    case "address":
      return <p style={paragraph}>{onLines(block.lines, link)}</p>;
    case "signature":
      return (
        <>
          <p style={`${body} margin: 28px 0 16px;`}>{block.closing}</p>
          <p style={paragraph}>{onLines([block.name, block.role, block.organisation], link)}</p>
        </>
      );
    case "small-print":
      return (
        <p style={`${font} margin: 0 0 14px; font-size: 15px; line-height: 1.5; color: #43525d;`}>
          {withLinks(block.text, link)}
        </p>
      );
  }
}

function mailTable(caption: string, rows: readonly FactRow[]) {
  return (
    <table style="width: 100%; border-collapse: collapse; margin: 0 0 20px;">
      <caption style={`${body} font-weight: bold; text-align: left; padding: 0 0 6px;`}>{caption}</caption>
      <tbody>
        {rows.map(({ label, value }) => (
          <tr>
            <th scope="row" style={`${cell} width: 38%; font-weight: bold;`}>
              {label}
            </th>
            <td style={cell}>{onLines(typeof value === "string" ? [value] : value, link)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A large button, and under it the address in full for those whose mail program shows no buttons. */
function mailButton(label: string, href: string, colour: string) {
  return (
    <>
      <p style="margin: 20px 0 10px;">
        <a
          href={href}
          style={`${font} display: inline-block; padding: 13px 22px; font-size: 19px; font-weight: bold; color: #ffffff; background: ${colour}; text-decoration: none; border-radius: 4px;`}
        >
          {label}
        </a>
      </p>
      <p style={`${font} margin: 0 0 20px; font-size: 15px; line-height: 1.5; color: #43525d;`}>
        Or copy this address into your browser: <span style="overflow-wrap: anywhere;">{href}</span>
      </p>
    </>
  );
}
