/*
 * What somebody says is written where the cursor stands. Only where the browser recognises speech on this device: its usual service would
 * send the voice to somebody else. Where it does not, in the language of the text, there is no button, and nothing ever listens.
 */
import { insert } from "./note.js";

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const TONGUES = { fr: ["fr-BE", "fr-FR"], nl: ["nl-BE", "nl-NL"], de: ["de-DE"], en: ["en-GB", "en-US"] };
const local = typeof Recognition?.available === "function" && "processLocally" in Recognition.prototype;

/* The first tongue of a language for which everything is on the device already; nothing is fetched for it. */
async function tongue(language) {
  if (!local) return null;
  for (const one of TONGUES[language] ?? []) {
    try {
      if ((await Recognition.available({ langs: [one], processLocally: true })) === "available") return one;
    } catch {
      /* this browser may not say: then it is not there */
    }
  }
  return null;
}

let running = null;

function dictation(part) {
  const field = document.getElementById(part.dataset.dictate);
  const button = part.querySelector("button");
  const words = button.querySelector("span");
  const status = part.querySelector("[role=status]");
  const chosen = field.form.elements.language;
  let spoken = null;

  async function offer() {
    spoken = await tongue(chosen?.value ?? field.lang);
    button.hidden = !spoken;
    part.querySelector("[data-here]").hidden = !spoken;
    part.querySelector("[data-elsewhere]").hidden = !!spoken;
  }

  function show(listening, text) {
    if ((button.getAttribute("aria-pressed") === "true") !== listening) {
      [words.textContent, words.dataset.stop] = [words.dataset.stop, words.textContent];
      button.setAttribute("aria-pressed", listening);
    }
    status.textContent = text;
  }

  function start() {
    if (!spoken) return;
    const recognition = new Recognition();
    recognition.processLocally = true;
    if (recognition.processLocally !== true) return show(false, part.dataset.failed);
    recognition.lang = spoken;
    recognition.continuous = true;
    recognition.interimResults = false;
    recognition.onresult = (event) => {
      for (let i = event.resultIndex; i < event.results.length; i++) {
        const said = event.results[i][0].transcript.trim();
        if (event.results[i].isFinal && said) insert(field, said);
      }
    };
    let failed = false;
    recognition.onerror = (event) => (failed ||= !["aborted", "no-speech"].includes(event.error));
    recognition.onend = () => {
      if (running === recognition) running = null;
      show(false, failed ? part.dataset.failed : part.dataset.stopped);
    };
    running = recognition;
    try {
      recognition.start();
      show(true, part.dataset.listening);
      field.focus();
    } catch {
      running = null;
      show(false, part.dataset.failed);
    }
  }

  button.addEventListener("click", () => {
    const mine = button.getAttribute("aria-pressed") === "true";
    running?.stop();
    if (!mine) start();
  });
  chosen?.addEventListener("change", () => {
    running?.abort();
    offer();
  });
  offer();
}

if (local) {
  for (const part of document.querySelectorAll("[data-dictate]")) dictation(part);
  document.addEventListener("keydown", (event) => event.key === "Escape" && running?.stop());
  /* Nobody is listened to who looks elsewhere. */
  document.addEventListener("visibilitychange", () => document.hidden && running?.abort());
  window.addEventListener("pagehide", () => running?.abort());
}
