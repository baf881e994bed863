import type { PupilRecord } from "#contracts/people.ts";
import type { Contact } from "#domain/contact.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { SampleContact, SamplePupil } from "#infra/local/seed/sample-pupils.ts";

const street = (name: string): string => `${(name.length % 17) + 2} Breakwater Row\nSandleigh\nZZ9 2BR`;

const parent = (
  key: string,
  name: string,
  phone: string,
  livesWith: Contact["livesWith"] = "yes",
): SampleContact => ({
  name,
  source: "Birth certificate seen at admission",
  email: `${name.split(" ").slice(1).join(".").toLowerCase()}@family.example`,
  phone,
  address: street(name),
  facts: {
    id: sampleId("contact", key),
    relationship: "parent",
    parentalResponsibility: "yes",
    livesWith,
    mayConsent: "yes",
    getsLetters: "yes",
    getsAddress: "yes",
    restricted: "no",
    channel: "email",
    emailNotices: "yes",
  },
});

const child = (
  key: string,
  record: PupilRecord,
  yearGroup: string,
  statuses: readonly string[],
  contacts: readonly SampleContact[],
): SamplePupil => ({ id: sampleId("pupil", key), ...record, yearGroup, statuses, contacts });

/** More infants of the sample school, so that it is a school in full swing; nobody is meant. */
export const morePupils: readonly SamplePupil[] = [
  child(
    "tamarisk",
    { givenName: "Isla", familyName: "Tamarisk", dateOfBirth: "2019-12-08", upn: "U999200126101" },
    "Year 2",
    ["send-support"],
    [
      parent("tamarisk", "Mrs Rhian Tamarisk", "01632 960312"),
      parent("tamarisk-2", "Mr Joel Tamarisk", "01632 960313"),
    ],
  ),
  child(
    "brook",
    { givenName: "Noah", familyName: "Brookfield", dateOfBirth: "2020-03-21", upn: "H999200126102" },
    "Year 2",
    ["free-school-meals"],
    [parent("brook", "Ms Kerry Brookfield", "01632 960314")],
  ),
  child(
    "samphire",
    { givenName: "Leila", familyName: "Samphire", dateOfBirth: "2020-07-02", upn: "X999200126103" },
    "Year 2",
    [],
    [parent("samphire", "Mr Omar Samphire", "01632 960315")],
  ),
  child(
    "thrift",
    { givenName: "Jude", familyName: "Thrift", dateOfBirth: "2019-10-19", upn: "L999200126104" },
    "Year 2",
    ["send-support"],
    [
      parent("thrift", "Mrs Hilary Thrift", "01632 960316"),
      parent("thrift-2", "Mr Ned Thrift", "01632 960317", "no"),
    ],
  ),
  child(
    "sandpiper",
    { givenName: "Ayaan", familyName: "Sandpiper", dateOfBirth: "2020-01-30", upn: "A999200126105" },
    "Year 2",
    ["ehcp"],
    [parent("sandpiper", "Mrs Farah Sandpiper", "01632 960318")],
  ),
  child(
    "dunlin",
    { givenName: "Poppy", familyName: "Dunlin", dateOfBirth: "2020-05-14", upn: "P999200126106" },
    "Year 2",
    ["send-support"],
    [parent("dunlin", "Ms Gemma Dunlin", "01632 960319")],
  ),
  child(
    "whimbrel",
    { givenName: "Theo", familyName: "Whimbrel", dateOfBirth: "2019-09-27", upn: "D999200126107" },
    "Year 2",
    [],
    [parent("whimbrel", "Mr Curtis Whimbrel", "01632 960320")],
  ),
  child(
    "curlew",
    { givenName: "Ada", familyName: "Curlew", dateOfBirth: "2020-11-03", upn: "T999200126108" },
    "Year 1",
    ["send-support"],
    [parent("curlew", "Mrs Bronwen Curlew", "01632 960321")],
  ),
  child(
    "avocet",
    { givenName: "Reuben", familyName: "Avocet", dateOfBirth: "2021-02-17", upn: "G999200126109" },
    "Year 1",
    [],
    [
      parent("avocet", "Ms Dana Avocet", "01632 960322"),
      parent("avocet-2", "Mr Luis Avocet", "01632 960323", "sometimes"),
    ],
  ),
  child(
    "plover",
    { givenName: "Mina", familyName: "Plover", dateOfBirth: "2020-09-25", upn: "T999200126110" },
    "Year 1",
    ["social-worker"],
    [parent("plover", "Mrs Ruta Plover", "01632 960324")],
  ),
  child(
    "turnstone",
    { givenName: "Harvey", familyName: "Turnstone", dateOfBirth: "2020-12-12", upn: "G999200126111" },
    "Year 1",
    ["free-school-meals"],
    [parent("turnstone", "Ms Cora Turnstone", "01632 960325")],
  ),
  child(
    "godwit",
    { givenName: "Esme", familyName: "Godwit", dateOfBirth: "2020-06-06", upn: "W999200126112" },
    "Year 2",
    ["send-support"],
    [parent("godwit", "Mr Piers Godwit", "01632 960326")],
  ),
  child(
    "knot",
    { givenName: "Silas", familyName: "Knott", dateOfBirth: "2019-11-11", upn: "K999200126113" },
    "Year 2",
    [],
    [parent("knot", "Mrs Wanda Knott", "01632 960327")],
  ),
  child(
    "oyster",
    { givenName: "Amara", familyName: "Oystermouth", dateOfBirth: "2020-02-02", upn: "Z999200126114" },
    "Year 2",
    [],
    [parent("oyster", "Ms Blessing Oystermouth", "01632 960328")],
  ),
  child(
    "ruff",
    { givenName: "Caleb", familyName: "Ruffin", dateOfBirth: "2021-04-09", upn: "N999200126115" },
    "Year 1",
    ["send-support"],
    [parent("ruff", "Mrs Tilda Ruffin", "01632 960329")],
  ),
];

/** More pupils of the second school. */
export const moreSecondPupils: readonly SamplePupil[] = [
  child(
    "skerry-lowe",
    { givenName: "Martha", familyName: "Lowe", dateOfBirth: "2012-10-10", upn: "Z999300126101" },
    "Year 9",
    [],
    [parent("skerry-lowe", "Mrs Edith Lowe", "01632 960330")],
  ),
  child(
    "skerry-vane",
    { givenName: "Callum", familyName: "Vane", dateOfBirth: "2011-12-05", upn: "N999300126102" },
    "Year 10",
    ["send-support"],
    [parent("skerry-vane", "Mr Rory Vane", "01632 960331")],
  ),
];
