import { expect, test } from "vitest";
import { db } from "~/db.server";
import { kilometresBetween } from "~/territory/distance";
import { findPlace, placeMeant, searchPlaces } from "~/territory/places.server";

const first = (typed: string) => searchPlaces(db, typed)[0]?.name;

test.each([
  ["st denis", "Saint-Denis"],
  ["SAINT-DENIS", "Saint-Denis"],
  ["saint de", "Saint-Denis"],
  ["49100", "Angers"],
  ["anger", "Angers"],
  ["epinal", "Épinal"],
  ["l'hay les roses", "L'Haÿ-les-Roses"],
  ["paris 11", "Paris 11e Arrondissement"],
])("finds a place as one types it: %s", (typed, name) => {
  expect(first(typed)).toBe(name);
});

test("what is typed is text, never a search expression", () => {
  for (const typed of ['"', "a*", "NEAR(", "name:", "OR", "') --", "é".repeat(500)])
    expect(() => searchPlaces(db, typed)).not.toThrow();
});

test("knows which place was meant, or says that it does not", () => {
  expect(placeMeant(db, "Angers (49000)")?.code).toBe("49007");
  expect(placeMeant(db, "angers")?.code).toBe("49007");
  expect(placeMeant(db, "Saint-Denis")).toBeNull();
  expect(placeMeant(db, "nulle part du tout")).toBeNull();
});

test("Angers and Nantes lie 80 km apart", () => {
  const [angers, nantes] = [findPlace(db, "49007"), findPlace(db, "44109")];
  const km = kilometresBetween(angers as never, nantes as never);
  expect(km).toBeGreaterThan(77);
  expect(km).toBeLessThan(84);
});

test("nearly every commune has a point of its own", () => {
  const counts = db.$client
    .prepare("SELECT precision, count(*) AS n FROM communes GROUP BY precision ORDER BY n DESC")
    .all() as { precision: string; n: number }[];
  expect(counts[0]).toMatchObject({ precision: "commune" });
  expect(counts[0]?.n).toBeGreaterThan(34_800);
});
