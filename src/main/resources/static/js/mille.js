/* What a page gains with JavaScript. Without it every form is saved by its button and every link leads somewhere. */
import { autosave } from "./autosave.js";

const root = document.documentElement;
root.classList.add("js");

/* Ctrl+K: to the search field. */
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
    const fields = [...document.querySelectorAll("[data-search]")];
    const field = fields.find((one) => one.checkVisibility()) ?? fields.find((one) => one.closest("details")?.checkVisibility());
    if (!field) return;
    event.preventDefault();
    field.closest("details")?.setAttribute("open", "");
    field.focus();
    field.select();
  }
});

/* Dialogs and side sheets: [data-open="id"] opens, [data-close] or the ground around closes; focus goes back by itself. */
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.open);
    if (dialog instanceof HTMLDialogElement) {
      event.preventDefault();
      dialog.showModal();
    }
    return;
  }
  const closer = event.target.closest("[data-close]");
  if (closer) {
    closer.closest("dialog")?.close();
  } else if (event.target instanceof HTMLDialogElement && outside(event, event.target)) {
    event.target.close();
  }
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector("details.menu[open]")?.removeAttribute("open");
});

function outside(event, dialog) {
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}

/* Leaving a form that has been changed asks first; sending it does not. */
const changed = new Set();
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.dataset.guard !== undefined) changed.add(form);
});
document.addEventListener("submit", (event) => changed.delete(event.target));
window.addEventListener("beforeunload", (event) => {
  for (const form of changed) if (!form.isConnected) changed.delete(form);
  if (changed.size > 0 || saving.unsent()) event.preventDefault();
});

/* A form is sent once, however often its button is pressed. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 4000);
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

/* Quick filters apply themselves when a list is chosen from. */
document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLSelectElement) event.target.form?.matches("[data-filters]") && event.target.form.requestSubmit();
});

/* What belongs to one answer, or to any of several, shows with it. Without JavaScript it always shows. */
function reveal(scope) {
  for (const part of scope.querySelectorAll("[data-reveal]")) {
    const answers = part.dataset.reveal.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
    part.hidden = answers.length > 0 && !answers.some((answer) => answer.checked);
  }
}
document.addEventListener("change", (event) => {
  if (event.target.matches("input[type=radio], input[type=checkbox]")) reveal(event.target.form ?? document);
});

/* Print buttons. */
document.addEventListener("click", (event) => {
  const printer = event.target.closest("[data-print]");
  if (printer) {
    event.preventDefault();
    window.print();
  }
});

/* After a page or a fragment comes: to what is wrong first, else to what was done, so that both are heard. */
function arrive(scope) {
  reveal(scope);
  const first = scope.querySelector("[data-focus]") ?? scope.querySelector("[data-toast]");
  if (first && (scope !== document || !location.hash)) first.focus({ preventScroll: first.hasAttribute("data-toast") });
}
document.addEventListener("htmx:afterSettle", (event) => arrive(event.detail.elt));
arrive(document);

const saving = autosave(document.querySelector("[data-chip]"));
