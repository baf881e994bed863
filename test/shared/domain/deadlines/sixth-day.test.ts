import { describe, expect, it } from "vitest";
import { provisionNotice, sixthDay } from "#domain/deadlines/sixth-day.ts";
import { sampleCalendar as calendar } from "../calendar/sample-calendar.ts";

// Thu 5 and Fri 6 November 2026, then Mon 9 to Wed 11, then Thu 12 and Fri 13.
const thuFri = { first: "2026-11-05", last: "2026-11-06" };
const monWed = { first: "2026-11-09", last: "2026-11-11" };
const second = { first: "2026-11-12", last: "2026-11-13" };

describe("the sixth day", () => {
  it("adds up suspensions that follow one another: the sixth day is the Thursday", () => {
    expect(sixthDay({ calendar, suspensions: [thuFri, monWed, second] })).toMatchObject({
      kind: "date",
      date: "2026-11-12",
    });
  });

  it("is not reached by five days", () => {
    expect(sixthDay({ calendar, suspensions: [thuFri, monWed] }).kind).toBe("not-due");
  });

  it("begins anew after an attended session or a school day between", () => {
    const attended = { calendar, suspensions: [thuFri, monWed, second], attended: ["2026-11-10"] };
    expect(sixthDay(attended).kind).toBe("not-due");
    const gap = [thuFri, { first: "2026-11-09", last: "2026-11-10" }, second];
    expect(sixthDay({ calendar, suspensions: gap }).kind).toBe("not-due");
  });

  it("goes on over half-term, INSET day and weekend", () => {
    const long = [{ first: "2026-10-20", last: "2026-11-04" }];
    expect(sixthDay({ calendar, suspensions: long })).toMatchObject({ kind: "date", date: "2026-11-04" });
  });

  it("counts the day once where two suspensions overlap", () => {
    const doubled = [thuFri, thuFri, monWed];
    expect(sixthDay({ calendar, suspensions: doubled }).kind).toBe("not-due");
  });

  it("is not owed in year 11 after the last examination", () => {
    const june = [{ first: "2027-06-17", last: "2027-06-25" }];
    expect(sixthDay({ calendar, suspensions: june, lastExam: "2027-06-18" }).kind).toBe("not-due");
    expect(sixthDay({ calendar, suspensions: june, lastExam: "2027-06-30" })).toMatchObject({
      date: "2027-06-24",
    });
  });

  it("is not guessed beyond the calendar", () => {
    const late = [{ first: "2028-03-28", last: "2028-04-06" }];
    expect(sixthDay({ calendar, suspensions: late }).kind).toBe("unknown-date");
  });
});

describe("notice of the provision", () => {
  it("is 48 hours before it starts", () => {
    expect(provisionNotice({ start: "2026-11-12T09:00", sixthDay: "2026-11-12" })).toMatchObject({
      kind: "moment",
      at: "2026-11-10T09:00:00Z",
    });
  });

  it("counts real hours when the clocks change on Easter Sunday 2027", () => {
    const due = provisionNotice({ start: "2027-03-30T09:00", sixthDay: "2027-03-30" });
    expect(due).toMatchObject({ at: "2027-03-28T08:00:00Z" });
    const across = provisionNotice({ start: "2027-03-29T09:00", sixthDay: "2027-03-30" });
    expect(across).toMatchObject({ at: "2027-03-27T08:00:00Z" });
    expect(across.explanation[1]).toContain("by 08:00 on Sat 27 March 2027");
  });

  it("may be waived only for a start before the sixth day", () => {
    const asked = { sixthDay: "2026-11-12", waived: true };
    expect(provisionNotice({ ...asked, start: "2026-11-11T09:00" }).kind).toBe("not-due");
    expect(provisionNotice({ ...asked, start: "2026-11-12T09:00" }).kind).toBe("moment");
  });
});
