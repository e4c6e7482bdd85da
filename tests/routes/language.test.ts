import { expect, test } from "vitest";
import { loader } from "~/routes/language";
import { ask } from "~tests/support/ask";

test("chooses a language and goes back to the same page", async () => {
  const answer = await ask(loader, { path: "/language?to=ar&back=/volunteer" });
  expect(answer).toMatchObject({ status: 302, location: "/volunteer" });
  expect(answer.headers.get("Set-Cookie")).toContain("language=ar");
});

test.each(["https://ailleurs.exemple", "//ailleurs.exemple", "/\\ailleurs.exemple", "javascript:alert(1)"])(
  "never leads away from home: %s",
  async (back) => {
    expect((await ask(loader, { path: `/language?to=fr&back=${encodeURIComponent(back)}` })).location).toBe(
      "/",
    );
  },
);
