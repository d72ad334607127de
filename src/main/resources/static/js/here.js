/*
 * What her pages gain with JavaScript: what must be said at once shows as soon as the answer is saved, and leaving puts the harmless page
 * in the place of this one, so that "back" does not lead here again. Three times Escape leaves too. Letters grow without the page being loaded again.
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
function go(event) {
  event.preventDefault();
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
