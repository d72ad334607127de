/*
 * Passkeys: [data-passkey="get|create"] is a hidden field of a form. Its button asks the server what to ask, lets the browser ask the
 * authenticator, puts the answer into the field and sends the form. A browser that cannot says so instead of showing the button.
 */
const able = "PublicKeyCredential" in window && "credentials" in navigator;

function bytes(text) {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (one) => one.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function known(keys) {
  return (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));
}

async function ask(field) {
  const token = field.form.elements._csrf.value;
  const answer = await fetch(field.dataset.challenge, { method: "POST", body: new URLSearchParams({ _csrf: token }) });
  if (answer.redirected) return { go: answer.url };
  if (answer.status === 409) return answer.json();
  if (!answer.ok) throw new Error("no challenge");
  const options = await answer.json();
  options.challenge = bytes(options.challenge);
  if (field.dataset.passkey === "create") {
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = known(options.excludeCredentials);
    return { key: await navigator.credentials.create({ publicKey: options }) };
  }
  options.allowCredentials = known(options.allowCredentials);
  return { key: await navigator.credentials.get({ publicKey: options }) };
}

function written(key) {
  const said = key.response;
  const response = { clientDataJSON: text(said.clientDataJSON) };
  if (said.attestationObject) {
    response.attestationObject = text(said.attestationObject);
    response.transports = said.getTransports ? said.getTransports() : [];
  } else {
    response.authenticatorData = text(said.authenticatorData);
    response.signature = text(said.signature);
    if (said.userHandle) response.userHandle = text(said.userHandle);
  }
  return JSON.stringify({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    response,
    clientExtensionResults: key.getClientExtensionResults(),
    authenticatorAttachment: key.authenticatorAttachment ?? undefined,
  });
}

for (const field of document.querySelectorAll("[data-passkey]")) {
  const form = field.form;
  const failed = form.querySelector("[data-passkey-cancelled]");
  form.querySelector("[data-passkey-unable]").hidden = able;
  form.querySelector("[data-passkey-able]").hidden = !able;
  if (!able) continue;
  let asking = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (asking) return;
    asking = true;
    failed.hidden = true;
    try {
      const { key, go } = await ask(field);
      if (go) {
        location.assign(go);
        return;
      }
      field.value = written(key);
      form.submit();
    } catch {
      failed.hidden = false;
      asking = false;
    }
  });
}

/* What waited for the proof goes on by itself; without JavaScript by its button. */
document.querySelector("[data-send]")?.closest("form").requestSubmit();
