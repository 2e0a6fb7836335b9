// Makes pages smoother; every page works without it. It never sends a form: only its reader does.
"use strict";
document.cookie = "aval-zone=" + Intl.DateTimeFormat().resolvedOptions().timeZone
  + "; path=/; max-age=31536000; samesite=lax" + (location.protocol === "https:" ? "; secure" : "");

// Numbers in the head, while somebody looks: a hidden page holds no connection.
const counts = [...document.querySelectorAll("[data-live]")];
const live = new Map();
function follow() {
  for (const count of counts) {
    if (document.hidden) {
      live.get(count)?.close();
      live.delete(count);
    } else if (!live.has(count)) {
      const source = new EventSource(count.dataset.live);
      source.onmessage = ({ data }) => shows(count, data === "0" ? "" : data);
      live.set(count, source);
    }
  }
}
function shows(count, text) {
  if (text === count.textContent) return;
  count.textContent = text;
  if (text) say(count.dataset.says.replace("{0}", text));
}
function say(text) {
  document.getElementById("said").textContent = text;
}
// Numbers that are asked for once a page.
for (const count of document.querySelectorAll("[data-number]"))
  fetch(count.dataset.number)
    .then(answer => answer.ok && !answer.redirected ? answer.text() : "0")
    .then(number => shows(count, number === "0" ? "" : number))
    .catch(() => {});
if (counts.length) {
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => live.forEach(source => source.close()));
  follow();
}

// Pages that ask one question open over the page that led there.
document.addEventListener("click", async event => {
  const opener = event.target.closest("a[data-dialog]");
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    const answer = await fetch(opener.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const question = page.querySelector("#main");
    if (!answer.ok || answer.redirected || !question) throw new Error();
    const dialog = document.getElementById("dialog");
    for (const form of question.querySelectorAll("form:not([action])")) form.action = opener.href;
    dialog.lastElementChild.replaceChildren(...question.childNodes);
    dialog.setAttribute("aria-label", page.querySelector("h1")?.textContent ?? "");
    dialog.showModal();
  } catch {
    location.assign(opener.href);
  }
});

// Single keys choose and move; they can be turned off.
const help = () => document.getElementById("keys");
const rows = () => [...document.querySelectorAll("[data-rows] a[href]")];
const choice = decision => document.querySelector(`input[name=decision][value=${decision}]`);
const keysOn = () => localStorage.getItem("aval-keys") !== "off";

function move(by) {
  const all = rows();
  const at = all.indexOf(document.activeElement);
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}
function open(intent) {
  const row = rows().includes(document.activeElement) ? document.activeElement : rows()[0];
  if (row) location.assign(row.href + (intent ? "?intent=" + intent : ""));
}
function choose(decision, intent) {
  const radio = choice(decision);
  if (!radio) return open(intent);
  radio.checked = true;
  radio.focus();
}
const keys = {
  j: () => move(1), k: () => move(-1), o: () => open(),
  a: () => choose("APPROVE", "approve"), r: () => choose("REFUSE", "refuse"), "?": () => help()?.showModal(),
};
document.addEventListener("keydown", event => {
  if (!help() || !keysOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=radio]), textarea, select, dialog")) return;
  if (!Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});
document.addEventListener("click", event => {
  if (event.target.closest("[data-keys]")) help().showModal();
  if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
  const on = event.target.closest("[data-keys-on]");
  if (on) localStorage.setItem("aval-keys", on.checked ? "on" : "off");
});
// What is shown to be passed on.
document.addEventListener("click", async event => {
  const copy = event.target.closest("[data-copy]");
  if (!copy) return;
  await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).value);
  say(copy.dataset.copied);
});
function ready() {
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
  for (const button of document.querySelectorAll("[data-keys]")) button.hidden = false;
  for (const box of document.querySelectorAll("[data-keys-on]")) box.checked = keysOn();
}
ready();

// htmx exchanges the content of lists. What it cannot do becomes an ordinary visit. What changes by
// itself beside the content (`data-aside`) neither takes the focus nor leads anywhere.
const isAside = element => !!element?.closest?.("[data-aside]");
document.addEventListener("htmx:configRequest", event => { event.detail.headers.Accept = "text/html"; });
document.addEventListener("htmx:afterSettle", event => {
  if (isAside(event.target)) return;
  ready();
  document.getElementById("main").focus({ preventScroll: true });
  say(document.title);
});
for (const failure of ["htmx:responseError", "htmx:sendError"])
  document.addEventListener(failure, event => {
    if (!isAside(event.detail.elt)) location.assign(event.detail.pathInfo.requestPath);
  });
