// @ts-check
// A live form: its sliders follow its numbers, and the parts of the page that hold its answer (`data-live`) follow every change.
// Without this script the form has a button, and the page is the same.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-live-form]"));
/** This open page, so that two of them do not take each other's answers. */
const page = Math.floor(Math.random() * 36 ** 8).toString(36);
/** Milliseconds without a change after which it is asked. */
const REST = 60;
/** Before it asks again after an answer that did not come. */
const PAUSE = 2000;

let asking = new AbortController();
let timer = 0;

if (form) {
  document.documentElement.dataset.scripted = "";
  form.addEventListener("input", (event) => {
    follow(/** @type {HTMLInputElement} */ (event.target));
    later(changed, REST);
  });
  form.addEventListener("change", () => later(changed, REST));
  // Another page is on its way: a question now would take its notice.
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asking.abort();
  });
  goOn(document);
}

/** @param {HTMLInputElement} changed A slider or a number: the other one gets the same value. */
function follow(changed) {
  const other = changed.dataset.for
    ? document.getElementById(changed.dataset.for)
    : document.querySelector(`[data-for="${CSS.escape(changed.id)}"]`);
  if (other instanceof HTMLInputElement) other.value = changed.value;
}

/** The address says what is in the form, so that it can be reloaded, kept and sent. */
function changed() {
  if (form) history.replaceState(null, "", addressOf(form));
  void ask(0);
}

/** @param {() => void} work @param {number} milliseconds */
function later(work, milliseconds) {
  clearTimeout(timer);
  timer = window.setTimeout(work, milliseconds);
}

/** Asks with what is in the form; the question before is dropped. @param {number} seen How many answers are known. */
async function ask(seen) {
  if (!form) return;
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const address = "byAddress" in form.dataset ? location.pathname + location.search : addressOf(form);
  document.body.dataset.asking = "";
  try {
    const answer = await fetch(`${address}&live=${page}&seen=${seen}`, { signal });
    const text = await answer.text();
    if (signal.aborted) return;
    const fresh = new DOMParser().parseFromString(text, "text/html");
    show(fresh);
    goOn(fresh);
  } catch {
    if (!signal.aborted) later(() => ask(seen), PAUSE);
  } finally {
    if (!signal.aborted) delete document.body.dataset.asking;
  }
}

/** What the form would ask. @param {HTMLFormElement} form */
function addressOf(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") query.append(name, value);
  return `${location.pathname}?${query}`;
}

/** Listens on while there is no answer yet, or a better one may come. @param {Document} fresh */
function goOn(fresh) {
  const state = fresh.querySelector("[data-answers]");
  if (!(state instanceof HTMLElement)) return;
  const seen = Number(state.dataset.answers);
  if (state.dataset.state === "running" || state.dataset.state === "improving") later(() => ask(seen), REST);
}

/** Puts the fresh answer in the place of the old one; what somebody had opened stays open. @param {Document} fresh */
function show(fresh) {
  for (const old of document.querySelectorAll("[data-live]")) {
    const part = fresh.getElementById(old.id);
    if (!part || part.innerHTML === old.innerHTML) continue;
    const isRunning = part.closest("[data-state=running]") !== null || part.childElementCount === 0;
    if (isRunning && old.childElementCount > 0 && old.id !== "headline") continue;
    const open = [...old.querySelectorAll("details")].map((one) => one.open);
    old.innerHTML = part.innerHTML;
    old.querySelectorAll("details").forEach((one, n) => {
      one.open = open[n] ?? one.open;
    });
  }
}
