import type { Answers } from "#contracts/form.ts";
import { mostLogoBytes, mostLogoSide } from "#contracts/forms/school/look.ts";
import type { LogoRecord } from "#contracts/people.ts";
import { waitingFolder } from "#contracts/uploads.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import { colourRefused } from "#letters/rendering/brand.ts";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import type { UploadForm } from "#ports/files.ts";
import type { Deps } from "#ports/host.ts";
import { sha256 } from "../../commit/hash-chain.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";
import { changeRecord } from "./change-record.ts";
import { pictureIn } from "./picture.ts";

/** Changes colour and closing words; a colour on which white cannot be read is refused with its contrast. */
export const changeLookFrom = async (
  deps: Deps,
  sender: Sender,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const colour = String(answers.colour ?? "").toLowerCase();
  const why = colour === "" ? undefined : colourRefused(colour);
  if (why) return refuse(why, "colour");
  const signOff = String(answers["sign-off"] ?? "").replace(/[\s,.]+$/u, "");
  return changeRecord(deps, sender, {
    part: "look",
    after: ({ look = {}, ...before }) => ({
      ...before,
      look: {
        ...(look.logo ? { logo: look.logo } : {}),
        ...(colour ? { colour } : {}),
        ...(signOff ? { signOff } : {}),
      },
    }),
  });
};

const waiting = ({ tenant, school }: SchoolRef): string => [tenant, waitingFolder, school, "look"].join("/");

/** A form that uploads a picture, to wait there until it is kept. Larger ones come to our own page, which says so. */
export const logoUploadForm = (
  deps: Deps,
  at: SchoolRef,
  file: string,
  thenTo: string,
): Promise<UploadForm> =>
  deps.files.uploadForm(waiting(at), file, {
    maxBytes: 10 * 1024 * 1024,
    types: [
      "image/png",
      "image/jpeg",
      "image/svg+xml",
      "image/gif",
      "image/webp",
      "application/octet-stream",
    ],
    thenTo,
  });

const kinds = "Choose a PNG or a JPEG file";

/** The picture that waits, or why letters cannot carry it. */
export const waitingLogo = async (deps: Deps, at: SchoolRef, file: string): Promise<LogoRecord | Refusal> => {
  const bytes = await deps.files.read(waiting(at), file);
  if (!bytes || bytes.length === 0)
    return refuse("No picture has reached us here: it was empty, or it has waited for more than a day.");
  const found = pictureIn(bytes);
  if (!found)
    return refuse(
      `Letters carry PNG and JPEG pictures only: others, SVG among them, can hold programs or are not shown by mail programs. ${kinds}.`,
    );
  if (bytes.length > mostLogoBytes)
    return refuse(
      `The picture has ${Math.ceil(bytes.length / 1024)} KB. Each mail carries it, so it may have ${mostLogoBytes / 1024} KB at the most. ${kinds} that is smaller.`,
    );
  if (Math.max(found.width, found.height) > mostLogoSide)
    return refuse(`The picture is ${found.width} by ${found.height} points: ${mostLogoSide} at the most.`);
  const base64 = Buffer.from(bytes).toString("base64");
  return (await isDrawn(bytes, found))
    ? { ...found, base64 }
    : refuse(
        `The picture cannot be drawn on paper: it is broken, or of a rare kind. ${kinds} of another program.`,
      );
};

const isDrawn = async (bytes: Uint8Array, found: Omit<LogoRecord, "base64">): Promise<boolean> => {
  try {
    const options = { date: "2026-09-01", schoolName: "", logo: { ...found, bytes } };
    await letterPdf({ subject: "", blocks: [] }, options);
    return true;
  } catch {
    return false;
  }
};

/** Keeps the picture that waits: letters carry it from now on. */
export const keepLogo = async (deps: Deps, sender: Sender, file: string): Promise<Refusal | undefined> => {
  const scope = scopeOf(sender.at);
  const logo = await waitingLogo(deps, sender.at, file);
  if ("kind" in logo) return logo;
  const id = `logo-${sha256(logo.base64).slice(0, 24)}`;
  await deps.vault.put({ scope, id, kind: "school", body: logo, index: [] });
  const refused = await changeRecord(deps, sender, {
    part: "look",
    after: (before) => ({ ...before, look: { ...before.look, logo: id } }),
  });
  await deps.files.erase(waiting(sender.at), file);
  return refused;
};

/** Letters go without a picture again. */
export const removeLogo = (deps: Deps, sender: Sender): Promise<Refusal | undefined> =>
  changeRecord(deps, sender, {
    part: "look",
    after: ({ look: { logo: _logo, ...look } = {}, ...before }) => ({ ...before, look }),
  });
