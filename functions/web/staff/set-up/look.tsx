import { logoOf } from "#casework/school/look.ts";
import {
  changeLookFrom,
  keepLogo,
  logoUploadForm,
  removeLogo,
  waitingLogo,
} from "#casework/school/record/change-look.ts";
import { lookFields, mostLogoBytes } from "#contracts/forms/school/look.ts";
import type { LogoRecord } from "#contracts/people.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { readableColour } from "#letters/rendering/brand.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { UploadForm } from "#ui/upload-form.tsx";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { begunFrom, savedBy, schoolNow, senderOf } from "./record-form.ts";

const here = "/school/letters";

const data = (type: string, base64: string): string => `data:${type};base64,${base64}`;

/** The bar at the head of a letter, drawn as it will be; as wide as the smallest phone takes. */
const Bar = ({ fill }: { readonly fill: string }) => (
  <svg
    viewBox="0 0 320 56"
    width="280"
    height="49"
    role="img"
    aria-label="The bar at the head of each letter: white words on the school’s colour"
  >
    <rect width="320" height="56" fill={fill} />
    <text x="16" y="34" fill="#ffffff" font-family="Arial, sans-serif" font-size="18" font-weight="bold">
      School
    </text>
  </svg>
);

const above = async (c: StaffContext) => {
  const { record } = await schoolNow(c);
  const logo = await logoOf(c.deps, c.scope, record.look?.logo);
  const colour = record.look?.colour;
  const fill = readableColour({ schoolName: record.name, ...(colour ? { colour } : {}) });
  return {
    model: {
      logo: logo !== undefined,
      links: { logo: `${here}/logo`, preview: `${here}/preview`, pdf: `${here}/preview/letter.pdf` },
    },
    content: (
      <>
        <p class="govuk-body">
          What a letter has to say by law or policy is fixed. This is the rest.{" "}
          <a class="govuk-link" href={`${here}/preview`}>
            See a letter as it looks now
          </a>
        </p>
        <p class="govuk-body">
          <Bar fill={fill} />
        </p>
        <p class="govuk-body">
          {logo ? (
            <>
              <img
                src={data(logo.type, Buffer.from(logo.bytes).toString("base64"))}
                height="60"
                alt="The school’s crest or logo, as letters show it"
              />
              <br />
              <a class="govuk-link" href={`${here}/logo`}>
                Choose another picture
              </a>{" "}
              or{" "}
              <a class="govuk-link" href={`${here}/logo/remove`}>
                go without one
              </a>
            </>
          ) : (
            <>
              Letters go without a picture.{" "}
              <a class="govuk-link" href={`${here}/logo`}>
                Add the school’s picture
              </a>
            </>
          )}
        </p>
      </>
    ),
  };
};

const pageOf = async (c: StaffContext): Promise<OneForm> => {
  const { model, content } = await above(c);
  return {
    title: "Look of the letters",
    submit: "Save",
    fields: lookFields,
    action: here,
    back: { href: "/school", text: "Back to how the school is set up" },
    above: content,
    model,
  };
};

/** Colour, closing words and picture of the school's letters. */
export const lookPage: StaffPage = {
  path: here,
  action: "school.write",
  doc: { summary: "Colour and closing words of the school's letters", form: lookFields },
  get: async (c) => {
    const { colour, signOff } = (await schoolNow(c)).record.look ?? {};
    return begunFrom(c, await pageOf(c), {
      ...(colour ? { colour } : {}),
      ...(signOff ? { "sign-off": signOff } : {}),
    });
  },
  post: async (c, sent) =>
    savedBy(c, sent, await pageOf(c), (a) => changeLookFrom(c.deps, senderOf(c, sent), a), here),
};

const backToLook = { href: here, text: "Back to the look of the letters" };

/** Sends a picture to the storage, which leads back to a page that shows it. */
export const logoPage: StaffPage = {
  path: `${here}/logo`,
  action: "school.write",
  doc: {
    summary: "A form that sends the school's picture to the storage; post to `keep` afterwards",
    shows: ["upload", "keep"],
  },
  get: async (c) => {
    const file = c.deps.ids.id();
    const keep = `${here}/logo/${file}`;
    const upload = await logoUploadForm(c.deps, c.at, file, keep);
    return {
      kind: "page",
      title: "The school’s picture",
      sendsTo: upload.action,
      back: backToLook,
      model: { upload: { ...upload, file: "file" }, keep, limits: { bytes: mostLogoBytes } },
      content: (
        <>
          <h1 class="govuk-heading-l">The school’s picture</h1>
          <p class="govuk-body">It stands at the head of each letter, on paper and in mails.</p>
          <UploadForm
            {...upload}
            label="Choose the picture"
            cancelHref={here}
            takes={{
              hint: `PNG or JPEG, up to ${mostLogoBytes / 1024} KB, because each mail carries it.`,
              accept: ".png,.jpg,.jpeg,image/png,image/jpeg",
              bytes: mostLogoBytes,
              tooLarge: `This picture is larger than ${mostLogoBytes / 1024} KB. Choose a smaller one.`,
            }}
          />
        </>
      ),
    };
  },
};

const notTaken = (message: string, status: number): Reply => ({
  kind: "page",
  title: "This picture cannot be used",
  status,
  back: backToLook,
  model: { refused: message, links: { again: `${here}/logo` } },
  content: (
    <>
      <h1 class="govuk-heading-l">This picture cannot be used</h1>
      <p class="govuk-body">{message}</p>
      <LinkButton href={`${here}/logo`}>Choose another picture</LinkButton>
    </>
  ),
});

const waits = (c: StaffContext, file: string, logo: LogoRecord): Reply =>
  oneFormPage(c, {
    title: "Use this picture?",
    lead: "It is used once you say so. Letters that were sent stay as they are.",
    submit: "Use it on letters",
    fields: [],
    action: `${here}/logo/${file}`,
    back: backToLook,
    above: (
      <p class="govuk-body">
        <img src={data(logo.type, logo.base64)} height="90" alt="What you have sent" />
      </p>
    ),
    model: { picture: { type: logo.type, width: logo.width, height: logo.height } },
  });

/** The picture that was sent, to be used or not. */
export const logoKeepPage: StaffPage = {
  path: `${here}/logo/{file}`,
  action: "school.write",
  doc: { summary: "Uses a picture that was sent to the storage on letters", form: [], shows: ["picture"] },
  get: async (c) => {
    const file = c.request.params.file ?? "";
    if (!/^[a-z0-9]{8,40}$/.test(file)) return notFound;
    // The storage adds words of its own to the address.
    if (c.request.query.size > 0) return { kind: "see", to: `${here}/logo/${file}` };
    const logo = await waitingLogo(c.deps, c.at, file);
    return "kind" in logo ? notTaken(logo.message, 200) : waits(c, file, logo);
  },
  post: async (c, sent) => {
    const file = c.request.params.file ?? "";
    if (!/^[a-z0-9]{8,40}$/.test(file)) return notFound;
    const refused = await keepLogo(c.deps, senderOf(c, sent), file);
    return refused ? notTaken(refused.message, 422) : { kind: "see", to: here };
  },
};

/** Letters go without a picture again. */
export const logoRemovePage: StaffPage = {
  path: `${here}/logo/remove`,
  action: "school.write",
  doc: { summary: "Letters go without the school's picture", form: [] },
  get: async (c) =>
    oneFormPage(c, {
      title: "Go without a picture?",
      submit: "Go without it",
      fields: [],
      action: `${here}/logo/remove`,
      back: backToLook,
      above: <InsetText>Letters that were sent stay as they are.</InsetText>,
    }),
  post: async (c, sent) => {
    const refused = await removeLogo(c.deps, senderOf(c, sent));
    return refused ? notTaken(refused.message, 422) : { kind: "see", to: here };
  },
};
