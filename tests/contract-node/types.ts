// What the types made from the schemas take, and what they refuse: a line that ought to be refused and is not is an error.
import type { FindingEvent, ReportedFigure, SupervisionReport } from "./supervision-report";

export const report: SupervisionReport = {
  contract: "supervision-report",
  contractVersion: "1.0",
  documentId: "W31",
  issuer: "431000",
  recordedAt: "2021-08-01T07:22:21Z",
  body: { sites: [{ id: "S1", name: { zh: "宾馆" }, kind: "a-code-of-somebody-else" }] },
};

const event: FindingEvent = { id: "E1", kind: "found" };
export const events = [
  event,
  // @ts-expect-error a closed list has no such code
  { ...event, kind: "seen" } satisfies FindingEvent,
  // @ts-expect-error a member that the contract does not have
  { ...event, name: "x" } satisfies FindingEvent,
  // @ts-expect-error null is no value; leave the member out
  { ...event, at: null } satisfies FindingEvent,
];

const figure = { id: "R1", measure: "inspections", scope: "ownBody" } as const;
export const figures = [
  { ...figure, value: { value: 3, unit: "inspection" } } satisfies ReportedFigure,
  { ...figure, value: { min: 151, likelyMax: 159, unit: "personTime", text: "150余" } } satisfies ReportedFigure,
  { ...figure, value: { absent: "notReported" } } satisfies ReportedFigure,
  { ...figure, value: { rate: "98.5%" } } satisfies ReportedFigure,
  // @ts-expect-error a rate is as it is printed
  { ...figure, value: { rate: 0.985 } } satisfies ReportedFigure,
  // @ts-expect-error a quantity has a unit
  { ...figure, value: { value: 3 } } satisfies ReportedFigure,
  // @ts-expect-error a number is no text
  { ...figure, value: { value: "3", unit: "inspection" } } satisfies ReportedFigure,
  // @ts-expect-error the value is required
  figure satisfies ReportedFigure,
];

// @ts-expect-error the envelope is not of another contract
export const other: SupervisionReport = { ...report, contract: "supervision-rollup" };
