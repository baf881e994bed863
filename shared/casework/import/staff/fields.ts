import { roleNames } from "#domain/roles.ts";
import { type Columns, plainHeading, type SheetField } from "#domain/sheets/columns.ts";
import { type Role, roles } from "#ids/role.ts";

/** All that can be read of a sheet of staff. */
export const staffSheetFields: readonly SheetField[] = [
  {
    name: "email",
    label: "E-mail",
    known: ["Email", "E-mail", "Work email", "Email address", "Work e-mail", "Main email", "School email"],
  },
  { name: "title", label: "Title", hint: "Ms, Mr, Dr", known: ["Title", "Salutation"] },
  {
    name: "given-name",
    label: "First name",
    known: ["Forename", "First name", "Preferred forename", "Legal forename", "Given name"],
  },
  {
    name: "family-name",
    label: "Last name",
    known: ["Surname", "Last name", "Preferred surname", "Legal surname", "Family name"],
  },
  {
    name: "name",
    label: "Whole name",
    hint: "Where both names stand in one column: “Last, First” or “First Last”",
    known: ["Name", "Staff name", "Full name", "Staff member", "Employee name"],
  },
  { name: "job", label: "Job", known: ["Job title", "Job", "Post", "Position", "Role title", "Main role"] },
  {
    name: "roles",
    label: "Roles here",
    hint: "As they are called here, several with a comma between them. Leave it empty if the sheet has none",
    known: ["Waymark roles", "Roles", "Role"],
  },
];

/** What must be there for a sheet of staff to be read. */
export const staffMissing = (
  c: Columns,
): { readonly field: string; readonly message: string } | undefined => {
  if (!c.email) return { field: "email", message: "Select the column of the e-mail address" };
  return c.name || c["family-name"] || c["given-name"]
    ? undefined
    : { field: "family-name", message: "Select the column of the names" };
};

/** Other words that schools have for some roles. */
const also: Readonly<Record<string, Role>> = {
  head: "headteacher",
  principal: "headteacher",
  dsl: "dsl",
  ddsl: "deputy-dsl",
  deputydsl: "deputy-dsl",
  dpo: "data-protection-officer",
  sendco: "senco",
  clerktogovernors: "clerk",
  chairofgovernors: "governor-chair",
  alternativeprovisionlead: "ap-lead",
};

/** The roles that a cell names, and the words in it that name none. */
export const rolesIn = (
  cell: string,
): { readonly roles: readonly Role[]; readonly other: readonly string[] } => {
  const words = cell
    .split(/[,;/\n]+/)
    .map((word) => word.trim())
    .filter(Boolean);
  const found = words.map((word) => {
    const plain = plainHeading(word);
    return (
      roles.find((role) => plainHeading(roleNames[role]) === plain || plainHeading(role) === plain) ??
      also[plain]
    );
  });
  return {
    roles: roles.filter((role) => found.includes(role)),
    other: words.filter((_, i) => found[i] === undefined),
  };
};
