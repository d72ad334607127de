/*
 * What her pages gain with JavaScript: what must be said at once shows as soon as the answer is saved, and leaving puts the harmless page
 * in the place of this one, so that "back" does not lead here again. Three times Escape leaves too. Each of her pages takes the place of the
 * one before, so that "back" leads out of them. Letters grow without the page being loaded again.
 */
document.addEventListener("mille:saved", async (event) => {
  const answer = await event.detail.json().catch(() => null);
  const urgent = new Set(answer?.urgent ?? []);
  for (const part of document.querySelectorAll("[data-now]")) {
    const appears = part.hidden && urgent.has(part.dataset.now);
    part.hidden = !urgent.has(part.dataset.now);
    if (!appears) continue;
    part.scrollIntoView({ block: "center" });
    part.focus();
  }
});

/* The button need not lead back to what she has read already. */
document.addEventListener("submit", (event) => {
  const shown = event.target.querySelector("[data-shown]");
  if (!shown) return;
  for (const part of document.querySelectorAll("[data-now]:not([hidden])")) shown.value += " !" + part.dataset.now;
});

const leave = document.querySelector("[data-leave]");
let escapes = 0;
let gone = false;
function go(event) {
  event.preventDefault();
  gone = true;
  document.documentElement.hidden = true;
  location.replace(leave.href);
}
leave?.addEventListener("click", go);
document.addEventListener("keydown", (event) => {
  escapes = event.key === "Escape" ? escapes + 1 : 0;
  if (leave && escapes >= 3) go(event);
});

/* Not as a form that is sent: what she has typed and is not yet kept stays on the page. */
const sizes = document.querySelectorAll(".hers__size button");
for (const button of sizes) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(button.form));
    body.append(button.name, button.value);
    fetch(button.form.action, { method: "POST", body }).catch(() => {});
    document.documentElement.classList.toggle("large", button.value === "large");
    for (const one of sizes) one.setAttribute("aria-pressed", String(one === button));
  });
}

/* The same page again, further down, is read anew: a fragment alone would not leave it. */
function follow(path) {
  if (new URL(path, location).pathname !== location.pathname) return location.replace(path);
  for (const form of document.forms) form.autocomplete = "off";
  history.replaceState(null, "", path);
  location.reload();
}
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="/here"]');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  location.replace(link.href);
});

/* Where the answer is a page, something is to be put right: the form is then sent as without a script. */
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.id !== "talk" || event.defaultPrevented) return;
  event.preventDefault();
  const answer = await fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    redirect: "manual",
    headers: { "HX-Request": "true" },
  }).catch(() => null);
  if (gone) return;
  const path = answer?.headers.get("HX-Redirect");
  if (path) follow(path);
  else form.submit();
});
