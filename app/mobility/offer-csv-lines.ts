import type { z } from "zod";
import { LEVELS } from "../mentoring/profile";
import { CONTRACTS, DWELLING_KINDS, DWELLING_TYPES, LICENCES, type OfferLine, SCHEDULES } from "./offer";
import { dayOf, given, listed, plain, word, yes } from "./offer-cells";
import type { CsvColumn, CsvRow } from "./offer-csv-columns";
import type { DraftLine, ImportFault } from "./offer-draft";
import { LINE_FORMS, type LineAnswers } from "./offer-form";
import { reasonOf } from "./offer-reasons";

/** The words of the file for our values; the values themselves are understood too. */
const LINE_WORDS = { poste: "post", logement: "dwelling", formation: "training" } as const;
const TYPE_WORDS = { appartement: "flat", maison: "house", chambre: "room", colocation: "shared" } as const;
const KIND_WORDS = { social: "social", prive: "private", iml: "iml", hebergement: "hosted" } as const;
const CONTRACT_WORDS = {
  apprentissage: "apprenticeship",
  professionnalisation: "professionalisation",
  iae: "siae",
} as const;
const SCHEDULE_WORDS = {
  nuit: "night",
  "week-end": "weekend",
  weekend: "weekend",
  equipes: "shifts",
  coupures: "split_day",
} as const;
const LEVEL_WORDS = { aucun: "none", "non lecteur": "non_reader", "<a1": "below_A1" } as const;

/** What each kind of line is asked for, in the file's columns. */
export function readLine(row: CsvRow, faults: ImportFault[]): DraftLine | null {
  const { line, cells } = row;
  const kind = LINE_WORDS[plain(cells.type) as keyof typeof LINE_WORDS];
  if (!kind) {
    faults.push({
      line,
      field: "type",
      reason: cells.type === "" ? "form.required" : "staff.offers.import.lineType",
    });
    return null;
  }
  const shared = { number: given(cells.nombre) };
  const french = {
    frenchOral: word(cells.francais_oral, LEVEL_WORDS, LEVELS),
    frenchWritten: word(cells.francais_ecrit, LEVEL_WORDS, LEVELS),
  };
  if (kind === "post")
    return checked(kind, row, faults, POST_FIELDS, {
      ...shared,
      ...french,
      romeCode: given(cells.rome),
      label: given(cells.intitule),
      contract: word(cells.contrat, CONTRACT_WORDS, CONTRACTS),
      contractMonths: given(cells.duree_mois),
      weeklyHours: given(cells.heures_semaine),
      monthlyGross: given(cells.salaire_brut_mensuel),
      schedules: listed(cells.horaires, SCHEDULE_WORDS, SCHEDULES, { line, field: "horaires" }, faults),
      licence: word(cells.permis, {}, LICENCES),
      startsOn: dayOf(cells.debut),
    });
  if (kind === "dwelling")
    return checked(kind, row, faults, DWELLING_FIELDS, {
      ...shared,
      type: word(cells.logement, TYPE_WORDS, DWELLING_TYPES),
      kind: word(cells.nature, KIND_WORDS, DWELLING_KINDS),
      rooms: given(cells.pieces),
      surfaceM2: given(cells.surface_m2),
      capacity: given(cells.personnes),
      rent: given(cells.loyer_mensuel),
      needsEmployment: yes(cells.si_emploi),
      visale: yes(cells.visale),
      accessible: yes(cells.accessible),
      availableFrom: dayOf(cells.debut),
    });
  return checked(kind, row, faults, TRAINING_FIELDS, {
    ...shared,
    ...french,
    what: given(cells.intitule),
    startsOn: dayOf(cells.debut),
    endsOn: dayOf(cells.fin),
    hours: given(cells.heures_total),
    romeCode: given(cells.rome),
  });
}

const SHARED_FIELDS = {
  number: "nombre",
  frenchOral: "francais_oral",
  frenchWritten: "francais_ecrit",
} as const;
const POST_FIELDS = {
  ...SHARED_FIELDS,
  ...({ romeCode: "rome", label: "intitule", contract: "contrat", contractMonths: "duree_mois" } as const),
  ...({
    weeklyHours: "heures_semaine",
    monthlyGross: "salaire_brut_mensuel",
    schedules: "horaires",
  } as const),
  ...({ licence: "permis", startsOn: "debut" } as const),
};
const DWELLING_FIELDS = {
  ...SHARED_FIELDS,
  ...({ type: "logement", kind: "nature", rooms: "pieces", surfaceM2: "surface_m2" } as const),
  ...({ capacity: "personnes", rent: "loyer_mensuel", needsEmployment: "si_emploi" } as const),
  ...({ availableFrom: "debut" } as const),
};
const TRAINING_FIELDS = {
  ...SHARED_FIELDS,
  ...({
    what: "intitule",
    startsOn: "debut",
    endsOn: "fin",
    hours: "heures_total",
    romeCode: "rome",
  } as const),
};

function checked<K extends OfferLine>(
  kind: K,
  row: CsvRow,
  faults: ImportFault[],
  fields: Record<string, CsvColumn>,
  raw: Record<string, unknown>,
): DraftLine | null {
  const read = LINE_FORMS[kind].safeParse(raw, { reportInput: true });
  if (read.success) return { kind, line: row.line, answers: read.data as LineAnswers[K] } as DraftLine;
  note(read.error.issues, row, fields, faults);
  return null;
}

/** Turns what the schema says into a fault at the file's own column. */
export function note(
  issues: readonly z.core.$ZodIssue[],
  { line }: CsvRow,
  fields: Record<string, CsvColumn>,
  faults: ImportFault[],
): void {
  for (const issue of issues) {
    const name = String(issue.path[0] ?? "");
    faults.push({ line, field: fields[name] ?? name, ...reasonOf(issue) });
  }
}
