/* Words that judge are pointed at while one types, in the language of the note. A hint: it stops nothing, and sends nothing anywhere. */
const hints = document.querySelector("[data-hints]");
const words = document.getElementById(hints?.dataset.hints);
const language = document.getElementById("language");
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const rules = [...(hints?.querySelectorAll("[data-words]") ?? [])].map((line) => ({
  line,
  stands: new RegExp("(?<!\\p{L})(?:" + line.dataset.words.split("|").map(escaped).join("|") + ")(?!\\p{L})", "iu"),
}));

function look() {
  for (const rule of rules) rule.line.hidden = rule.line.lang !== language.value || !rule.stands.test(words.value);
}
words?.addEventListener("input", look);
language?.addEventListener("change", () => {
  words.lang = language.value;
  look();
});
if (words) look();

/* Puts words where the cursor stands in a field, with a space before them where one is missing. */
export function insert(field, text) {
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === "" || /\s$/.test(before) ? "" : " ";
  field.setRangeText(gap + text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/* A phrase stands where the cursor is, in the language of the note; without this, the form adds it at the end. */
const snippet = document.getElementById("snippet");
document.getElementById("phrase")?.addEventListener("click", (click) => {
  click.preventDefault();
  const text = snippet.selectedOptions[0]?.dataset[language.value];
  if (!text) return snippet.focus();
  insert(words, text);
  snippet.value = "";
  words.focus();
});
