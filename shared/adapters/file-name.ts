const LONGEST = 150;
const PLACE = /^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/;
const OWN_PATH = /^\/(?![/\\])/;

/** The last part of a file's name as a browser sent it, without paths, control characters and quotes. */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(/[\p{Cc}\p{Cf}"]/gu, "").trim();
  // An ending (".pdf") tells the reader's machine what to open it with, so it survives the cut.
  return clean.length > LONGEST ? clean.slice(0, LONGEST - 10) + clean.slice(-10) : clean || "file";
}

/** The header that makes a browser save a file under `name` and never show it on our own origin. */
export function asAttachment(name: string): string {
  const safe = safeFileName(name).toWellFormed();
  const ascii = safe.replace(/[^ -~]/g, "_").replaceAll("%", "_");
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** `{scope}/{id}` as a file's key. Throws on anything that could lead out of the scope. */
export function fileKey(scope: string, id: string): string {
  const key = `${scope}/${id}`;
  if (!PLACE.test(key) || id.includes("/")) throw new RangeError("No file can have this scope and id");
  return key;
}

/** Throws unless `path` stays on our own origin. */
export function refuseForeignPath(path: string): void {
  if (!OWN_PATH.test(path)) throw new RangeError("After an upload the browser stays on our own origin");
}
