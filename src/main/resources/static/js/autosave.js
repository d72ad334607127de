/*
 * Saves each field as it is given: [data-autosave="<url>"] on a field, a fieldset or a form. A POST carries the changed
 * field, the form's token and a key that stays the same however often it is tried. What could not be sent waits on this
 * page, in memory only, and goes when the network is back; the chip says at all times which of the three it is.
 */
const PAUSE = 800;
const LONGEST = 30_000;

export function autosave(chip) {
  const waiting = new Map();
  const timers = new Map();
  let sending = false;
  let refused = false;
  let delay = 2000;
  let retry = 0;

  function show(state, text) {
    if (!chip) return;
    chip.hidden = false;
    chip.className = "saved" + (state ? " saved--" + state : "");
    chip.querySelector("span").textContent = text;
  }

  function place(field) {
    return field.closest("[data-autosave]");
  }

  function take(field) {
    const owner = place(field);
    if (!owner || !field.name || field.name.startsWith("_")) return;
    const form = field.form;
    const body = new URLSearchParams();
    if (field.type === "checkbox") {
      const group = [...form.elements].filter((one) => one.name === field.name && one.checked);
      if (group.length === 0) body.append(field.name, "");
      for (const one of group) body.append(one.name, one.value);
    } else {
      body.append(field.name, field.value);
    }
    for (const kept of form.querySelectorAll("input[type=hidden]")) {
      if (kept.name && kept.name !== "key") body.append(kept.name, kept.value);
    }
    body.append("key", crypto.randomUUID());
    waiting.set(owner.dataset.autosave + " " + field.name, { url: owner.dataset.autosave, body });
    send();
  }

  async function send() {
    if (sending) return;
    const next = waiting.entries().next().value;
    if (!next) return;
    const [name, item] = next;
    sending = true;
    show("", chip?.dataset.sending);
    let outcome;
    try {
      const answer = await fetch(item.url, {
        method: "POST",
        body: item.body,
        redirect: "manual",
        headers: { "HX-Request": "true" },
      });
      if (answer.ok) document.dispatchEvent(new CustomEvent("mille:saved", { detail: answer.clone() }));
      outcome = answer.ok ? "saved" : answer.status >= 500 ? "later" : "refused";
    } catch {
      outcome = "later";
    }
    sending = false;
    if (outcome === "later") {
      show("here", chip?.dataset.here);
      clearTimeout(retry);
      retry = setTimeout(send, delay);
      delay = Math.min(delay * 2, LONGEST);
      return;
    }
    delay = 2000;
    if (waiting.get(name) === item) waiting.delete(name);
    refused = outcome === "refused";
    if (refused) {
      show("act", chip?.dataset.action);
    } else if (waiting.size === 0) {
      const now = new Date();
      const time = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
      show("", chip?.dataset.saved.replace("~", time));
    }
    send();
  }

  document.addEventListener("change", (event) => {
    const field = event.target;
    if (!field.name || !place(field)) return;
    clearTimeout(timers.get(field));
    timers.delete(field);
    take(field);
  });
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!field.matches("textarea, input:not([type=radio], [type=checkbox])") || !place(field)) return;
    clearTimeout(timers.get(field));
    timers.set(field, setTimeout(() => take(field), PAUSE));
  });
  for (const moment of ["online", "focus"]) window.addEventListener(moment, send);
  document.addEventListener("visibilitychange", () => {
    for (const [field, timer] of timers) {
      clearTimeout(timer);
      timers.delete(field);
      take(field);
    }
    send();
  });
  document.addEventListener("submit", () => {
    waiting.clear();
    refused = false;
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  });

  return { unsent: () => waiting.size > 0 || refused };
}
