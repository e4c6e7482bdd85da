// @ts-check
// Reviewing with the keyboard: j and k go through the rows, letters press a row's own buttons (`data-key`), and a decision comes
// back as a row, without the rest of the page. Every key has its button: without this script the page is the same.

const STORE = "review-keys";
const rows = () => [
  .../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".draft-list > li")),
];
const switches = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-keys]"));

document.documentElement.dataset.scripted = "";
for (const one of switches) {
  one.checked = localStorage.getItem(STORE) !== "off";
  one.addEventListener("change", () => localStorage.setItem(STORE, one.checked ? "on" : "off"));
}
document.addEventListener("keydown", onKey);
document.addEventListener("submit", onSubmit);

/** @param {KeyboardEvent} event */
function onKey(event) {
  const isOff = switches.length === 0 || [...switches].some((one) => !one.checked);
  if (isOff || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  const step = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[key];
  if (step !== undefined && rows().length > 0) {
    event.preventDefault();
    go(step);
  } else if (key === "x") tick(event);
  else press(key, event);
}

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");

const current = () => /** @type {HTMLElement | null} */ (document.activeElement?.closest(".draft-list > li"));

/** @param {number} step */
function go(step) {
  const all = rows();
  const here = current();
  const next = here ? all.indexOf(here) + step : step > 0 ? 0 : all.length - 1;
  focusRow(all[Math.min(all.length - 1, Math.max(0, next))]);
}

/** @param {Element | undefined} row */
function focusRow(row) {
  const link = row?.querySelector("a[data-open]");
  if (link instanceof HTMLElement) link.focus();
  row?.scrollIntoView({ block: "nearest" });
}

/** @param {Event} event */
function tick(event) {
  const box = current()?.querySelector("input[type=checkbox]");
  if (!(box instanceof HTMLInputElement)) return;
  event.preventDefault();
  box.checked = !box.checked;
}

/** @param {string} key @param {Event} event */
function press(key, event) {
  const within = rows().length > 0 ? current() : document;
  const button = within?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!(button instanceof HTMLElement)) return;
  event.preventDefault();
  button.click();
}

/** A decision from a row: its answer is the list again, of which only this row is taken. @param {SubmitEvent} event */
function onSubmit(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const row = form.closest(".draft-list > li");
  if (!(row instanceof HTMLElement) || !("decide" in form.dataset)) return;
  event.preventDefault();
  void decide(form, event.submitter, row);
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter @param {HTMLElement} row */
async function decide(form, submitter, row) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === "string") body.append(name, value);
  row.dataset.busy = "";
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.ok) show(fresh, row);
    else say(row, fresh.querySelector("main .notice")?.textContent ?? "");
  } catch {
    form.submit();
  } finally {
    delete row.dataset.busy;
  }
}

/** @param {Document} fresh @param {HTMLElement} row */
function show(fresh, row) {
  const all = rows();
  const next = all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1];
  const same = fresh.getElementById(row.id);
  const isHere = row.contains(document.activeElement);
  if (same) row.replaceWith(same);
  else row.remove();
  if (isHere) focusRow(next);
  const said = document.querySelector("[data-said]");
  if (said) said.textContent = fresh.querySelector(".notice-band")?.textContent ?? "";
}

/** @param {HTMLElement} row @param {string} text */
function say(row, text) {
  const place = row.querySelector(".decide");
  const old = place?.querySelector("[role=alert]");
  const words = old ?? document.createElement("p");
  words.setAttribute("role", "alert");
  words.className = "error small";
  words.textContent = text;
  if (!old) place?.append(words);
}
