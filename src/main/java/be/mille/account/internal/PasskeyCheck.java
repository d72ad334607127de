package be.mille.account.internal;

import be.mille.access.Access;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an authenticator and checks what it answers, with the framework's own checks: challenge, address, signature, and that the
 * authenticator made sure who holds it. Without that last one a key is only something found on a desk.
 */
@Service
public class PasskeyCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Access access;
    private final KeyHolders holders;
    private final PublicAddress address;
    private final Supplier<WebAuthnRelyingPartyOperations> rules;

    PasskeyCheck(Access access, KeyHolders holders, StoredPasskeys passkeys, PublicAddress address) {
        this.access = access;
        this.holders = holders;
        this.address = address;
        // the port of a training space is known once the program listens
        this.rules = SingletonSupplier.of(() -> rules(holders, passkeys, address));
    }

    public boolean offered() {
        return address.origin().isPresent();
    }

    /** What an authenticator is asked to make a new key; those she has are named, so that it makes no second one. */
    @Transactional
    public PublicKeyCredentialCreationOptions toCreate(KeyHolder holder, Authentication signedIn) {
        access.require(AccountAction.ADD_PASSKEY);
        holders.handleOrNew(holder);
        return rules.get()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn));
    }

    /** @param signedIn whose keys will do; null for whoever comes to sign in */
    @Transactional
    public PublicKeyCredentialRequestOptions toShow(@Nullable Authentication signedIn) {
        return rules.get()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(signedIn));
    }

    /** @return false when the answer does not hold; why is nobody's business */
    @Transactional
    public boolean created(PublicKeyCredentialCreationOptions asked, String answer, String label) {
        access.require(AccountAction.ADD_PASSKEY);
        try {
            var key = JSON.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            rules.get()
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(key, label)));
            return true;
        } catch (JacksonException | com.webauthn4j.util.exception.WebAuthnException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whose key was shown; empty when the answer does not hold, for whatever reason. */
    public Optional<KeyHolder> shown(PublicKeyCredentialRequestOptions asked, String answer) {
        try {
            var key =
                    JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var holder = rules.get().authenticate(new RelyingPartyAuthenticationRequest(asked, key));
            return holder == null ? Optional.empty() : holders.holder(holder.getId());
        } catch (JacksonException | com.webauthn4j.util.exception.WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As the browser takes it. */
    public static String json(Object options) {
        return JSON.writeValueAsString(options);
    }

    private static WebAuthnRelyingPartyOperations rules(
            KeyHolders holders, StoredPasskeys passkeys, PublicAddress address) {
        var origin = address.origin().orElseThrow();
        var here = PublicKeyCredentialRpEntity.builder()
                .id(origin.getHost())
                .name("Mille")
                .build();
        var rules = new Webauthn4JRelyingPartyOperations(holders, passkeys, here, Set.of(origin.toString()));
        rules.setCustomizeCreationOptions(options -> options.timeout(PATIENCE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        rules.setCustomizeRequestOptions(
                options -> options.timeout(PATIENCE).userVerification(UserVerificationRequirement.REQUIRED));
        return rules;
    }
}
