package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.Ids;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys as the framework asks for them. One that is shown is found by itself; a list is only ever the reader's own. */
@Component
@Transactional
class StoredPasskeys implements UserCredentialRepository {
    private static final String COLUMNS = "credential, holder, label, public_key, signature_count, transports, "
            + "backup_eligible, backed_up, attestation, attestation_client, created_at, used_at";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    StoredPasskeys(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return sql.find(
                        StoredPasskeys::passkey,
                        "select " + COLUMNS + " from account.passkey_shown(:credential)",
                        p("credential", credential.getBytes()))
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return sql.list(
                StoredPasskeys::passkey,
                "select " + COLUMNS + " from account.passkey where holder = :holder order by created_at",
                p("holder", handle.getBytes()));
    }

    /** A new one, or one that was just used; its time is the program's. */
    @Override
    public void save(CredentialRecord one) {
        if (findByCredentialId(one.getCredentialId()) == null) {
            insert(one);
        } else {
            used(one);
        }
    }

    /** The framework compares with the count of the day the key was made; a later copy is seen here. */
    private void used(CredentialRecord one) {
        boolean counted = sql.find(
                        row -> row.getBoolean("done"),
                        "select coalesce(account.passkey_used(:credential, :count, :backed, :now), false) as done",
                        p("credential", one.getCredentialId().getBytes()),
                        p("count", one.getSignatureCount()),
                        p("backed", one.isBackupState()),
                        p("now", clock.instant()))
                .orElse(false);
        if (!counted) {
            throw new IllegalArgumentException("A passkey came with a count that was seen already");
        }
    }

    private void insert(CredentialRecord one) {
        sql.update(
                """
                insert into account.passkey (id, credential, holder, label, public_key, signature_count, transports,
                    backup_eligible, backed_up, attestation, attestation_client, created_at)
                values (:id, :credential, :holder, :label, :key, :count, :transports, :eligible, :backed, :attestation, :client, :now)
                """,
                p("id", ids.next()),
                p("credential", one.getCredentialId().getBytes()),
                p("holder", one.getUserEntityUserId().getBytes()),
                p("label", one.getLabel()),
                p("key", one.getPublicKey().getBytes()),
                p("count", one.getSignatureCount()),
                p(
                        "transports",
                        one.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toList()),
                p("eligible", one.isBackupEligible()),
                p("backed", one.isBackupState()),
                p("attestation", bytes(one.getAttestationObject())),
                p("client", bytes(one.getAttestationClientDataJSON())),
                p("now", clock.instant()));
    }

    /** One at a time, by its holder: {@link Passkeys#remove}. */
    @Override
    public void delete(Bytes credential) {
        sql.update(
                "delete from account.passkey where credential = :credential", p("credential", credential.getBytes()));
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        var created = instant(row, "created_at");
        var used = row.getObject("used_at", OffsetDateTime.class);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("holder")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client")))
                .label(row.getString("label"))
                .created(created)
                .lastUsed(used == null ? created : used.toInstant())
                .build();
    }

    private static byte[] bytes(@Nullable Bytes some) {
        return some == null ? new byte[0] : some.getBytes();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
