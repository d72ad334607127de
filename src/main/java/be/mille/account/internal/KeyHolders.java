package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.ActorId;
import be.mille.sql.Sql;
import be.mille.ui.SignedInUser;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holders of passkeys, each behind a random handle that says nothing: it is all an authenticator learns, beside her name. */
@Component
@Transactional
class KeyHolders implements PublicKeyCredentialUserEntityRepository {
    private final Sql sql;
    private final Clock clock;

    KeyHolders(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<KeyHolder> holder(Bytes handle) {
        return sql.find(
                row -> {
                    var actor = row.getObject("actor", UUID.class);
                    return new KeyHolder(
                            row.getObject("person", UUID.class), actor == null ? null : new ActorId(actor));
                },
                "select person, actor from account.holder_of(:handle)",
                p("handle", handle.getBytes()));
    }

    /** Her handle, if she has one. */
    Optional<Bytes> handle(KeyHolder holder) {
        return sql.find(
                row -> new Bytes(row.getBytes("handle")),
                """
                select handle from account.key_holder
                where person is not distinct from cast(:person as uuid) and actor is not distinct from cast(:actor as uuid)
                """,
                p("person", holder.person()),
                p("actor", holder.actor()));
    }

    Bytes handleOrNew(KeyHolder holder) {
        return handle(holder).orElseGet(() -> {
            var fresh = Bytes.random();
            sql.update(
                    """
                    insert into account.key_holder (handle, person, actor, created_at)
                    values (:handle, cast(:person as uuid), cast(:actor as uuid), :now) on conflict do nothing
                    """,
                    p("handle", fresh.getBytes()),
                    p("person", holder.person()),
                    p("actor", holder.actor()),
                    p("now", clock.instant()));
            return handle(holder).orElseThrow();
        });
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return holder(handle)
                .map(one ->
                        entity(handle, one.person() == null ? "actor:" + one.actor() : "person:" + one.person(), ""))
                .orElse(null);
    }

    /** @param name as the web session says it; the authenticator is told what she is called */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        var id = UUID.fromString(name.substring(name.indexOf(':') + 1));
        var holder = name.startsWith("person:") ? new KeyHolder(id, null) : new KeyHolder(null, new ActorId(id));
        return handle(holder).map(one -> entity(one, called(), called())).orElse(null);
    }

    /** Holders begin in {@link #handleOrNew}, with the post or person that the session knows. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("Nobody becomes a holder by a name");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("A holder stays; her keys go one by one");
    }

    private static String called() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedInUser user
                ? user.given() + " " + user.family()
                : "";
    }

    private static PublicKeyCredentialUserEntity entity(Bytes handle, String name, String shown) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(name)
                .displayName(shown)
                .build();
    }
}
