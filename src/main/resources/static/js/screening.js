/*
 * What the page of a conversation gains with JavaScript: a question shows as soon as an answer reveals it, "nothing of
 * this" takes the other answers back, and the wish for help shows when something comes out. Without it the button does
 * all three.
 */
const form = document.getElementById("talk");
const shown = form?.querySelector("[data-shown]");

const urgent = (shown?.value ?? "").split(" ").filter((one) => one.startsWith("!"));

function codes(item) {
  const found = new Set();
  for (const field of form.elements) {
    if (field.name !== "a." + item || !field.checked) continue;
    for (const code of (field.dataset.codes ?? field.value).split(" ")) found.add(code);
  }
  return found;
}

function reveal() {
  const visible = new Set();
  for (const part of form.querySelectorAll("[data-item]")) {
    if (part.dataset.when) {
      part.hidden = !part.dataset.when.split(" ").some((one) => {
        const [item, code] = one.split("=");
        return visible.has(item) && codes(item).has(code);
      });
    }
    if (!part.hidden) visible.add(part.dataset.item);
  }
  shown.value = [...visible, ...urgent].join(" ");
}

/* Before the answer is saved, hence while the event goes down. */
function exclude(field) {
  if (field.type !== "checkbox" || !field.checked || !field.name.startsWith("a.")) return;
  for (const other of form.elements) {
    if (other === field || other.name !== field.name || !other.checked) continue;
    if (field.dataset.alone !== undefined || other.dataset.alone !== undefined) other.checked = false;
  }
}

if (form && shown) {
  form.addEventListener("change", (event) => exclude(event.target), true);
  form.addEventListener("change", reveal, true);
  document.addEventListener("mille:saved", async (event) => {
    const help = form.querySelector("[data-help]");
    const answer = await event.detail.json().catch(() => null);
    if (!help || answer?.comesOut === undefined) return;
    help.hidden = !answer.comesOut;
    reveal();
  });
  reveal();
}
