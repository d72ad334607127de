/*
 * Reads her pages aloud, in the language of the words, when she asks for it. Only with a voice that lives on this device: one that does not
 * would send what is read to somebody else. Where there is none for her language the buttons do not show.
 */
const speech = window.speechSynthesis;
const buttons = [...document.querySelectorAll("[data-say]")];
const plain = (tag) => tag.toLowerCase().split(/[-_]/)[0];
let reading = null;

function voice(language) {
  const own = speech.getVoices().filter((one) => one.localService && plain(one.lang) === plain(language));
  return own.find((one) => one.default) ?? own[0];
}

function offer() {
  const there = !!voice(document.documentElement.lang);
  for (const button of buttons) button.hidden = !there;
}

/* What the button stands for, in the order of the page; the second language under hers is the professional's. */
function pieces(button) {
  const part = document.querySelector(button.dataset.say);
  return [...part.querySelectorAll("[data-aloud], span[lang]")].filter((one) => one.checkVisibility());
}

function swap(button) {
  const words = button.querySelector("span");
  [words.textContent, button.dataset.stop] = [button.dataset.stop, words.textContent];
}

function stop() {
  if (!reading) return;
  swap(reading);
  reading = null;
  speech.cancel();
  for (const one of document.querySelectorAll(".said")) one.classList.remove("said");
}

function start(button) {
  const spoken = pieces(button)
    .map((piece) => ({ piece, voice: voice(piece.closest("[lang]").lang) }))
    .filter((one) => one.voice);
  if (spoken.length === 0) return;
  reading = button;
  swap(button);
  for (const { piece, voice } of spoken) {
    const words = new SpeechSynthesisUtterance(piece.textContent.trim());
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.9;
    words.onstart = () => reading === button && piece.classList.add("said");
    words.onend = () => {
      piece.classList.remove("said");
      if (reading === button && piece === spoken.at(-1).piece) stop();
    };
    words.onerror = () => reading === button && stop();
    speech.speak(words);
  }
}

if (speech && buttons.length > 0) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-say]");
    if (!button) return;
    const again = button === reading;
    stop();
    if (!again) start(button);
  });
  /* A voice goes on when the page has gone: never here. */
  window.addEventListener("pagehide", () => speech.cancel());
  document.addEventListener("visibilitychange", () => document.hidden && stop());
  speech.addEventListener?.("voiceschanged", offer);
  offer();
}
