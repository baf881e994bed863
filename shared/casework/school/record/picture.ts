import type { LogoRecord } from "#contracts/people.ts";

type Picture = Omit<LogoRecord, "base64">;

const pngBegins = "89504e470d0a1a0a";

/** Height and width stand in the frame header, behind any number of other parts. */
const jpegSize = (view: DataView): Pick<Picture, "width" | "height"> | undefined => {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
};

/** What kind of picture the bytes themselves say they are, whatever their name; undefined where letters cannot carry it. */
export const pictureIn = (bytes: Uint8Array): Picture | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hex = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (hex === pngBegins && bytes.length > 24)
    return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
  const size = hex.startsWith("ffd8ff") ? jpegSize(view) : undefined;
  return size && { type: "image/jpeg", ...size };
};
