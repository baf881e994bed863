import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openReferral } from "#casework/placement/open-referral.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { bothAgree } from "#test/gate/answers.ts";
import { Caller, hiddenOf, mailedLink } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, lead, placementNow, pupil } from "#test/gate/referred.ts";
import { certificate, downloaded, stored, type Upload, upload } from "#test/gate/upload.ts";

const desk = "attendance@tideway-nurture.example";
const what = "Signed by both parents";

let house: House;
let placement: string;
let files: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  files = `/placements/${placement}/files`;
});
afterEach(() => house.close());

const staff = async (id = lead) => new Caller(house, handler).signIn(id);
const withRole = async (role: string): Promise<Caller> => {
  const commits = await house.deps.ledger.read(schoolStream(house.at));
  const people = commits.flatMap((c) => c.events) as unknown as { staff?: { id: string; roles: string[] } }[];
  const found = people.find(({ staff: s }) => s?.roles.includes(role))?.staff;
  if (!found) throw new Error(`Nobody of the sample is ${role}`);
  return staff(found.id);
};

type NewModel = {
  readonly upload: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
  readonly keep: string;
};

const uploads = async (by: Caller, about = "", file: Upload = certificate): Promise<string> => {
  const page = (await by.sees(`${files}/new${about ? `?about=${about}` : ""}`)) as unknown as NewModel;
  const answer = await upload(house, page.upload.fields, file);
  expect(answer).toEqual({ status: 303, location: page.keep });
  return page.keep;
};

const keeps = async (by: Caller, keep: string) =>
  by.post(keep, { ...hiddenOf((await by.get(keep)).text), what });

const added = async (by: Caller, about = ""): Promise<string> => {
  const done = await keeps(by, await uploads(by, about));
  expect(done.status).toBe(303);
  return (await placementNow(house, placement)).files.at(-1)?.id ?? "";
};

describe("files of a placement", () => {
  it("are added, listed by what they are for, and downloaded byte for byte as an attachment", async () => {
    const by = await staff();
    const id = await added(by, "plan");
    const list = await by.get(`${files}?about=plan`);
    for (const shown of ["Liability 2026.pdf", what, "PDF, 2 KB", "For: Personal plan", "Rosa Flint"])
      expect(list.text).toContain(shown);
    const { status, location } = await by.get(`${files}/${id}`);
    const file = await downloaded(house, location);

    expect(status).toBe(303);
    expect(Buffer.from(file.body)).toEqual(Buffer.from(certificate.bytes));
    expect(file.headers["content-disposition"]).toMatch(/^attachment;/);
    expect(await by.sees(`${files}?about=meeting`)).toMatchObject({ files: [] });
  });

  it("are on the placement's page of documents, and one link away from each form and its receipt", async () => {
    const by = await staff();
    await added(by);

    expect((await by.get(`/placements/${placement}/documents`)).text).toContain("Liability 2026.pdf");
    expect(await by.sees(`/placements/${placement}/forms/end`)).toMatchObject({
      links: { evidence: `${files}?about=end` },
    });
    expect((await by.get(`/placements/${placement}/forms/end`)).text).toContain("Add a file as evidence");
  });

  it("are noted in the audit of reads, each opening and each look at the list", async () => {
    const by = await staff();
    const id = await added(by);
    await by.get(`${files}/${id}`);
    await by.get(files);

    const paths = (await house.deps.audit.list(house.scope, pupil)).map((row) => row.path);
    expect(paths).toEqual(expect.arrayContaining([files, `${files}/${id}`]));
  });

  it("come back from the storage to a clean address", async () => {
    const by = await staff();
    const keep = await uploads(by);

    expect(await by.get(`${keep}?bucket=b&key=k&etag=e`)).toMatchObject({ status: 303, location: keep });
  });

  it("change nothing when pages are read", async () => {
    const by = await staff();
    const id = await added(by, "plan");
    const keep = await uploads(by);
    const before = (await placementNow(house, placement)).version;
    for (const path of [files, `${files}/new`, keep, `${files}/${id}`, `${files}/${id}/remove`])
      expect((await by.get(path)).status, path).toBeLessThan(400);

    expect((await placementNow(house, placement)).version).toBe(before);
    expect(await stored(house)).toHaveLength(2);
  });

  it("are one file, by whichever button and however often", async () => {
    const by = await staff();
    const keep = await uploads(by);
    const hidden = hiddenOf((await by.get(keep)).text);
    await Promise.all(Array.from({ length: 20 }, () => by.post(keep, { ...hidden, what })));
    const again = await by.postJson(keep, { what, command: "another-command" });

    expect(again.status).toBe(200);
    expect((await placementNow(house, placement)).files).toHaveLength(1);
    expect(await stored(house)).toHaveLength(1);
  });

  it("are removed with a reason: bytes and name are gone, and that it was there, by whom and why stays", async () => {
    const by = await staff();
    const id = await added(by, "plan");
    const remove = `${files}/${id}/remove`;
    const hidden = hiddenOf((await by.get(remove)).text);
    expect((await by.post(remove, hidden)).status).toBe(422);
    expect((await by.post(remove, { ...hidden, why: "Of another pupil" })).status).toBe(303);

    const list = await by.get(files);
    expect(list.text).toContain("Of another pupil");
    expect(list.text).not.toContain("Liability");
    expect(await stored(house)).toEqual([]);
    expect((await by.get(`${files}/${id}`)).status).toBe(404);
    for await (const record of house.deps.vault.all(house.scope))
      expect(JSON.stringify(record)).not.toContain("Liability");
  });

  it("say why one cannot be kept, and lead on", async () => {
    const by = await staff();
    const keep = await uploads(by, "plan", { name: "a.exe", bytes: new Uint8Array([77, 90, 0]) });
    const page = await by.get(keep);

    expect(page.text).toContain("PDF, JPEG, PNG, HEIC, Word (docx)");
    expect(page.text).toContain(`href="${files}/new?about=plan"`);
    expect((await by.postJson(keep, { what })).status).toBe(422);
    const { keep: unused } = (await by.sees(`${files}/new`)) as unknown as NewModel;
    expect((await by.postJson(unused, { what })).model).toMatchObject({
      refused: expect.stringContaining("No file has reached us"),
    });
  });
});

describe("files in other hands", () => {
  it("of another placement are not there, whatever is done with their ids", async () => {
    const by = await staff();
    const id = await added(by);
    const keep = await uploads(by);
    const opening = { pupil: sampleId("pupil", "quill"), route: "agreement" as const, by: lead };
    const other = await openReferral(house.deps, house.at, { ...opening, command: "refer-another" });
    const foreign = "placement" in other ? other.placement : "";
    expect((await by.get(`/placements/${foreign}/files`)).status).toBe(200);
    const at = (path: string) => path.replace(placement, foreign);

    for (const path of [`${files}/${id}`, `${files}/${id}/remove`])
      expect((await by.get(at(path))).status, path).toBe(404);
    expect((await by.postJson(at(`${files}/${id}/remove`), { why: "x" })).status).toBe(404);
    expect((await by.postJson(at(keep), { what })).status).not.toBe(200);
  });

  it("go by the roles of the form that they are about; who may not add is offered no link", async () => {
    const by = await staff();
    await added(by, "plan");
    const officer = await withRole("attendance-officer");
    const list = (await officer.sees(files)) as unknown as {
      files: { name: string; href?: string }[];
      links: { add?: string };
    };

    expect(list.files).toMatchObject([{ name: "", aboutTitle: "Personal plan" }]);
    expect([list.files[0]?.href, list.links.add]).toEqual([undefined, undefined]);
    expect((await officer.get(files)).text).not.toContain("Liability");
    for (const path of [`${files}/new`, `${files}/new?about=plan`])
      expect((await officer.get(path)).status, path).toBe(403);
    const id = (await placementNow(house, placement)).files[0]?.id;
    expect((await officer.get(`${files}/${id}`)).status).toBe(403);
    expect((await officer.get(`${files}/new?about=arrival`)).status).toBe(200);
  });

  it("about a concern are hidden from those whom it may be about", async () => {
    const dsl = await withRole("dsl");
    await added(dsl, "concern-sorted");
    const by = await staff();

    expect(await by.sees(files)).toMatchObject({ files: [] });
    for (const path of [`${files}?about=concern-sorted`, `${files}/new?about=concern`])
      expect((await by.get(path)).status, path).toBe(403);
    expect((await by.get(`/placements/${placement}/forms/concern`)).text).not.toContain("about=concern");
    const id = (await placementNow(house, placement)).files[0]?.id;
    expect((await by.get(`${files}/${id}`)).status).toBe(404);
    expect(await dsl.sees(files)).toMatchObject({ files: [{ name: certificate.name }] });
  });

  it("about what there is not are not there", async () => {
    const by = await staff();
    for (const about of ["constructor", "no-such-form", "../plan", "evidence-x"])
      expect((await by.get(`${files}?about=${about}`)).status, about).toBe(404);
    expect((await by.get(`${files}?about=evidence-o31`)).status).toBe(200);
  });
});

describe("a provider's certificates", () => {
  it("stand where its checks are judged, and open there", async () => {
    await bothAgree(house, placement);
    await house.settle();
    const phone = new Caller(house, links);
    const { location } = await phone.get(await mailedLink(house, desk));
    const sent = (await phone.sees(location.replace("/form", "/files"))) as unknown as NewModel;
    await upload(house, sent.upload.fields);
    await phone.postJson(sent.keep, { what: "Insurance" });
    const by = await staff();
    const judging = (await by.sees(`/placements/${placement}/forms/checks-judged`)) as unknown as {
      files: { name: string; by: string; href: string }[];
    };

    expect(judging.files).toMatchObject([{ name: certificate.name, what: "Insurance" }]);
    const { location: url } = await by.get(judging.files[0]?.href ?? "");
    expect(Buffer.from((await downloaded(house, url)).body)).toEqual(Buffer.from(certificate.bytes));
    expect(sampleId("provider", "tideway-nurture")).toBe((await placementNow(house, placement)).provider?.id);
    expect(judging.files[0]?.by).toContain("Tideway");
  });
});
