import { DEPARTEMENT_FIGURES, type DepartementFigures } from "./departement-figures";
import { FAMILY_OF_ROME, HIRING_BY_FAMILY, HIRING_REGIONS } from "./hiring-figures";
import { UNEMPLOYMENT_BY_REGION, type Unemployment } from "./region-figures";

/** Figures that say how work and housing stand around a place; null: not known. */
export interface Market {
  unemployment: Unemployment | null;
  departement: DepartementFigures | null;
  /** Share 0…1 of the hirings of the département that employers expect to be difficult. */
  difficulty: number | null;
}

export function marketOf(departementCode: string, regionCode: string): Market {
  const departement = DEPARTEMENT_FIGURES.get(departementCode) ?? null;
  return {
    unemployment: UNEMPLOYMENT_BY_REGION.get(regionCode) ?? null,
    departement,
    difficulty: departement && share(departement.difficultHirings, departement.hiringProjects),
  };
}

/** Below so many projects a share says nothing. */
const ENOUGH_PROJECTS = 30;

/** Share 0…1 of the hirings in an occupation and region that employers expect to be difficult; null when not known or too few. */
export function hiringDifficulty(rome: string, regionCode: string): number | null {
  const figures = HIRING_BY_FAMILY.get(FAMILY_OF_ROME.get(rome) ?? "");
  const column = (HIRING_REGIONS as readonly string[]).indexOf(regionCode);
  const [projects, difficult] = (figures?.split(" ")[column] ?? "").split("/").map(Number);
  return share(difficult ?? 0, projects ?? 0);
}

const share = (part: number, whole: number): number | null =>
  whole >= ENOUGH_PROJECTS ? Math.min(1, part / whole) : null;
