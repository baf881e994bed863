/**
 * The outbox key as a tag: SES takes letters, digits, `-` and `_` only, so every other byte is `_` and two hexadecimal
 * digits (`_` too). Throws above 256 characters.
 */
export function outboxTag(outboxId: string): string {
  const tag = [...Buffer.from(outboxId)]
    .map((byte) => String.fromCharCode(byte))
    .map((sign) =>
      /[A-Za-z0-9-]/.test(sign) ? sign : `_${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
    )
    .join("");
  if (tag.length > 256) throw new Error("an outbox key is too long for a tag of SES");
  return tag;
}

/** The outbox key that a delivery or bounce event names, or undefined if the tag is none of ours. */
export function outboxIdOfTag(tag: string): string | undefined {
  if (!/^(?:[A-Za-z0-9-]|_[0-9a-f]{2})+$/.test(tag)) return undefined;
  const bytes = tag.match(/_[0-9a-f]{2}|[A-Za-z0-9-]/g) ?? [];
  return Buffer.from(
    bytes.map((part) => (part.length === 1 ? part.charCodeAt(0) : Number.parseInt(part.slice(1), 16))),
  ).toString();
}
