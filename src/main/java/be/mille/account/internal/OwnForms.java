package be.mille.account.internal;

import be.mille.kernel.ActorId;
import be.mille.sealing.Fingerprints;
import be.mille.ui.FormMarks;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks each form with whose page it stands on, where it goes and the hour, so that nobody who was not shown that page can send one in her
 * name once her sign-in has ended. The key is the same on every node and after every start.
 */
@Component
public class OwnForms implements FormMarks {
    /** A page may stand open over a night, with what was typed on it. */
    private static final long HOURS = 24;

    private static final String MAC = "HmacSHA256";
    private static final Pattern MARK = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,9})\\.([0-9a-f-]{36})");

    private final Fingerprints prints;
    private final TransactionTemplate alone;
    private final Clock clock;
    private volatile @Nullable SecretKeySpec key;

    OwnForms(Fingerprints prints, PlatformTransactionManager transactions, Clock clock) {
        this.prints = prints;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String of(String actor, String action) {
        long hour = hour();
        return actor + "." + hour + "." + mark(actor, path(action), hour);
    }

    /** Whose page this form stood on; nobody's, when it is none of ours, goes elsewhere than it did there, or is older than a day. */
    public Optional<ActorId> whose(@Nullable String mark, String path) {
        var parts = MARK.matcher(Objects.requireNonNullElse(mark, ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var actor = parts.group(1);
        long hour = Long.parseLong(parts.group(2));
        long age = hour() - hour;
        boolean ours = age >= 0 && age <= HOURS && same(mark(actor, path, hour), parts.group(3));
        return ours ? Optional.of(new ActorId(UUID.fromString(actor))) : Optional.empty();
    }

    private long hour() {
        return clock.instant().getEpochSecond() / Duration.ofHours(1).toSeconds();
    }

    private static String path(String action) {
        return action.split("[?#]", 2)[0];
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String mark(String actor, String path, long hour) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key());
            var half = ByteBuffer.wrap(mac.doFinal((actor + "|" + hour + "|" + path).getBytes(StandardCharsets.UTF_8)));
            return new UUID(half.getLong(), half.getLong()).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A form cannot be marked", e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            var drawn = Objects.requireNonNull(alone.execute(_ -> prints.of("forms of our own pages", "key")));
            known = new SecretKeySpec(drawn, MAC);
            key = known;
        }
        return known;
    }
}
